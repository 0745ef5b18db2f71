import type { RecordRef } from '../cti/pop-outcome';
import { addressOf } from './address-of';
import { applicableRules } from './applicable-rules';
import { planFailure } from './plan-pop';
import type { PopPlan } from './pop-plan';
import type { KnownAnswer } from './ports';
import type { NavigationRule } from './rule';
import type { Walk } from './walk-rules';

/** The record that the agent has chosen, where the rule that offered it would have shown it. */
export function planChoice(
  choice: RecordRef,
  walk: Walk,
  answers: readonly KnownAnswer[],
): PopPlan {
  const { crmId, entity, recordId } = choice;
  const crm = walk.crms.find((one) => one.crmId === crmId);
  if (!crm) return planFailure({ key: 'popFailedUnknownCrm', values: [crmId] });
  const found = addressOf(crm, { kind: 'record', entity, recordId });
  if ('failure' in found) return planFailure(found.failure);
  const { address } = found;
  const { window, targetTab } = resultFor(crmId, walk);
  const place = targetTab === undefined ? {} : { targetTab };
  return {
    session: 'create',
    openings: [{ crm, address, window, place: 'front', ...place }],
    outcome: { status: 'opened', name: nameOf(choice, answers) },
    reason: { key: 'popReasonChosen' },
    skipped: [],
  };
}

/** Of the first rule that is for this call and this CRM. */
function resultFor(
  crmId: string,
  { rules, request, crms }: Walk,
): Pick<NavigationRule['result'], 'window' | 'targetTab'> {
  const offering = applicableRules(rules, request).find(
    ({ result }) => (result.crmId ?? crms[0]?.crmId) === crmId,
  );
  return offering?.result ?? { window: 'existing' };
}

/** As the CRM has answered during this call. */
function nameOf(choice: RecordRef, answers: readonly KnownAnswer[]): string {
  const record = answers
    .filter(({ crmId }) => crmId === choice.crmId)
    .flatMap(({ records }) => records)
    .find(({ entity, recordId }) => entity === choice.entity && recordId === choice.recordId);
  return record?.name ?? choice.recordId;
}
