import type { ConnectorId, EpochMs } from '../cti/ids';
import { endCall } from './end-call';
import type { DesktopState } from './state';
import { only, type Step } from './step';

/** The connector is not in use any more: what it told cannot be followed, so its calls end here. */
export function detachConnector(state: DesktopState, connectorId: ConnectorId, at: EpochMs): Step {
  const { [connectorId]: _, ...links } = state.links;
  const { [connectorId]: __, ...devices } = state.devices;
  return state.calls
    .filter((call) => call.connectorId === connectorId)
    .reduce(
      (step, call) => {
        const { vendorCallId } = call;
        const cause = 'resync';
        return endCall(
          step,
          { ...call, cause },
          {
            kind: 'call',
            name: 'connectionCleared',
            vendorCallId,
            at,
            cause,
          },
        );
      },
      only({ ...state, links, devices }),
    );
}
