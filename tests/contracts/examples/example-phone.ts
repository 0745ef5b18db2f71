import { vi } from 'vitest';
import type {
  Clock,
  Connector,
  ConnectorDefinition,
  ConnectorWorld,
} from '../../../src/cti/connector';
import type { LinkState } from '../../../src/cti/event';
import { AGENT, openExamplePbx, SECRET } from '../../support/example-pbx/pbx';
import type { TestPhone } from '../adapter';

type Settings = { readonly url: string; readonly agent: string; readonly secret: string };

/** The example phone system, and a connector to it over a real line. */
export async function openExamplePhone(
  { create }: Pick<ConnectorDefinition<Settings>, 'create'>,
  clock: Clock,
): Promise<TestPhone> {
  const pbx = await openExamplePbx(clock);
  const settings = { url: pbx.url, agent: AGENT, secret: SECRET };
  let connector: Connector | undefined;
  let link: LinkState = 'offline';
  let attempt: Promise<void> | undefined;
  let heard: number | undefined;

  const isUp = () => link === 'connected' || link === 'degraded';

  return {
    create(world) {
      pbx.cutOff();
      const mine = create(
        settings,
        hearingLink(world, (state) => {
          if (connector !== mine) return;
          link = state;
          heard = undefined;
        }),
      );
      connector = mine;
      link = 'offline';
      return {
        ...mine,
        connect() {
          attempt = mine.connect();
          return attempt;
        },
      };
    },
    act: async (act) => pbx.act(act),
    async settled() {
      pbx.advance();
      await attempt;
      const state = pbx.lineState();
      // Nobody notices that a line is dead; that one is cut or refused, its end does.
      const isCut = state === 'down' || state === 'refused';
      if (isCut) await vi.waitUntil(() => !isUp(), { interval: 5 });
      if (state !== 'up' || !isUp() || heard === pbx.revision()) return;
      // What was told before the answer has been heard when the answer is.
      const revision = pbx.revision();
      if (await connector?.probe?.()) heard = revision;
    },
    close: pbx.close,
  };
}

/** The same world, and somebody who hears how the line is. */
function hearingLink(world: ConnectorWorld, onLink: (state: LinkState) => void): ConnectorWorld {
  return {
    ...world,
    emit(event) {
      if (event.kind === 'link') onLink(event.state);
      return world.emit(event);
    },
  };
}
