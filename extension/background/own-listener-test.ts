import { genericListener } from '../../src/connectors/generic-listener';
import { refused } from '../../src/cti/command';
import type { ConnectorDefinition } from '../../src/cti/connector';
import type { Link } from '../../src/desktop/state';

type Definition = ConnectorDefinition<unknown>;

/** The listener in use. */
export interface OwnListener {
  /** Where it listens; undefined: it is not in use. */
  readonly url: string | undefined;
  link(): Link | undefined;
  pause(): Promise<void>;
}

/**
 * For the test of a listener at the port on which ours listens already: a second one could only find the port taken.
 * Instead it tells how the line in use is.
 * @returns the definition itself where nothing is in its way
 */
export function withOwnListener(
  definition: Definition,
  settings: unknown,
  { url, link, pause }: OwnListener,
): Definition {
  const isInTheWay =
    definition.id === genericListener.id && url !== undefined && portOf(url) === portIn(settings);
  if (!isInTheWay) return definition;
  // A line may be coming for ever, and nobody waits for it longer than the test takes.
  let isOver = false;
  return {
    ...definition,
    create: (_, world) => ({
      async connect() {
        let own = link();
        for (; isComing(own) && !isOver; own = link()) await pause();
        const { state = 'offline', detail = { key: 'trialLineInUse' } } = own ?? {};
        await world.emit({ kind: 'link', state, at: world.clock.now(), detail });
      },
      snapshot: async () => undefined,
      execute: async () => refused('notConnected'),
      async disconnect() {
        isOver = true;
      },
    }),
  };
}

const isComing = (link: Link | undefined) =>
  link?.state === 'connecting' || link?.state === 'resyncing';

function portIn(settings: unknown): string | undefined {
  const { url } = (settings ?? {}) as { readonly url?: unknown };
  return typeof url === 'string' ? portOf(url) : undefined;
}

/** Of an address that names none it is empty. */
const portOf = (url: string) => (URL.canParse(url) ? new URL(url).port : undefined);
