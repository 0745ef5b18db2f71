import type { CallId } from '../cti/ids';
import { addressOf } from './address-of';
import type { Crm } from './crm';
import type { PopPorts } from './ports';

/** Between two questions whether the agent has signed in. */
const PAUSE_MS = 2000;

/**
 * Shows the agent once where to sign in to a CRM, and what then happens; afterwards only pauses.
 * @returns a function that resolves when the CRM may be asked again; to false, when the pop is not wanted any more
 */
export function createSignInWait(callId: CallId, ports: PopPorts): (crm: Crm) => Promise<boolean> {
  const told = new Set<string>();
  return async (crm) => {
    if (!ports.isWanted()) return false;
    if (!told.has(crm.crmId)) {
      told.add(crm.crmId);
      const values = [crm.origins[0] ?? ''];
      await ports.progress({ status: 'waiting', key: 'popOutcomeWaitingSignIn', values });
      // The agent can sign in without our help too.
      await showHome(crm, callId, ports).catch(() => undefined);
    }
    await ports.sleep(PAUSE_MS);
    return ports.isWanted();
  };
}

async function showHome(crm: Crm, callId: CallId, { tabs, raise }: PopPorts): Promise<void> {
  const home = addressOf(crm, { kind: 'home' });
  if ('failure' in home) return;
  const { address } = home;
  const tab = await tabs.choose({
    callId,
    crm,
    address,
    window: 'existing',
    load: true,
    place: 'front',
    raise,
  });
  await tab.show();
}
