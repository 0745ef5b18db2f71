import type { Script } from '../../src/connectors/simulator/script';
import type { Turn } from '../../src/connectors/simulator/settle';
import type { SwitchAct } from '../../src/connectors/simulator/stage-acts';
import {
  advance,
  applyCommand,
  applyStageAct,
  playScript,
  powerUp,
  toSnapshot,
} from '../../src/connectors/simulator/switch';
import type { SwitchState } from '../../src/connectors/simulator/switch-state';
import { type CommandResult, type ConnectorCommand, refused } from '../../src/cti/command';
import type { CallEvent, CtiEvent, Snapshot } from '../../src/cti/event';
import type { ConnectorId, EpochMs } from '../../src/cti/ids';
import type { Fate, LineState } from './deeds';

/** How a phone system is: they differ in what they tell. */
export interface Manner {
  /** Whether it knows of agents at all. */
  readonly tellsAgent: boolean;
  /** Which of two calls that become one its event speaks of; the latter tells only of data that is new. */
  readonly speaksOf: 'original' | 'consultation';
}

export type Phone = ReturnType<typeof createPhone>;

/** How many steps a late event is late. */
const LATE_STEPS = 3;

/**
 * An honest phone system, the simulator's switch, at the end of a line that may not be: what the desk hears is
 * what arrives.
 */
export function createPhone(connectorId: ConnectorId, manner: Manner, startedAt: EpochMs) {
  // Two phone systems may well use the same ids.
  let system = powerUp('c', startedAt).state;
  let line: LineState = 'up';
  let isOpen = false;
  let fate: Fate = 'arrive';
  let late: { readonly event: CtiEvent; steps: number }[] = [];

  const isHeard = () => isOpen && line === 'up';

  /** What arrives of it now. */
  function tell(turn: Turn): readonly CtiEvent[] {
    const before = system;
    system = turn.state;
    if (!isHeard()) return [];
    return carry(turn.events.flatMap((event) => inManner(event, before)));
  }

  function inManner(event: CtiEvent, before: SwitchState): CtiEvent[] {
    if (event.kind === 'agent' && !manner.tellsAgent) return [];
    if (event.kind !== 'call' || manner.speaksOf === 'original') return [event];
    return [speakOfOther(withNewData(event, before))];
  }

  function speakOfOther(event: CallEvent): CallEvent {
    if (event.secondaryCallId === undefined) return event;
    const { vendorCallId: goesOn, secondaryCallId: spokenOf } = event;
    const spoken = { ...event, vendorCallId: spokenOf, secondaryCallId: goesOn };
    return event.name === 'conferenced' ? { ...spoken, newVendorCallId: goesOn } : spoken;
  }

  function carry(events: readonly CtiEvent[]): readonly CtiEvent[] {
    switch (fate) {
      case 'arrive':
        return events;
      case 'arriveTwice':
        return events.flatMap((event) => [event, event]);
      case 'arriveAgain':
        return [...events, ...events];
      case 'arriveReversed':
        return events.toReversed();
      case 'comeLate':
        late.push(...events.map((event) => ({ event, steps: LATE_STEPS })));
        return [];
      case 'comeAgainLate':
        late.push(...events.map((event) => ({ event, steps: LATE_STEPS })));
        return events;
      case 'getLost':
        return [];
    }
  }

  return {
    connectorId,
    manner,
    line: () => line,
    /** Whether the desk and the phone system can talk with each other. */
    isHeard,
    /** Its calls, those that have gone back to its queue last. */
    calls: () => [...system.calls, ...system.waiting],
    /** What becomes of the events from here on. */
    setFate(next: Fate): void {
      fate = next;
    },
    /** @returns whether a session that was open has ended by it */
    setLine(to: LineState): boolean {
      const ends = isOpen && (to === 'down' || to === 'refused');
      line = to;
      if (ends) isOpen = false;
      return ends;
    },
    /** @returns whether there is a session now */
    open(): boolean {
      isOpen = line === 'up';
      return isOpen;
    },
    close(): void {
      isOpen = false;
    },
    advance: (at: EpochMs) => tell(advance(system, at)),
    play: (script: Script, at: EpochMs) => tell(playScript(system, script, at)),
    act: (act: SwitchAct, at: EpochMs) => tell(applyStageAct(system, act, at)),
    execute(
      command: ConnectorCommand,
      at: EpochMs,
    ): { readonly result: CommandResult; readonly events: readonly CtiEvent[] } {
      if (!isHeard()) return { result: refused('noAnswer'), events: [] };
      const turn = applyCommand(system, command, at);
      return { result: turn.result, events: tell(turn) };
    },
    /** A step has passed: what has been late for long enough arrives. */
    arrivals(): readonly CtiEvent[] {
      for (const waiting of late) waiting.steps -= 1;
      const arriving = late.filter(({ steps }) => steps <= 0);
      late = late.filter(({ steps }) => steps > 0);
      return arriving.map(({ event }) => event);
    },
    /** All that is still on its way. */
    rest(): readonly CtiEvent[] {
      const arriving = late;
      late = [];
      return arriving.map(({ event }) => event);
    },
    snapshot(at: EpochMs): Snapshot {
      const { agent, ...snapshot } = toSnapshot(system, at);
      return manner.tellsAgent && agent ? { ...snapshot, agent } : snapshot;
    },
  };
}

/** Of the attached data only what was not attached before. */
function withNewData(event: CallEvent, { calls }: SwitchState): CallEvent {
  const { facts, vendorCallId } = event;
  const known = calls.find((call) => call.vendorCallId === vendorCallId)?.facts.userData;
  if (!facts?.userData || !known) return event;
  const news = Object.entries(facts.userData).filter(([key, value]) => known[key] !== value);
  return { ...event, facts: { ...facts, userData: Object.fromEntries(news) } };
}
