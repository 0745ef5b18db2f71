import type { PopOutcome } from '../cti/pop-outcome';
import { type Crm, type CrmTabs, SearchError } from './crm';
import type { LookupRequest } from './lookup-request';
import { planPop } from './plan-pop';

export interface PopPorts {
  readonly crm: Crm;
  readonly tabs: CrmTabs;
  /** Called when all is known and before the tab moves: from here on the pop is not repeated. */
  commit(): Promise<void>;
}

/** Looks the caller up and shows what was found. Never rejects: a failure is an outcome the agent reads. */
export async function performPop(request: LookupRequest, ports: PopPorts): Promise<PopOutcome> {
  try {
    const matches = await ports.crm.search(request);
    const plan = planPop(ports.crm, request, matches);
    await ports.commit();
    await ports.tabs.show(ports.crm.origin, plan.url);
    return plan.outcome;
  } catch (error) {
    await ports.commit();
    return error instanceof SearchError
      ? { status: 'failed', key: error.key, values: error.values }
      : { status: 'failed', key: 'popFailed', values: [String(error)] };
  }
}
