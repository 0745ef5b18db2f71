import { Icon } from '../ui/Icon';
import { useText } from '../ui/text';
import { AGENT_STATE_KEYS } from './agent-choices';
import { selectAgentDifference } from './agent-difference';
import { useDesktop } from './desktop';

/** Where the phone system's word is not what the agent has asked for: both, in words. */
export function AgentDifference({ isWaiting }: { readonly isWaiting: boolean }) {
  const t = useText();
  const { agent } = useDesktop().view;
  // While a request is under way the phone system has not had its say.
  const asked = isWaiting ? undefined : selectAgentDifference(agent);
  return (
    <div class="agent-difference" role="status">
      {asked && (
        <>
          <Icon name="warning" />
          <p>
            {t(
              'softphoneAgentDiffers',
              t(AGENT_STATE_KEYS[asked]),
              t(AGENT_STATE_KEYS[agent.state]),
            )}
          </p>
        </>
      )}
    </div>
  );
}
