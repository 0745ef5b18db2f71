import type { PhoneNumberForms } from '../../dialing/number/number-forms';
import type { CrmCriterion } from '../../screen-pop/crm';

/** https://docs.espocrm.com/development/api-search-params/#where-items */
export type WhereItem =
  | { readonly type: 'and' | 'or'; readonly value: readonly WhereItem[] }
  | { readonly type: 'in'; readonly attribute: string; readonly value: readonly string[] }
  | {
      readonly type: 'equals' | 'like' | 'contains' | 'startsWith' | 'endsWith';
      readonly attribute: string;
      readonly value: string;
    };

/** The one field of a person or company that is of type Phone; administrators cannot add another. */
const PHONE_FIELD = 'phoneNumber';
/** Shorter ones are extensions: as the end of a number they would find strangers. */
const SHORTEST_PUBLIC_NUMBER = 7;
const TYPES = { contains: 'contains', beginsWith: 'startsWith', endsWith: 'endsWith' } as const;

/**
 * A criterion in EspoCRM's words. Values are only ever JSON strings, so none can change what is asked. Undefined:
 * nothing can meet it, and it must not be asked: EspoCRM takes an empty `or` for no condition at all.
 */
export function toWhereItem(criterion: CrmCriterion): WhereItem | undefined {
  if ('all' in criterion) {
    const items = criterion.all.map(toWhereItem);
    const asked = items.filter((item) => item !== undefined);
    return asked.length === items.length ? { type: 'and', value: asked } : undefined;
  }
  if ('any' in criterion) return anyOf(criterion.any.map(toWhereItem));
  if ('number' in criterion) {
    const { number, fields = [PHONE_FIELD] } = criterion;
    return anyOf(
      fields.flatMap((field) =>
        field === PHONE_FIELD ? phoneItems(number) : writtenItems(field, number),
      ),
    );
  }
  const { field, is, value } = criterion;
  return is === 'equals'
    ? { type: 'equals', attribute: field, value }
    : { type: TYPES[is], attribute: field, value: literally(value) };
}

function anyOf(items: readonly (WhereItem | undefined)[]): WhereItem | undefined {
  const asked = items.filter((item) => item !== undefined);
  return asked.length === 0 ? undefined : { type: 'or', value: asked };
}

/**
 * A Phone field holds several numbers, and the digits of each in `phoneNumberNumeric`. Only comparisons of the LIKE kind:
 * an `equals` within an `or` gives a record once for each of its numbers.
 */
function phoneItems({ e164, significant }: PhoneNumberForms): readonly WhereItem[] {
  const digits = `${PHONE_FIELD}Numeric`;
  const isLong = significant.length >= SHORTEST_PUBLIC_NUMBER;
  const whole = [significant, e164?.slice(1) ?? ''].filter((text) => text !== '');
  const items: WhereItem[] = isLong
    ? [{ type: 'endsWith', attribute: digits, value: literally(significant) }]
    : whole.map((text) => ({ type: 'like', attribute: digits, value: literally(text) }));
  // An extension's digits stand behind the number's own.
  return e164
    ? [...items, { type: 'startsWith', attribute: PHONE_FIELD, value: `${literally(e164)} ext. ` }]
    : items;
}

/** Any other field holds a number as somebody has typed it. */
function writtenItems(field: string, { written }: PhoneNumberForms): readonly WhereItem[] {
  return written.length === 0 ? [] : [{ type: 'in', attribute: field, value: written }];
}

/** These comparisons are SQL's LIKE underneath, and EspoCRM lets its wildcards through. */
function literally(value: string): string {
  return value.replace(/[\\%_]/g, '\\$&');
}
