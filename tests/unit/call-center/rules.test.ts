import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../src/call-center/read-definition';
import { inShort } from './definition-lines';
import { INTERNAL_NAME_RULES } from './rule-tables/internal-name';
import { LABEL_RULES } from './rule-tables/labels';
import { METADATA_RULES } from './rule-tables/metadata';
import { NAME_RULES } from './rule-tables/names';
import { ORDER_RULES } from './rule-tables/order';
import { PAIR_RULES } from './rule-tables/pairs';
import { REQUIRED_ITEM_RULES } from './rule-tables/required-items';
import { STRUCTURE_RULES } from './rule-tables/structure';
import { VALUE_RULES } from './rule-tables/values';

/** Every rule of the format: a file that keeps or breaks it, and what is said, with line and column. */
describe.each([
  ['structure', STRUCTURE_RULES],
  ['sortOrder', ORDER_RULES],
  ['names', NAME_RULES],
  ['labels', LABEL_RULES],
  ['reqInternalName, the one strict value', INTERNAL_NAME_RULES],
  ['items that must be there', REQUIRED_ITEM_RULES],
  ['values', VALUE_RULES],
  ['items that go together', PAIR_RULES],
  ['the form of the Metadata API', METADATA_RULES],
])('%s', (_, rules) => {
  test.each(rules)('%s', (_rule, file, expected) => {
    const { definition, findings } = readDefinition(file);
    expect(findings.map(inShort)).toEqual(expected);
    expect(definition === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
  });
});
