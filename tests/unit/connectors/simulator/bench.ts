import { expect } from 'vitest';
import { GOOD_LINE } from '../../../../src/connectors/simulator/line';
import { parseMemory } from '../../../../src/connectors/simulator/memory';
import { type Pair, scriptOf } from '../../../../src/connectors/simulator/offer';
import type { ScriptName } from '../../../../src/connectors/simulator/script';
import { SCRIPTS } from '../../../../src/connectors/simulator/scripts';
import type { Turn } from '../../../../src/connectors/simulator/settle';
import type { SwitchAct } from '../../../../src/connectors/simulator/stage-acts';
import {
  advance,
  applyCommand,
  applyStageAct,
  playScript,
  powerUp,
  toSnapshot,
} from '../../../../src/connectors/simulator/switch';
import type { CommandResult, ConnectorCommand } from '../../../../src/cti/command';
import type { CtiEvent, SnapshotCall } from '../../../../src/cti/event';
import type { VendorCallId } from '../../../../src/cti/ids';
import { addUp, NOTHING_HEARD } from '../../../contracts/add-up';
import { MORNING } from '../../../contracts/fake-world';

export const ADA = '+12025550143';
export const GRACE = '+12025550178';

/**
 * A switch on the workbench. After each step it is checked that its state survives being stored and that the
 * events so far add up to the snapshot.
 */
export function createBench() {
  let at = MORNING;
  let state = powerUp('switch', at).state;
  let heard = addUp(NOTHING_HEARD, powerUp('switch', at).events);

  function take(turn: Turn): readonly CtiEvent[] {
    const revived = JSON.parse(JSON.stringify(turn.state));
    expect(revived).toStrictEqual(turn.state);
    const remembered = parseMemory({ switch: revived, line: GOOD_LINE });
    expect(remembered?.switch).toStrictEqual(turn.state);
    state = revived;
    heard = addUp(heard, turn.events);
    const { at: _, ...now } = toSnapshot(state, at);
    expect(heard).toStrictEqual(now);
    return turn.events;
  }

  const calls = () => toSnapshot(state, at).calls;

  return {
    state: () => state,
    now: () => at,
    calls,
    agent: () => toSnapshot(state, at).agent,
    wait(ms: number) {
      at += ms;
      return take(advance(state, at));
    },
    play: (name: ScriptName) => take(playScript(state, SCRIPTS[name], at)),
    offer: (...pairs: Pair[]) => take(playScript(state, scriptOf(pairs), at)),
    ask(command: ConnectorCommand): { result: CommandResult; events: readonly CtiEvent[] } {
      const turn = applyCommand(state, command, at);
      return { result: turn.result, events: take(turn) };
    },
    stage(act: SwitchAct): { result: CommandResult; events: readonly CtiEvent[] } {
      const turn = applyStageAct(state, act, at);
      return { result: turn.result, events: take(turn) };
    },
    /** The call that was `index`th to begin of those still there. */
    call(index = 0): SnapshotCall {
      const call = calls()[index];
      if (!call) throw new Error(`there is no call ${index}`);
      return call;
    },
    id(index = 0): VendorCallId {
      return this.call(index).vendorCallId;
    },
  };
}

export type Bench = ReturnType<typeof createBench>;

/** A caller rings and is answered. */
export function talkTo(bench: Bench, ani: string): VendorCallId {
  bench.offer(['ani', ani]);
  const callId = bench.id(bench.calls().length - 1);
  bench.ask({ service: 'answerCall', callId });
  return callId;
}

/** Call events in short: name, whose (unless ours) and cause, such as `connectionCleared caller normal`. */
export function inShort(events: readonly CtiEvent[]): string[] {
  return events.map((event) => {
    if (event.kind === 'link') return `link ${event.state}`;
    if (event.kind === 'system') return `system ${event.status}`;
    if (event.kind !== 'call') return event.name;
    const who = event.subject?.split(':').at(-1);
    return [event.name, who, event.cause].filter((word) => word !== undefined).join(' ');
  });
}
