import type { PopOutcome } from '../cti/pop-outcome';
import { type Crm, type CrmTabs, SearchError } from './crm';
import type { LookupRequest } from './lookup-request';
import { type PopPlan, planPop } from './plan-pop';

export interface PopPorts {
  readonly crm: Crm;
  readonly tabs: CrmTabs;
  /** Called when all is known and before the tab moves: from here on the pop is not repeated. */
  commit(): Promise<void>;
}

/** Looks the caller up and shows what was found. A failure is an outcome, for the agent to read. */
export async function performPop(request: LookupRequest, ports: PopPorts): Promise<PopOutcome> {
  const plan = await findPlan(request, ports.crm);
  if ('status' in plan) {
    await ports.commit();
    return plan;
  }
  try {
    const [tab] = await Promise.all([ports.tabs.choose(ports.crm.origin), ports.commit()]);
    await tab.show(plan.url);
    return plan.outcome;
  } catch (error) {
    return toFailure(error);
  }
}

async function findPlan(request: LookupRequest, crm: Crm): Promise<PopPlan | PopOutcome> {
  try {
    return planPop(crm, request, await crm.search(request));
  } catch (error) {
    return toFailure(error);
  }
}

function toFailure(error: unknown): PopOutcome {
  return error instanceof SearchError
    ? { status: 'failed', key: error.key, values: error.values }
    : { status: 'failed', key: 'popFailed', values: [String(error)] };
}
