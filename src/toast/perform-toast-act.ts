import type { CommandResult } from '../cti/command';
import type { CallId } from '../cti/ids';
import type { RecordRef } from '../cti/pop-outcome';
import type { AgentCommand } from '../desktop/desk-command';
import type { ToastAct } from '../messaging/protocol';

/** What a toast or a notification may set going. */
export interface ToastDesk {
  command(command: AgentCommand): Promise<CommandResult>;
  redoScreenPop(callId: CallId): Promise<CommandResult>;
  chooseMatch(callId: CallId, match: RecordRef): Promise<CommandResult>;
  dismiss(callId: CallId): Promise<CommandResult>;
}

/** Does what the agent has asked for in a toast or on a notification. */
export function performToastAct(act: ToastAct, desk: ToastDesk): Promise<CommandResult> {
  const { callId } = act;
  switch (act.act) {
    case 'answer':
      return desk.command({ service: 'answerCall', callId });
    case 'decline':
      return desk.command({ service: 'clearConnection', callId });
    case 'openRecord':
      return desk.redoScreenPop(callId);
    case 'chooseMatch':
      return desk.chooseMatch(callId, act.match);
    case 'dismiss':
      return desk.dismiss(callId);
  }
}
