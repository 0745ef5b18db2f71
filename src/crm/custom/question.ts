import type { CrmCriterion } from '../../screen-pop/crm';
import type { SearchSettings } from './search-settings';

/** What one request asks: one field, one value. */
export interface Question {
  readonly entity: string;
  readonly field: string;
  readonly operator: 'equals' | 'contains' | 'beginsWith' | 'endsWith' | 'number';
  readonly value: string;
  readonly limit: number;
}

type Leaf = Extract<CrmCriterion, { readonly field: string } | { readonly number: unknown }>;

/** The questions for a criterion that has no others within it; a record has to meet one of them. */
export function questionsOf(
  leaf: Leaf,
  { number }: SearchSettings,
  common: { readonly entity: string; readonly limit: number; readonly numberField: string },
): readonly Question[] {
  const { entity, limit, numberField } = common;
  if ('field' in leaf) {
    return [{ entity, limit, field: leaf.field, operator: leaf.is, value: leaf.value }];
  }
  const value = numberText(leaf.number, number);
  const fields = leaf.fields?.length ? leaf.fields : [numberField];
  return fields.map((field) => ({ entity, limit, field, operator: 'number', value }));
}

/** An extension, and a number of an unknown country, go by their digits. */
function numberText(
  { e164, significant, written }: Extract<Leaf, { readonly number: unknown }>['number'],
  { form, before, between, after }: SearchSettings['number'],
): string {
  const texts = {
    e164: e164 ?? significant,
    digits: e164?.slice(1) ?? significant,
    national: (e164 ? written[1] : written[0])?.replace(/\D/g, '') || significant,
    significant,
  };
  return before + [...texts[form]].join(between) + after;
}
