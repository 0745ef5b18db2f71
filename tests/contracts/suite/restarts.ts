import { expect } from 'vitest';
import type { DesktopState } from '../../../src/desktop/state';
import type { ConnectorAdapter } from '../adapter';
import type { Scenario } from '../story/scenario';
import { atStep, beginPlay, isDisturbing, type Play } from './play';

/** How a story ended: what the desk believes, and what it has done outside. */
export interface Ending {
  readonly state: unknown;
  readonly performed: readonly string[];
}

/**
 * Tells the story with a stop of the background after those steps. A stop changes nothing, and the end is as the
 * story says. Where something is lost, or told twice, a stop makes up for it: then only the end counts.
 */
export async function playWithRestarts(
  adapter: ConnectorAdapter,
  scenario: Scenario,
  isRestartedAfter: (index: number) => boolean,
): Promise<Ending> {
  const { steps } = scenario;
  const last = steps.length - 1;
  const play = await beginPlay(adapter, scenario);
  const { desk } = play;
  const isDisturbed = (index: number) => steps.slice(0, index + 1).some(isDisturbing);
  try {
    for (const [index, step] of steps.entries()) {
      await atStep(index, step, async () => {
        const blind = isDisturbed(index);
        await play.perform(step, blind ? 'anyway' : undefined);
        if (!blind) await play.check(step);
        if (isRestartedAfter(index)) {
          const before = comparable(desk.manager().state());
          await desk.restart('background');
          if (!blind) expect(comparable(desk.manager().state())).toEqual(before);
        }
        if (index === last) await play.check(step);
      });
    }
    return endingOf(play, isDisturbed(last));
  } finally {
    await desk.close();
  }
}

function endingOf({ desk }: Play, isBlind: boolean): Ending {
  const ids = idNormaliser();
  const state = comparable(desk.manager().state(), ids);
  return {
    state: isBlind ? withoutHistory(state) : state,
    performed: desk.outside.performed.map(ids),
  };
}

/** The state but for what a restart may change: when the line was last heard and how often it was tried. */
function comparable(
  { links, ...state }: DesktopState,
  ids: (text: string) => string = (text) => text,
): unknown {
  const lines = Object.entries(links).map(([id, link]) => [id, link.state]);
  return JSON.parse(ids(JSON.stringify({ ...state, lines })));
}

/** Replaces made-up ids by the order in which they are seen. */
function idNormaliser(): (text: string) => string {
  const seen = new Map<string, string>();
  return (text) =>
    text.replaceAll(/\bid-\d+\b/g, (id) => {
      const name = seen.get(id) ?? `made-up-${seen.size + 1}`;
      seen.set(id, name);
      return name;
    });
}

/** When and how something was learned that had been lost depends on when the line came back. */
function withoutHistory(state: unknown): unknown {
  const isHistory = (key: string) => /^(at|since|cause|.+At)$/.test(key);
  return JSON.parse(JSON.stringify(state, (key, value) => (isHistory(key) ? undefined : value)));
}
