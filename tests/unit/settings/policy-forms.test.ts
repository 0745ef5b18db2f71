import { describe, expect, test } from 'vitest';
import { readPolicySettings, toLockList } from '../../../src/settings/policy-forms';

describe('the settings of a policy', () => {
  test.each([
    ['an object, as Firefox has it', { region: 'GB' }],
    ['JSON text, as Chromium needs it', '{"region":"GB"}'],
    ['JSON text over several lines', '\n{\r\n  "region": "GB"\r\n}\n'],
  ])('are read from %s', (_, value) => {
    expect(readPolicySettings(value)).toEqual({ entries: { region: 'GB' }, problems: [] });
  });

  test.each([[undefined], [''], [' \n']])('may be left out: %j', (value) => {
    expect(readPolicySettings(value)).toEqual({ entries: {}, problems: [] });
  });

  test('that are not JSON are named with line and column, and nothing of them is used', () => {
    const { entries, problems } = readPolicySettings('{\r\n  "region": "GB",\r\n  burst\r\n}');
    expect(entries).toEqual({});
    expect(problems).toEqual([
      {
        where: 'policy',
        item: 'settings',
        sentence: { key: 'settingsProblemPolicyJson', values: ['settings', '3', '3'] },
      },
    ]);
  });

  test('that end within a text are told at once, and do not keep the background from starting', () => {
    const { problems } = readPolicySettings(`{"region": "${'G'.repeat(10_000)}`);
    expect(problems).toMatchObject([{ sentence: { values: ['settings', '1', '12'] } }]);
  });

  test.each([[1], [null], [['region']], ['["region"]'], ['"GB"'], ['null']])(
    'that are no object are named: %j',
    (value) => {
      const { entries, problems } = readPolicySettings(value);
      expect(entries).toEqual({});
      expect(problems).toMatchObject([{ sentence: { key: 'settingsProblemPolicyObject' } }]);
    },
  );
});

describe('the locks of a policy', () => {
  test.each([
    ['all', ['all']],
    [' region,desk.wrapUp , ', ['region', 'desk.wrapUp']],
    ['', []],
  ])('may be one text, as in a registry: %j', (text, names) => {
    expect(toLockList(text)).toEqual(names);
  });

  test.each([[undefined], [['region']], [7]])('are else as they are: %j', (value) => {
    expect(toLockList(value)).toBe(value);
  });
});
