import { describe, expect, test, vi } from 'vitest';
import { refused } from '../../../src/cti/command';
import type { AgentCommand } from '../../../src/desktop/desk-command';
import { DEFAULT_RULES, type DeskRules } from '../../../src/desktop/rules';
import { agentEvent, callEvent, PHONE } from '../../support/desktop/events';
import { startDesk } from '../../support/desktop/test-desk';

async function deskWith(rules: Partial<DeskRules>) {
  const desk = await startDesk({ stored: undefined }, { rules });
  await desk.attach();
  const tell = (...events: Parameters<typeof desk.manager.onEvent>[1][]) =>
    events.reduce(
      (before, event) => before.then(() => desk.manager.onEvent(PHONE, event)),
      Promise.resolve<Awaited<ReturnType<typeof desk.manager.onEvent>>>(undefined),
    );
  /** The command, with the id of the call that the last event spoke of. */
  const ask = (command: AgentCommand) => desk.manager.command(command);
  const passTime = async (ms: number) => {
    desk.clock.now += ms;
    await desk.manager.tick();
  };
  return { ...desk, tell, ask, passTime, state: desk.manager.state };
}

const services = (desk: { commands: readonly { service: string }[] }) =>
  desk.commands.map(({ service }) => service);
const delivered = (id: string) => callEvent('delivered', id, {}, { at: 5000 });

describe('auto-answer', () => {
  const rules = { autoAnswer: { enabled: true, delayMs: 2000, duringCalls: false } };

  test('answers after the delay, once', async () => {
    const desk = await deskWith(rules);
    await desk.tell(agentEvent('agentReady'), delivered('a'));
    expect(desk.clock.wakesAt).toBe(7000);
    await desk.passTime(1999);
    expect(services(desk)).toEqual([]);
    await desk.passTime(1);
    await vi.waitFor(() => expect(services(desk)).toEqual(['answerCall']));
    await desk.passTime(60_000);
    expect(services(desk)).toEqual(['answerCall']);
  });

  test('leaves a second call to the agent', async () => {
    const desk = await deskWith(rules);
    await desk.tell(callEvent('established', 'a'), delivered('b'));
    await desk.passTime(10_000);
    expect(services(desk)).toEqual([]);
  });

  test('with the override takes a second call and holds the first', async () => {
    const desk = await deskWith({ autoAnswer: { ...rules.autoAnswer, duringCalls: true } });
    await desk.tell(callEvent('established', 'a'), delivered('b'));
    await desk.passTime(2000);
    await vi.waitFor(() => expect(services(desk)).toEqual(['holdCall', 'answerCall']));
  });

  test('does not answer for an agent who is not ready', async () => {
    const desk = await deskWith(rules);
    await desk.tell(agentEvent('agentNotReady'), delivered('a'));
    await desk.passTime(10_000);
    expect(services(desk)).toEqual([]);
  });
});

describe('calls that are turned away', () => {
  test('a second one, when there may be only one: it neither rings on nor pops', async () => {
    const desk = await deskWith({ oneCallOnly: true });
    await desk.tell(callEvent('established', 'a'), delivered('b'));
    await vi.waitFor(() =>
      expect(desk.commands).toEqual([{ service: 'clearConnection', callId: 'b' }]),
    );
    expect(desk.effects.map(({ kind }) => kind)).toEqual(['screenPop']);
  });

  test('a second one that is placed, but not a consultation', async () => {
    const desk = await deskWith({ oneCallOnly: true });
    const callId = await desk.tell(callEvent('established', 'a'));
    expect(await desk.ask({ service: 'makeCall', number: '1' })).toEqual(refused('oneCallOnly'));
    if (callId) await desk.ask({ service: 'consultationCall', callId, target: '2' });
    expect(services(desk)).toEqual(['consultationCall']);
  });

  test('one for an agent who is not ready, if the rule says so', async () => {
    const desk = await deskWith({ callWhileNotReady: 'reject' });
    await desk.tell(agentEvent('agentNotReady'), delivered('a'));
    await vi.waitFor(() => expect(services(desk)).toEqual(['clearConnection']));
  });

  test('none by itself', async () => {
    const desk = await deskWith({});
    await desk.tell(agentEvent('agentNotReady'), delivered('a'), delivered('b'));
    expect(services(desk)).toEqual([]);
  });
});

