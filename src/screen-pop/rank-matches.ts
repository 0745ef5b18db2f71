import type { PopMatch, RecordRef, Sentence } from '../cti/pop-outcome';
import { matchNumber, type NumberMatch } from '../dialing/number/match-number';
import type { PhoneNumberForms } from '../dialing/number/number-forms';
import type { CrmRecord } from './crm';

/** What led to a record. */
export type FoundBy =
  | { readonly by: 'number'; readonly number: PhoneNumberForms }
  | { readonly by: 'key'; readonly key: string; readonly value: string }
  | { readonly by: 'search'; readonly name: string };

/** How sure it is that the record is the caller's, the surest first. */
const SURENESS = [
  'chosenBefore',
  'same',
  'key',
  'search',
  'national',
  'numberSearch',
  'extensionDiffers',
  'lastDigits',
] as const;
type Sureness = (typeof SURENESS)[number];

/** A record that a search has found, judged. */
export interface FoundRecord {
  readonly record: CrmRecord;
  readonly sureness: Sureness;
  readonly reason: Sentence;
}

/** A record of the pool, as the agent sees it and as the rules read its fields. */
export interface RankedMatch {
  readonly match: PopMatch;
  readonly record: CrmRecord;
}

/**
 * Whether what a CRM has found is what was looked for. A record found by number all of whose numbers are others is left
 * out: CRMs search by parts of numbers. One that the agents have chosen for this number before stays in any case.
 * @param region where a stored number without a country code is at home
 */
export function judgeRecord(
  record: CrmRecord,
  found: FoundBy,
  isChosenBefore: boolean,
  region: string,
): FoundRecord | undefined {
  if (isChosenBefore) {
    return { record, sureness: 'chosenBefore', reason: { key: 'popReasonChosenBefore' } };
  }
  if (found.by === 'key') {
    const reason = { key: 'popReasonKey', values: [found.key, found.value] };
    return { record, sureness: 'key', reason };
  }
  if (found.by === 'search') {
    return { record, sureness: 'search', reason: { key: 'popReasonSearch', values: [found.name] } };
  }
  const numbers = record.numbers.filter((number) => number.trim() !== '');
  if (numbers.length === 0) {
    const reason = { key: 'popReasonNumberSearch', values: [found.number.raw] };
    return { record, sureness: 'numberSearch', reason };
  }
  return numbers
    .flatMap((stored): FoundRecord[] => {
      const sureness = matchNumber(stored, found.number, region);
      const reason = { key: sureness ? NUMBER_REASONS[sureness] : '', values: [stored] };
      return sureness ? [{ record, sureness, reason }] : [];
    })
    .toSorted(bySureness)[0];
}

/** Whether somebody found is more than a number that ends alike. */
export function hasSureMatch(found: readonly FoundRecord[]): boolean {
  return found.some(({ sureness }) => sureness !== 'lastDigits');
}

/**
 * The pool of what a rule's searches have found: every record once, for its best reason, the surest first, those that
 * the agents have chosen before in front of all. Numbers that only end alike count when there is nothing better.
 * @param found in the order of searches, entities and the CRM's own answers, which breaks ties
 * @param chosenBefore the latest first
 */
export function rankMatches(
  found: readonly FoundRecord[],
  crmId: string,
  chosenBefore: readonly RecordRef[],
): readonly RankedMatch[] {
  const sure = hasSureMatch(found)
    ? found.filter(({ sureness }) => sureness !== 'lastDigits')
    : found;
  const best = new Map<string, FoundRecord>();
  for (const one of sure.toSorted(bySureness)) {
    const key = JSON.stringify([one.record.entity, one.record.recordId]);
    const known = best.get(key);
    best.set(key, known ? withFieldsOf(known, one) : one);
  }
  return [...best.values()]
    .toSorted(
      (one, other) =>
        bySureness(one, other) ||
        placeIn(chosenBefore, crmId, one.record) - placeIn(chosenBefore, crmId, other.record),
    )
    .map((one) => ({ match: toMatch(one, crmId), record: one.record }));
}

/** Where a record stands in a list; behind all, if it does not stand there. */
export function placeIn(
  refs: readonly RecordRef[],
  crmId: string,
  record: Pick<CrmRecord, 'entity' | 'recordId'>,
): number {
  const place = refs.findIndex(
    (ref) =>
      ref.crmId === crmId && ref.entity === record.entity && ref.recordId === record.recordId,
  );
  return place < 0 ? refs.length : place;
}

const NUMBER_REASONS: Readonly<Record<NumberMatch, string>> = {
  same: 'popReasonSameNumber',
  extensionDiffers: 'popReasonExtensionDiffers',
  national: 'popReasonNationalNumber',
  lastDigits: 'popReasonLastDigits',
};

const bySureness = (one: FoundRecord, other: FoundRecord) =>
  SURENESS.indexOf(one.sureness) - SURENESS.indexOf(other.sureness);

/** Two searches may have asked for different fields of the same record. */
function withFieldsOf(known: FoundRecord, other: FoundRecord): FoundRecord {
  const fields = { ...other.record.fields, ...known.record.fields };
  return { ...known, record: { ...known.record, fields } };
}

function toMatch({ record, reason }: FoundRecord, crmId: string): PopMatch {
  const { entity, recordId, name, detail } = record;
  return { crmId, entity, recordId, name, ...(detail === undefined ? {} : { detail }), reason };
}
