import { expect, vi } from 'vitest';
import { DONE } from '../../../src/cti/command';
import { DEFAULT_RULES, type DeskRules } from '../../../src/desktop/rules';
import type { ConnectorAdapter } from '../adapter';
import type { AgentDeed, Deed } from '../story/deed';
import { callsNamedIn, EMPTY_BOOK, learnNames } from '../story/name-book';
import type { CallName } from '../story/people';
import {
  type Cast,
  callId,
  resolveAgentDeed,
  resolveHandsetDeed,
  resolvePhoneDeed,
} from '../story/resolve-deed';
import type { PartialRules, Scenario, Step } from '../story/scenario';
import { tell } from '../story/tell';
import { type Desk, openDesk, PATIENCE } from './desk';

/** A story under way. */
export interface Play {
  readonly desk: Desk;
  /**
   * Does what the step says; resolves when all has come to rest. Throws when it cannot be done, or has another
   * answer than the step says; `anyway`: that is no matter.
   */
  perform(step: Step, anyway?: 'anyway'): Promise<void>;
  /** Throws unless the model says what the step says. */
  check(step: Step): Promise<void>;
  /** Throws unless the phone system's picture is what it has told. */
  checkSnapshot(): Promise<void>;
}

/** Tells the story to its end; throws when something is not as it says. */
export async function playScenario(adapter: ConnectorAdapter, scenario: Scenario): Promise<void> {
  const play = await beginPlay(adapter, scenario);
  try {
    for (const [index, step] of scenario.steps.entries()) {
      await atStep(index, step, async () => {
        await play.perform(step);
        await play.check(step);
        await play.checkSnapshot();
      });
    }
  } finally {
    await play.desk.close();
  }
}

export async function beginPlay(
  adapter: ConnectorAdapter,
  { rules = {} }: Pick<Scenario, 'rules'>,
): Promise<Play> {
  const desk = await openDesk(adapter, withRules(rules));
  const spokenOf: CallName[] = [];
  let book = EMPTY_BOOK;
  const cast = (): Cast => {
    const picture = desk.picture();
    book = learnNames(book, spokenOf, picture);
    return { book, picture };
  };
  return {
    desk,
    async perform(step, anyway) {
      if (isDisturbing(step)) desk.listening.disturb();
      await performDeed(step, desk, cast()).catch((error: unknown) => {
        if (!anyway) throw error;
      });
      // A desk that knows nothing any more gives all calls new ids.
      if ('restart' in step && step.restart === 'empty') book = EMPTY_BOOK;
      await desk.world.quiet();
      spokenOf.push(...callsNamedIn(step));
      cast();
    },
    async check({ now: says = {} }) {
      const told = () => {
        const { picture } = cast();
        return tell(says, picture, book);
      };
      await vi.waitFor(() => expect(told()).toEqual(says), PATIENCE);
      expect(desk.outside.problems).toEqual([]);
    },
    checkSnapshot: () =>
      vi.waitFor(async () => {
        const check = await desk.listening.check();
        if (check) expect(check.now).toEqual(check.told);
      }, PATIENCE),
  };
}

async function performDeed(deed: Deed, desk: Desk, cast: Cast): Promise<void> {
  if ('phone' in deed) await desk.phone.act(resolvePhoneDeed(deed, cast));
  else if ('handset' in deed) await desk.phone.act(resolveHandsetDeed(deed, cast));
  else if ('agent' in deed) await performAgentDeed(deed, desk, cast);
  else if ('seconds' in deed) await desk.world.passTime(deed.seconds * 1000);
  else if ('network' in deed) await desk.manager().networkBack();
  else await desk.restart(deed.restart);
}

async function performAgentDeed(deed: AgentDeed, desk: Desk, cast: Cast): Promise<void> {
  const manager = desk.manager();
  const ask = () => {
    switch (deed.agent) {
      case 'redoScreenPop':
        return manager.redoScreenPop(callId(deed.call, cast.book));
      case 'reconnect':
        return manager.reconnect(desk.connectorId);
      default:
        return manager.command(resolveAgentDeed(deed, cast));
    }
  };
  const { refused: reason } = deed;
  expect(await ask()).toMatchObject(reason ? { ok: false, reason } : DONE);
}

/** From here on something is lost or told twice. */
export function isDisturbing(deed: Deed): boolean {
  return (
    'phone' in deed &&
    (deed.phone === 'lose' ||
      deed.phone === 'repeat' ||
      (deed.phone === 'line' && deed.to !== 'up'))
  );
}

function withRules(rules: PartialRules): DeskRules {
  return {
    ...DEFAULT_RULES,
    ...rules,
    autoAnswer: { ...DEFAULT_RULES.autoAnswer, ...rules.autoAnswer },
    wrapUp: { ...DEFAULT_RULES.wrapUp, ...rules.wrapUp },
  };
}

/** Says in which step of the story it went wrong. */
export async function atStep(index: number, step: Step, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const { now: _, ...deed } = step;
    const where = `step ${index + 1}, ${JSON.stringify(deed)}`;
    if (error instanceof Error) error.message = `${where}: ${error.message}`;
    throw error;
  }
}
