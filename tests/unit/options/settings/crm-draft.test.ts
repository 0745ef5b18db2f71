import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  toCrmRows,
  toCrms,
  withFirst,
  withNewCrm,
} from '../../../../src/options/settings/crm-draft';
import { fieldText, toRowSettings, withTyped } from '../../../../src/options/settings/settings-row';
import { OFFICE } from './settings-fixture';

const SETTINGS = {
  origin: 'https://crm.example',
  path: '/crm',
  entities: ['person', 'company'],
  keys: { email: 'mail' },
  hidden: [1, 2],
};
const [row] = toCrmRows([{ id: 'office', kind: 'office', settings: SETTINGS }]);
if (!row) throw new Error('there is no row');

const field = (name: string) => {
  const found = OFFICE.fields.find((each) => each.name === name);
  if (!found) throw new Error(`there is no field ${name}`);
  return found;
};
const type = (name: string, text: string) => withTyped(row, field(name), text, OFFICE.defaults);

describe('the CRMs in the form', () => {
  test('that nobody touches are the very CRMs they were made from', () => {
    const crm = fc.record({ id: fc.string(), kind: fc.string(), settings: fc.jsonValue() });
    fc.assert(
      fc.property(fc.array(crm.map((each) => ({ ...each, id: each.id.trim() }))), (crms) => {
        expect(toCrms(toCrmRows(crms))).toEqual(crms);
      }),
    );
  });

  test.each([
    ['origin', 'https://crm.example'],
    ['token', ''],
    ['entities', 'person\ncompany'],
    ['keys', '{\n  "email": "mail"\n}'],
  ])('show %s as text', (name, text) => {
    expect(fieldText(row, field(name))).toBe(text);
  });

  test.each<[string, string, object]>([
    ['path', ' /other ', { path: '/other' }],
    ['entities', 'person\n\n lead \n', { entities: ['person', 'lead'] }],
    ['keys', '["a"]', { keys: ['a'] }],
    ['keys', '["a"', { keys: '["a"' }],
    // What the kind has a default for may be empty; without the others it does by itself.
    ['origin', '', { origin: '' }],
  ])('take %s typed as %j over, and leave the rest as it is', (name, text, change) => {
    expect(toRowSettings(type(name, text))).toEqual({ ...SETTINGS, ...change });
    expect(fieldText(type(name, text), field(name))).toBe(text);
  });

  test.each(['path', 'keys'])('do without %s when it is emptied', (name) => {
    expect(toRowSettings(type(name, ' '))).not.toHaveProperty(name);
  });

  test('name a new one after its kind, and a second one after that', () => {
    const rows = withNewCrm(withNewCrm([{ ...row, crmId: 'mine' }], OFFICE), OFFICE);
    expect(rows.map(({ id, crmId }) => [id, crmId])).toEqual([
      [0, 'mine'],
      [1, 'office'],
      [2, 'office-2'],
    ]);
    expect(toCrms(rows).at(-1)).toEqual({
      id: 'office-2',
      kind: 'office',
      settings: OFFICE.defaults,
    });
  });

  test('are put in order by taking one to the front', () => {
    const rows = withNewCrm(withNewCrm([row], OFFICE), OFFICE);
    const third = rows.at(-1);
    if (third) expect(withFirst(rows, third).map(({ id }) => id)).toEqual([2, 0, 1]);
  });
});
