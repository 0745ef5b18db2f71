import { type CommandResult, type ConnectorCommand, DONE, refused } from '../../../src/cti/command';
import type { Answer } from './phone-api';
import { refusalIn } from './trouble';
import { AGENT_STATE, inOurs, inTheirs, REFUSAL } from './words';

/** The command in the phone system's words; undefined: it knows no such thing. */
export function formatCommand(command: ConnectorCommand): object | undefined {
  switch (command.service) {
    case 'makeCall':
      return { do: 'Dial', number: command.number };
    case 'answerCall':
      return { do: 'Answer', call: command.callId };
    case 'clearConnection':
      return { do: 'HangUp', call: command.callId };
    case 'holdCall':
      return { do: 'Hold', call: command.callId };
    case 'retrieveCall':
      return { do: 'Resume', call: command.callId };
    case 'singleStepTransfer':
      return { do: 'HandOver', call: command.callId, to: command.target };
    case 'generateDigits':
      return { do: 'Tones', call: command.callId, digits: command.digits };
    case 'setAgentState': {
      const { state, reason } = command;
      return { do: 'SetStatus', status: inTheirs(AGENT_STATE, state), ...(reason && { reason }) };
    }
    default:
      return undefined;
  }
}

/** What came of a command. An answer that did not come leaves open whether it was done. */
export function toResult(answer: Answer | undefined): CommandResult {
  if (!answer) return refused('noAnswer');
  if (answer.status === 200) return DONE;
  if (answer.status === 401 || answer.status === 403) return refused('notConnected');
  const { error, text } = refusalIn(answer.body);
  const reason = inOurs(REFUSAL, error);
  return reason ? refused(reason) : refused('rejected', text);
}
