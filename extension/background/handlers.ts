import { openPopup } from '../../src/browser/toolbar-button';
import { type CommandResult, DONE, refused } from '../../src/cti/command';
import type { AgentCommand } from '../../src/desktop/desk-command';
import { planDial } from '../../src/desktop/plan-dial';
import { toDialString } from '../../src/dialing/number/to-dial-string';
import { createOnce } from '../../src/messaging/once';
import type { Handlers } from '../../src/messaging/server';
import { CONNECTORS } from './connector-set';
import { crmProblem } from './crm-set';
import type { Desk } from './desk';
import type { Toasts } from './toasts';

/** What the background does for each request. */
export function createHandlers(desk: Desk, toasts: Toasts): Handlers {
  const once = createOnce<CommandResult>();

  /** Every number that is dialled, from wherever it comes, passes here. */
  function withNumber(
    text: string,
    toCommand: (number: string) => AgentCommand,
  ): Promise<CommandResult> {
    const number = toDialString(text, desk.settings().region);
    return number === undefined
      ? Promise.resolve(refused('invalidNumber', text.slice(0, 100)))
      : desk.command(toCommand(number));
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
    getSettings: async () => {
      await desk.ready;
      return desk.settings();
    },
    saveSettings: async ({ settings }) => {
      await desk.attached;
      try {
        for (const { id, parseSettings } of CONNECTORS) {
          const chosen = settings.connectors[id];
          if (chosen) parseSettings(chosen.settings);
        }
        const problem = crmProblem(settings);
        if (problem !== undefined) return refused('rejected', problem);
      } catch (error) {
        return refused('rejected', error instanceof Error ? error.message : String(error));
      }
      await desk.useSettings(settings);
      return DONE;
    },
  };
}
