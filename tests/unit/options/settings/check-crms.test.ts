import { describe, expect, test } from 'vitest';
import { checkCrms } from '../../../../src/options/settings/check-crms';
import type { CrmRow } from '../../../../src/options/settings/crm-draft';
import { withTyped } from '../../../../src/options/settings/settings-row';
import { CRMS, OFFICE } from './settings-fixture';

const office = (change: Partial<CrmRow> = {}): CrmRow => ({
  id: 7,
  crmId: 'office',
  kind: 'office',
  settings: { origin: 'https://crm.example', entities: ['person'] },
  typed: {},
  ...change,
});

const typed = (name: string, text: string): CrmRow => {
  const field = OFFICE.fields.find((each) => each.name === name);
  if (!field) throw new Error(`there is no field ${name}`);
  return withTyped(office(), field, text, OFFICE.defaults);
};

describe('checking the CRMs', () => {
  test.each<[string, CrmRow, Record<string, unknown>]>([
    ['nothing where all is well', office(), {}],
    [
      'an address that is none, in words of our own',
      typed('origin', 'crm'),
      { 'crms.7.settings.origin': 'optionsOriginProblem' },
    ],
    [
      'what the kind’s own check says, at the field that it names',
      typed('token', 'x'),
      {
        'crms.7.settings.token': {
          key: 'optionsFieldRefused',
          values: ['Invalid length at token'],
        },
      },
    ],
    [
      'what names no field, at the CRM',
      typed('entities', '\n'),
      { 'crms.7': { key: 'optionsFieldsRefused', values: ['nothing to look for'] } },
    ],
    [
      'JSON that is none',
      typed('keys', '{"email":'),
      { 'crms.7.settings.keys': 'optionsJsonProblem' },
    ],
    ['no fault in JSON that is', typed('keys', '{"email": 1}'), {}],
    ['no name', office({ crmId: ' ' }), { 'crms.7.id': 'optionsCrmIdProblem' }],
    [
      'a name that rules could not write',
      office({ crmId: 'my CRM' }),
      { 'crms.7.id': 'optionsCrmIdProblem' },
    ],
    ['no fault in a kind that nobody knows', office({ kind: 'unheard-of', settings: 1 }), {}],
  ])('finds %s', (_, row, problems) => {
    expect(checkCrms([row], CRMS)).toEqual(problems);
  });

  test('finds the second of two with the same name', () => {
    expect(checkCrms([office(), office({ id: 8, crmId: ' office ' })], CRMS)).toEqual({
      'crms.8.id': 'optionsCrmIdTaken',
    });
  });
});
