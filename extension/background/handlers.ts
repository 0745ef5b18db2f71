import { openPopup } from '../../src/browser/toolbar-button';
import { type CommandResult, DONE, refused } from '../../src/cti/command';
import type { AgentCommand } from '../../src/desktop/desk-command';
import { planDial } from '../../src/desktop/plan-dial';
import { applyDialPlan } from '../../src/dialing/number/dial-plan';
import { toDialString } from '../../src/dialing/number/to-dial-string';
import { createOnce } from '../../src/messaging/once';
import type { Handlers } from '../../src/messaging/server';
import type { Desk } from './desk';
import { createSettingsHandlers } from './settings-handlers';
import type { Toasts } from './toasts';
import { createTrialHandlers } from './trial-handlers';

/** What the background does for each request. */
export function createHandlers(desk: Desk, toasts: Toasts): Handlers {
  const once = createOnce<CommandResult>();

  /** Every number that is dialled, from wherever it comes, passes here. */
  function withNumber(
    text: string,
    toCommand: (number: string) => AgentCommand,
  ): Promise<CommandResult> {
    const { region, dialing } = desk.settings();
    const number = toDialString(text, region, dialing);
    return number === undefined
      ? Promise.resolve(refused('invalidNumber', text.slice(0, 100)))
      : desk.command(toCommand(applyDialPlan(number, region, dialing)));
  }

  const dial = (text: string) => withNumber(text, (number) => ({ service: 'makeCall', number }));

  function run(command: AgentCommand): Promise<CommandResult> {
    if (command.service === 'makeCall') return dial(command.number);
    if (command.service === 'dial') {
      const plan = planDial(desk.state(), command.number);
      // Digits, or what there is to refuse: as it was typed.
      return 'service' in plan && plan.service === 'makeCall'
        ? withNumber(command.number, (number) => ({ ...command, number }))
        : desk.command(command);
    }
    if ('target' in command)
      return withNumber(command.target, (target) => ({ ...command, target }));
    return desk.command(command);
  }

  return {
    command: async ({ commandId, command }) => {
      await desk.attached;
      return once(commandId, () => run(command));
    },
    dialText: async ({ commandId, text }) => {
      await desk.attached;
      const result = once(commandId, () => dial(text));
      void openPopup();
      return result;
    },
    showAdapterPage: async () => {
      await desk.adapterWindow.show();
      return DONE;
    },
    arrive: async ({ name }) => {
      await desk.attached;
      return (await desk.arrive(name)) ? DONE : refused('rejected');
    },
    redoScreenPop: async ({ callId }) => {
      await desk.attached;
      return desk.redoScreenPop(callId);
    },
    chooseMatch: async ({ callId, match }) => {
      await desk.attached;
      return desk.chooseMatch(callId, match);
    },
    toastAct: ({ commandId, key, act }) => once(commandId, () => toasts.performInFrame(key, act)),
    simulateCall: async ({ pairs }) => {
      await desk.attached;
      return (await desk.simulator()?.offerCall(pairs)) ?? refused('notConnected');
    },
    simulateScript: async ({ script }) => {
      await desk.attached;
      return (await desk.simulator()?.runScript(script)) ?? refused('notConnected');
    },
    simulateAct: async ({ act }) => {
      await desk.attached;
      return (await desk.simulator()?.stage(act)) ?? refused('notConnected');
    },
    reconnect: async ({ connectorId }) => {
      await desk.ready;
      return desk.reconnect(connectorId);
    },
    getTrace: async () => {
      await desk.ready;
      return desk.trace();
    },
    clearTrace: async () => {
      await desk.clearTrace();
      return DONE;
    },
    ...createSettingsHandlers(desk),
    ...createTrialHandlers(desk),
  };
}
