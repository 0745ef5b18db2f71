import { type PhoneNumberForms, toNumberForms } from '../dialing/number/number-forms';
import { resolveTemplate } from '../replacement/resolve-template';
import type { CrmCriterion } from './crm';
import type { LookupRequest } from './lookup-request';
import type { Filter } from './rule';

/**
 * A filter with its parameters filled in:
 * - criterion  what to ask the CRM for
 * - nobody     nothing can meet it, so that there is nothing to ask
 * - missing    a parameter of it is not known for this call
 */
export type FilledFilter =
  | { readonly criterion: CrmCriterion }
  | 'nobody'
  | { readonly missing: string };

/**
 * Fills in a filter. A value that comes to nothing meets nobody: asked of a CRM, "contains nothing" would be met by
 * everybody. So does a filter that asks for nothing at all.
 * @param region where a number without a country code is at home
 */
export function toCriterion(filter: Filter, request: LookupRequest, region: string): FilledFilter {
  if ('all' in filter) {
    const parts = filter.all.map((part) => toCriterion(part, request, region));
    if (parts.length === 0) return 'nobody';
    return missingIn(parts) ?? (parts.includes('nobody') ? 'nobody' : joined('all', parts));
  }
  if ('any' in filter) {
    const parts = filter.any.map((part) => toCriterion(part, request, region));
    return missingIn(parts) ?? joined('any', parts);
  }
  const value = resolveTemplate(filter.value, request.parameters);
  if (!value.ok) return { missing: value.missing };
  if (value.text.trim() === '') return 'nobody';
  if (filter.is !== 'number') {
    return { criterion: { field: filter.field, is: filter.is, value: value.text } };
  }
  const number = formsOf(value.text, request, region);
  return number ? { criterion: { number, fields: [filter.field] } } : 'nobody';
}

/** The number that whatever meets the criterion must have; undefined: it may have another one, or none. */
export function numberOf(criterion: CrmCriterion): PhoneNumberForms | undefined {
  if ('number' in criterion) return criterion.number;
  if ('all' in criterion) return criterion.all.map(numberOf).find((number) => number);
  if (!('any' in criterion)) return undefined;
  const numbers = criterion.any.map(numberOf);
  return numbers.every((number) => number?.raw === numbers[0]?.raw) ? numbers[0] : undefined;
}

function missingIn(parts: readonly FilledFilter[]): { readonly missing: string } | undefined {
  return parts.find((part) => typeof part === 'object' && 'missing' in part) as
    | { readonly missing: string }
    | undefined;
}

function joined(how: 'all' | 'any', parts: readonly FilledFilter[]): FilledFilter {
  const criteria = parts.flatMap((part) =>
    typeof part === 'object' && 'criterion' in part ? [part.criterion] : [],
  );
  if (criteria.length === 0) return 'nobody';
  return { criterion: how === 'all' ? { all: criteria } : { any: criteria } };
}

function formsOf(text: string, { number }: LookupRequest, region: string) {
  return number && (text === number.raw || text === number.e164)
    ? number
    : toNumberForms(text, region);
}
