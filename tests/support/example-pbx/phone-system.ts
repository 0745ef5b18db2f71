import { scriptOf } from '../../../src/connectors/simulator/offer';
import type { Script } from '../../../src/connectors/simulator/script';
import { SCRIPTS } from '../../../src/connectors/simulator/scripts';
import type { Turn } from '../../../src/connectors/simulator/settle';
import type { SwitchAct } from '../../../src/connectors/simulator/stage-acts';
import {
  advance,
  applyCommand,
  applyStageAct,
  greet,
  nextDueAt,
  playScript,
  powerUp,
  toSnapshot,
} from '../../../src/connectors/simulator/switch';
import type { Cause } from '../../../src/cti/cause';
import type { CommandResult, ConnectorCommand } from '../../../src/cti/command';
import type { Clock } from '../../../src/cti/connector';
import type { CallEvent, CtiEvent, Snapshot, SnapshotCall } from '../../../src/cti/event';
import type { EpochMs, VendorCallId } from '../../../src/cti/ids';
import type { PhoneAct } from '../../contracts/adapter';

type Act<Does> = Extract<PhoneAct, { does: Does }>;

/** A call that is over. */
export interface Ending {
  readonly revision: number;
  readonly at: EpochMs;
  readonly cause: Cause | undefined;
  readonly call: SnapshotCall;
}

/** So many endings are kept for those who look now and then. */
const ENDINGS = 20;

/** The phone system itself, before anybody asks it anything: the simulator's switch, and what it has told. */
export type PhoneSystem = ReturnType<typeof createPhoneSystem>;

export function createPhoneSystem(clock: Clock, onEvents: (events: readonly CtiEvent[]) => void) {
  let state = powerUp('pbx', clock.now()).state;
  let revision = 1;
  let endings: readonly Ending[] = [];
  /** Why a call that still lives cannot reach anybody. */
  const failures = new Map<VendorCallId, Cause>();

  function take<T extends Turn>(turn: T): T {
    const before = toSnapshot(state, clock.now()).calls;
    state = turn.state;
    if (turn.events.length === 0) return turn;
    revision += 1;
    const calls = turn.events.filter((event) => event.kind === 'call');
    for (const { name, vendorCallId, cause } of calls) {
      if (name === 'failed' && cause) failures.set(vendorCallId, cause);
    }
    const over = before.filter(({ vendorCallId }) => !isLive(vendorCallId));
    endings = [...endings, ...over.map((call) => ending(call, calls))].slice(-ENDINGS);
    onEvents(turn.events);
    return turn;
  }

  const isLive = (id: VendorCallId) => state.calls.some((call) => call.vendorCallId === id);

  function ending(call: SnapshotCall, events: readonly CallEvent[]): Ending {
    const { vendorCallId: id } = call;
    const last = events.findLast(
      (event) => event.vendorCallId === id || event.secondaryCallId === id,
    );
    return { revision, at: last?.at ?? clock.now(), cause: last?.cause, call };
  }

  const play = (script: Script) => take(playScript(state, script, clock.now()));

  /** One by one, so that each is told as things stand then. */
  function advanceTo(now: EpochMs): void {
    for (let at = nextDueAt(state); at !== undefined && at <= now; at = nextDueAt(state)) {
      take(advance(state, at));
    }
  }

  return {
    /** Lets happen what is due by now. */
    advance: () => advanceTo(clock.now()),
    command(command: ConnectorCommand): CommandResult {
      advanceTo(clock.now());
      return take(applyCommand(state, command, clock.now())).result;
    },
    stage(act: SwitchAct): CommandResult {
      advanceTo(clock.now());
      return take(applyStageAct(state, act, clock.now())).result;
    },
    /** How it is itself; undefined: well. */
    health: () => greet(state, clock.now()).events.find((event) => event.kind === 'system')?.status,
    ring({ does: _, callType: type, userData, ...own }: Act<'ring'>): void {
      play(scriptOf(Object.entries({ ...own, type, ...userData })));
    },
    /** It waits, and soon it rings. */
    queue({ ani, name, queue }: Act<'queue'>): void {
      play({ ...SCRIPTS.queue, callingDevice: { number: ani, name }, queue });
    },
    snapshot: (): Snapshot => toSnapshot(state, clock.now()),
    revision: () => revision,
    endings: () => endings,
    failureOf: (id: VendorCallId) => failures.get(id),
  };
}
