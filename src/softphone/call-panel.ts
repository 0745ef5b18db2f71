import type { Call } from '../cti/call';
import type { CallService } from '../cti/call-services';
import { permits } from '../desktop/permit';

/** What can be unfolded below a call's buttons, one at a time. */
export type CallPanelName = 'digits' | 'transfer' | 'deflect' | 'addPerson' | 'park';

const NEEDED: Readonly<Record<CallPanelName, readonly CallService[]>> = {
  digits: ['generateDigits'],
  transfer: ['singleStepTransfer', 'consultationCall'],
  deflect: ['deflectCall'],
  addPerson: ['singleStepConference'],
  park: ['parkCall'],
};

export function permitsPanel(call: Call, panel: CallPanelName): boolean {
  return NEEDED[panel].some((service) => permits(call, service));
}
