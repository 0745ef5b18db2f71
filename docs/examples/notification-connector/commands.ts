import { type CommandResult, type ConnectorCommand, DONE, refused } from '../../../src/cti/command';
import type { Answer } from './phone-api';
import { refusalIn } from './trouble';
import { AGENT_STATE, inOurs, inTheirs, OTHER_SERVICE, REFUSAL, SERVICE } from './words';

/** The command in the phone system's words. */
export function formatCommand(command: ConnectorCommand): object {
  return {
    do: inTheirs({ ...SERVICE, ...OTHER_SERVICE }, command.service),
    ...('callId' in command && { call: command.callId }),
    ...('heldCallId' in command && { held: command.heldCallId }),
    ...('number' in command && { number: command.number }),
    ...('target' in command && { to: command.target }),
    ...('digits' in command && { digits: command.digits }),
    ...('muted' in command && { on: command.muted }),
    ...('userData' in command && { data: command.userData }),
    ...('state' in command && { status: inTheirs(AGENT_STATE, command.state) }),
    ...('reason' in command && { reason: command.reason }),
    ...('code' in command && { code: command.code, note: command.note }),
  };
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
