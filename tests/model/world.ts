import { SCRIPTS } from '../../src/connectors/simulator/scripts';
import type { SwitchAct } from '../../src/connectors/simulator/stage-acts';
import { toConnectorId } from '../../src/cti/ids';
import { DEFAULT_RULES } from '../../src/desktop/rules';
import { createCommands } from './commands';
import type { Deed, Step } from './deeds';
import { createDesk } from './desk';
import {
  AFTER_A_RESYNC,
  type Compared,
  expectAll,
  type Invariant,
  WITH_AN_HONEST_PHONE,
} from './invariants';
import { createLines } from './lines';
import { nth } from './nth';
import { createPhone, type Phone } from './phone';
import { OCCASIONS } from './steps';
import { createWork } from './work';

const STARTS_AT = 1_000_000;

type Of<Does extends Deed['does']> = Extract<Deed, { does: Does }>;

/**
 * A desk between an agent and two phone systems, which tell of their calls in different manners.
 * @param findsNothing whether the pop with this key has nothing to show
 */
export function createWorld(findsNothing = (key: string) => key.length % 3 === 0) {
  let time = STARTS_AT;
  let asked = 0;
  const now = () => time;
  const desk = createDesk(time);
  desk.take({ kind: 'rulesChanged', rules: { ...DEFAULT_RULES, popOccasions: OCCASIONS } });
  const main = createPhone(
    toConnectorId('phone0'),
    { tellsAgent: true, speaksOf: 'original' },
    time,
  );
  const second = createPhone(
    toConnectorId('phone1'),
    { tellsAgent: false, speaksOf: 'consultation' },
    time,
  );
  const phones = [main, second];
  const lines = createLines(desk, phones, now);
  const commands = createCommands(desk, lines, now);
  const work = createWork(desk, lines, commands, now, findsNothing);
  const { state, take } = desk;
  const phoneAt = (index: number) => (index === 0 ? main : second);

  function act(phone: Phone, what: SwitchAct): void {
    lines.hear(phone, phone.act(what, now()));
  }

  function restart(what: 'background' | 'browser'): void {
    desk.restart(what, now());
    for (const phone of phones) if (lines.isAttached(phone)) lines.connect(phone);
  }

  function perform({ count, stops }: Of<'performs'>): void {
    work.performSome(count, stops);
    if (stops !== 'never') restart('background');
  }

  function changeLine({ phone: index, to }: Of<'line'>): void {
    const phone = phoneAt(index);
    if (phone.setLine(to)) lines.tellLink(phone, to === 'refused' ? 'refused' : 'offline');
  }

  function actInCall({ phone: index, call: place, act: does }: Of<'othersAct'>): void {
    const phone = phoneAt(index);
    const call = nth(phone.calls(), place);
    if (call) act(phone, actOf(does, call.vendorCallId));
  }

  function atTheDesk({ does, which }: Extract<Deed, { which: number }>): void {
    const { wrapUps, sessions, calls } = state();
    const waiting = nth(wrapUps, which)?.call.callId;
    const sessionId = nth(sessions, which)?.sessionId;
    const callId = nth(calls, which)?.callId;
    if (does === 'wrapsUp' && waiting) {
      take({ kind: 'wrappedUp', callId: waiting, code: 'sale', note: 'two' });
    }
    if (does === 'wantsMoreTime' && waiting) take({ kind: 'wrapUpExtended', callId: waiting });
    if (does === 'asksForPop' && callId) {
      asked += 1;
      take({ kind: 'popAsked', callId, asking: `ask${asked}` });
    }
    if (does === 'choosesMatch' && callId) {
      asked += 1;
      const match = { crmId: 'demo', entity: 'contact', recordId: `${which}` };
      take({ kind: 'matchChosen', callId, match, asking: `ask${asked}` });
    }
    if (does === 'opensSession' && sessionId) take({ kind: 'sessionActivated', sessionId });
    if (does === 'closesSession' && sessionId) take({ kind: 'sessionClosing', sessionId });
  }

  function happen(deed: Deed) {
    switch (deed.does) {
      case 'callsIn': {
        const phone = phoneAt(deed.phone);
        return lines.hear(phone, phone.play(SCRIPTS[deed.script], now()));
      }
      case 'ringsElsewhere': {
        const call = { device: '100', ani: '+12025550143', talks: deed.talks };
        return act(phoneAt(deed.phone), { does: 'ringElsewhere', ...call });
      }
      case 'othersAct':
        return actInCall(deed);
      case 'switchSetsAgent':
        return act(main, { does: 'setAgent', state: deed.state });
      case 'switchReports':
        return act(phoneAt(deed.phone), { does: 'report', status: deed.status });
      case 'agentAsks':
        return commands.askOnCall(deed);
      case 'agentCalls':
        return commands.call(deed);
      case 'agentWants':
        return commands.wantAgentState(main, deed.state);
      case 'performs':
        return perform(deed);
      case 'restarts':
        return restart(deed.what);
      case 'line':
        return changeLine(deed);
      case 'probeAnswer':
        return lines.answerProbe(phoneAt(deed.phone), deed.answered);
      case 'detaches':
        return lines.detach(phoneAt(deed.phone));
      case 'attaches':
        return lines.attach(phoneAt(deed.phone));
      case 'rulesChange':
        return take({ kind: 'rulesChanged', rules: deed.rules });
      default:
        return atTheDesk(deed);
    }
  }

  for (const phone of phones) lines.attach(phone);

  return {
    desk,
    play(step: Step): void {
      time += step.afterMs;
      for (const phone of phones) {
        phone.setFate(step.fate);
        lines.hear(phone, phone.advance(time));
      }
      work.settleAll();
      happen(step);
      for (const phone of phones) lines.hear(phone, phone.arrivals());
    },
    /** @throws Error when the desk's picture is not that of the phone systems */
    expectTrue(): void {
      expectAll(WITH_AN_HONEST_PHONE, state());
      for (const phone of phones) {
        const { connectorId } = phone;
        if (!phone.isHeard()) continue;
        expectAll(AFTER_A_RESYNC, { state: state(), connectorId, snapshot: phone.snapshot(time) });
      }
    },
    /** What was said before the last pictures were taken arrives at last. */
    hearTheRest(): void {
      for (const phone of phones) lines.hear(phone, phone.rest());
    },
    /** @throws Error when one of these is broken as things stand at the phone systems now */
    expectBeside(invariants: readonly Invariant<Compared>[]): void {
      for (const phone of phones) {
        const { connectorId } = phone;
        expectAll(invariants, { state: state(), connectorId, snapshot: phone.snapshot(time) });
      }
    },
    /** The lines are well again, the pictures are taken, and what waits is done. */
    recover(): void {
      time += 1;
      for (const phone of phones) {
        phone.setFate('arrive');
        phone.setLine('up');
        lines.attach(phone);
        lines.connect(phone);
      }
      time += 1;
      work.performAll();
      desk.expectEnd();
    },
  };
}

function actOf(does: Of<'othersAct'>['act'], vendorCallId: string): SwitchAct {
  switch (does) {
    case 'fail':
      return { does, vendorCallId, cause: 'busy' };
    case 'join':
    case 'transferAway':
      return { does, vendorCallId, number: '205', name: 'Second line' };
    case 'update':
      return { does, vendorCallId, userData: { mood: 'calm' }, name: 'Ada Lovelace' };
    case 'mute':
    case 'record':
      return { does, vendorCallId, on: true };
    default:
      return { does, vendorCallId };
  }
}
