import type { Clock, Connector, ConnectorDefinition, ConnectorWorld } from '../cti/connector';
import type { LinkEvent } from '../cti/event';
import type { Sentence } from '../cti/pop-outcome';

/** One step of a connection that was tried out. */
export interface ConnectionStep {
  /** `settings` read, `hosts` allowed, `connect`ed, `snapshot` taken. */
  readonly step: 'settings' | 'hosts' | 'connect' | 'snapshot';
  readonly outcome: 'ok' | 'failed' | 'skipped';
  /** What failed, or was found. */
  readonly detail?: Sentence;
  readonly tookMs: number;
}

/**
 * How trying a connector out went. `ok`: calls would come in with these settings. Hosts that are not allowed are a failed
 * step of it, but not its end: some phone systems can be reached all the same.
 */
export interface ConnectionReport {
  readonly ok: boolean;
  readonly steps: readonly ConnectionStep[];
}

export interface ConnectionTestPorts
  extends Pick<ConnectorWorld, 'newId' | 'openNativePort' | 'isAllowed'> {
  readonly clock: Clock;
  /** What the work comes to, or undefined if it takes longer. */
  deadline<T>(work: Promise<T>, ms: number): Promise<T | undefined>;
}

type Tested<Settings> = Pick<
  ConnectorDefinition<Settings>,
  'parseSettings' | 'hosts' | 'create' | 'services'
>;
type Found = Pick<ConnectionStep, 'outcome' | 'detail'>;

/** For all steps together. */
const LIMIT_MS = 15_000;
/** For hanging up afterwards, which nobody waits for. */
const GOODBYE_MS = 2_000;

/**
 * Makes a connector from these settings beside the one in use, lets it connect and tell its calls, and hangs up. It has
 * a world of its own: an empty memory, and nobody who hears its calls. Never rejects.
 */
export async function testConnection<Settings>(
  definition: Tested<Settings>,
  value: unknown,
  ports: ConnectionTestPorts,
): Promise<ConnectionReport> {
  const { now } = ports.clock;
  const startedAt = now();
  const steps: ConnectionStep[] = [];
  const leftMs = () => Math.max(0, startedAt + LIMIT_MS - now());

  async function take(step: ConnectionStep['step'], work: () => Promise<Found>): Promise<boolean> {
    const from = now();
    const found = await ports
      .deadline(
        // What throws at once is a failure like one that comes later.
        Promise.resolve().then(work).catch(toFailure),
        leftMs(),
      )
      .catch(toFailure);
    steps.push({ step, ...(found ?? failed('trialNoAnswer')), tookMs: now() - from });
    return (found ?? failed('trialNoAnswer')).outcome !== 'failed';
  }

  const read = readSettings(definition, value);
  await take('settings', async () => ('settings' in read ? { outcome: 'ok' } : read));
  if (!('settings' in read)) return toReport(steps);
  const { settings } = read;
  await take('hosts', () => lookAtHosts(definition.hosts(settings), ports));

  const { world, firstWord } = createTrialWorld(ports);
  let connector: Connector | undefined;
  const isUp = await take('connect', async () => {
    connector = definition.create(settings, world);
    return connect(connector, firstWord);
  });
  if (isUp && connector) {
    const { snapshot } = connector;
    await take('snapshot', async () => toFound(await snapshot.call(connector)));
  }
  const goodbye = connector?.disconnect.bind(connector) ?? (async () => {});
  await ports.deadline(Promise.resolve().then(goodbye), GOODBYE_MS).catch(() => undefined);
  return toReport(steps);
}

function readSettings<Settings>(
  { parseSettings }: Tested<Settings>,
  value: unknown,
): { readonly settings: Settings } | Found {
  try {
    return { settings: parseSettings(value) };
  } catch (error) {
    return failed('trialSettingsUnusable', wordsOf(error));
  }
}

async function lookAtHosts(
  hosts: readonly string[],
  { isAllowed }: ConnectionTestPorts,
): Promise<Found> {
  if (hosts.length === 0) return { outcome: 'skipped', detail: { key: 'trialNoHosts' } };
  return (await isAllowed(hosts))
    ? { outcome: 'ok' }
    : failed('trialHostsMissing', hosts.map((host) => host.replace(/\/\*$/, '')).join(', '));
}

/** Resolves with the first word about the line that decides: one that fails is as good an answer as one that works. */
async function connect(connector: Connector, firstWord: Promise<LinkEvent>): Promise<Found> {
  const attempt = connector.connect();
  const [{ state, detail }] = await Promise.all([
    // An attempt that breaks says no word of the line.
    Promise.race([firstWord, attempt.then(() => firstWord)]),
    attempt,
  ]);
  if (state === 'connected') return { outcome: 'ok', ...(detail && { detail }) };
  return {
    outcome: 'failed',
    detail: detail ?? { key: state === 'refused' ? 'trialRefused' : 'trialOffline' },
  };
}

const toFound = (snapshot: Awaited<ReturnType<Connector['snapshot']>>): Found =>
  snapshot
    ? {
        outcome: 'ok',
        detail: { key: 'trialSnapshot', values: [String(snapshot.calls.length)] },
      }
    : { outcome: 'skipped', detail: { key: 'trialNoSnapshot' } };

function createTrialWorld(ports: ConnectionTestPorts): {
  readonly world: ConnectorWorld;
  readonly firstWord: Promise<LinkEvent>;
} {
  let hear: (event: LinkEvent) => void = () => {};
  const firstWord = new Promise<LinkEvent>((resolve) => {
    hear = resolve;
  });
  let memory: unknown;
  const { clock, newId, openNativePort, isAllowed } = ports;
  const world: ConnectorWorld = {
    clock,
    newId,
    openNativePort,
    isAllowed,
    memory: {
      load: async () => memory,
      save: async (value) => {
        memory = value;
      },
    },
    emit: async (event) => {
      const decides =
        event.kind === 'link' && event.state !== 'connecting' && event.state !== 'resyncing';
      if (decides) hear(event);
      return undefined;
    },
    wakeAt: () => {},
    note: () => {},
  };
  return { world, firstWord };
}

/** Steps that were not come to are told as such. */
function toReport(steps: readonly ConnectionStep[]): ConnectionReport {
  const all = (['settings', 'hosts', 'connect', 'snapshot'] as const).map(
    (step): ConnectionStep =>
      steps.find((one) => one.step === step) ?? { step, outcome: 'skipped', tookMs: 0 },
  );
  const hasFailed = all.some(({ step, outcome }) => step !== 'hosts' && outcome === 'failed');
  return { ok: !hasFailed, steps: all };
}

const failed = (key: string, ...values: string[]): Found => ({
  outcome: 'failed',
  detail: { key, ...(values.length > 0 && { values }) },
});

const toFailure = (error: unknown): Found => failed('trialBroke', wordsOf(error));

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
