import { expect, test } from 'vitest';
import { toMarkdown, toText } from '../../contracts/table.mjs';

const row = { theme: 'one call', missing: [] };
const RESULTS = [
  {
    connector: 'simple',
    rows: [
      { ...row, scenario: 'it rings', outcome: 'passed', restarted: 'passed' },
      {
        ...row,
        scenario: 'it is held',
        outcome: 'skipped',
        restarted: 'skipped',
        missing: ['holdCall', 'act:hold'],
      },
    ],
  },
  {
    connector: 'rich',
    rows: [
      { ...row, scenario: 'it rings', outcome: 'passed', restarted: 'failed' },
      { ...row, scenario: 'it is held', outcome: 'passed', restarted: 'passed' },
    ],
  },
] as const;

test('the table shows every scenario beside every connector, and what is missing', () => {
  expect(toText(RESULTS).split('\n')).toEqual([
    'Conformance   simple             rich',
    'one call',
    '  it rings    pass               FAIL',
    '  it is held  needs holdCall +1  pass',
    '',
    'simple: 1 passed, each with a restart at every step too; 0 failed; 1 skipped',
    '  its phone system cannot: act:hold, holdCall',
    'rich: 1 passed, each with a restart at every step too; 1 failed; 0 skipped',
  ]);
});

test('in the documentation all that is missing is named', () => {
  expect(toMarkdown(RESULTS)).toContain(
    '| it is held | skipped: needs holdCall, act:hold | pass |',
  );
});
