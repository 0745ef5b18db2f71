import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../../src/desktop/rules';
import { wrapUpLimit } from '../../../src/desktop/wrap-up-limit';
import { aWrapUp, someRules } from '../../support/softphone-fixtures';

test.each([
  [null, 0, undefined],
  [120_000, 0, 121_000],
  [120_000, 2, 181_000],
])(
  'with a limit of %j and %d extensions after-call work ends at %j',
  (limitMs, extensions, end) => {
    const wrapUp = { ...DEFAULT_RULES.wrapUp, limitMs, extensionMs: 30_000 };
    const done = aWrapUp('ada', { endedAt: 1000, extensions });
    expect(wrapUpLimit(done, someRules({ wrapUp }))).toBe(end);
  },
);