describe('dialling', () => {
  test('without a number wants the pad', async () => {
    const desk = await deskWith({});
    expect(await desk.ask({ service: 'dial', number: ' ' })).toEqual(refused('numberNeeded'));
  });

  test('with nobody on the line places a call', async () => {
    const desk = await deskWith({});
    await desk.ask({ service: 'dial', number: '123' });
    expect(desk.commands).toEqual([{ service: 'makeCall', number: '123' }]);
  });

  test('during a call sends digits', async () => {
    const desk = await deskWith({});
    await desk.tell(callEvent('established', 'a'));
    await desk.ask({ service: 'dial', number: '1 (23)-4#' });
    expect(desk.commands).toEqual([{ service: 'generateDigits', callId: 'a', digits: '1234#' }]);
  });

  test('during a call places another one where the rule says so', async () => {
    const desk = await deskWith({ dialDuringCall: 'makeCall' });
    await desk.tell(callEvent('established', 'a'));
    await desk.ask({ service: 'dial', number: '123' });
    expect(services(desk)).toEqual(['holdCall', 'makeCall']);
  });
});

describe('the agent’s state', () => {
  test('not ready needs a reason where the rule says so', async () => {
    const desk = await deskWith({ notReadyReasonRequired: true });
    expect(await desk.ask({ service: 'setAgentState', state: 'notReady' })).toEqual(
      refused('reasonNeeded'),
    );
    const reason = { code: 'lunch' };
    const asked = { service: 'setAgentState', state: 'notReady', reason } as const;
    expect(await desk.ask(asked)).toEqual({ ok: true });
  });

  test('is what the phone system says; what was asked for is kept beside it', async () => {
    const desk = await deskWith({});
    await desk.tell(agentEvent('agentNotReady'));
    await desk.ask({ service: 'setAgentState', state: 'ready' });
    await desk.tell(agentEvent('agentNotReady', 6000));
    expect(desk.state().agent).toMatchObject({
      state: 'notReady',
      requested: { state: 'ready', at: 5000 },
    });
  });

  test('a change that is pending leaves the state as it is', async () => {
    const desk = await deskWith({});
    await desk.tell(agentEvent('agentBusy'), {
      kind: 'agent',
      name: 'agentPending',
      at: 2000,
      pendingAgentState: 'notReady',
    });
    expect(desk.state().agent).toEqual({
      state: 'busy',
      since: 1000,
      pendingAgentState: 'notReady',
    });
  });
});

describe('after-call work', () => {
  const wrapUp = { limitMs: 30_000, extensionMs: 60_000, stateAfter: 'ready' } as const;
  const talk = [
    callEvent('established', 'a'),
    callEvent('connectionCleared', 'a', {}, { at: 5000 }),
  ];

  test('ends when its time is over, with what has been written so far', async () => {
    const desk = await deskWith({ wrapUp });
    await desk.tell(...talk);
    expect(desk.clock.wakesAt).toBe(35_000);
    await desk.passTime(30_000);
    await vi.waitFor(() => expect(desk.state().wrapUps).toEqual([]));
    expect(desk.effects.at(-1)).toMatchObject({
      kind: 'recordCall',
      code: 'draft',
      note: 'as far as it was written',
    });
  });

  test('takes longer when the agent asks for more time', async () => {
    const desk = await deskWith({ wrapUp });
    await desk.tell(...talk);
    const callId = desk.state().wrapUps[0]?.call.callId;
    if (callId) await desk.ask({ service: 'extendWrapUp', callId });
    await desk.passTime(89_999);
    expect(desk.state().wrapUps).toHaveLength(1);
    await desk.passTime(1);
    await vi.waitFor(() => expect(desk.state().wrapUps).toEqual([]));
  });

  test('is followed by the state that the rule says, or that is pending', async () => {
    const desk = await deskWith({ wrapUp });
    await desk.tell(...talk, agentEvent('agentWorkingAfterCall'));
    await desk.passTime(30_000);
    await vi.waitFor(() => expect(services(desk)).toContain('setAgentState'));
    expect(desk.commands.at(-1)).toEqual({ service: 'setAgentState', state: 'ready' });
  });

  test('without a limit takes as long as it takes', async () => {
    const desk = await deskWith({ wrapUp: DEFAULT_RULES.wrapUp });
    await desk.tell(...talk);
    await desk.passTime(86_400_000);
    expect(desk.state().wrapUps).toHaveLength(1);
  });
});
