import type { CrmCriterion } from '../../screen-pop/crm';

type PhoneNumberForms = Extract<CrmCriterion, { readonly number: unknown }>['number'];

/** Beyond 4,000 characters Salesforce drops the ORs of a search ("SOSL Syntax"). */
const MAX_TERMS = 40;

/**
 * A number's written forms as a SOSL search of an object's phone fields. Follows "FIND {SearchQuery}", "IN
 * SearchGroup" and "RETURNING FieldSpec" of the SOQL and SOSL Reference and "Sample search Call" of the SOAP API guide.
 * Undefined: nothing that could be searched for, as one character is too little.
 *
 * The index holds words, parted by spaces and punctuation; so a form is searched for as the phrase of its words, and
 * none of the characters that mean something to SOSL is ever sent.
 */
export function toSosl(
  number: PhoneNumberForms,
  entity: string,
  fields: readonly string[],
  limit: number,
): string | undefined {
  const phrases = [...number.written, number.significant, number.raw]
    .map((form) => form.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '')
    .filter((phrase) => phrase.length >= 2 && phrase.length <= 80);
  const terms = [...new Set(phrases)].slice(0, MAX_TERMS).map((phrase) => `"${phrase}"`);
  if (terms.length === 0) return undefined;
  const returning = `${entity}(${fields.join(', ')} LIMIT ${limit})`;
  return `FIND {${terms.join(' OR ')}} IN PHONE FIELDS RETURNING ${returning}`;
}
