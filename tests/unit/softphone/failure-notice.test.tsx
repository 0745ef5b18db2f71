// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { refused } from '../../../src/cti/command';
import { FailureNotice } from '../../../src/softphone/FailureNotice';

afterEach(cleanup);

test.each([
  ['numberNeeded', 'failureNumberNeeded'],
  ['reasonNeeded', 'failureReasonNeeded'],
  ['oneCallOnly', 'failureOneCallOnly'],
  ['callLives', 'failureCallLives'],
] as const)('a desk that refuses because of %s says so in words of its own', (reason, words) => {
  render(<FailureNotice failure={refused(reason, 'not for people')} />);
  expect(screen.getByRole('alert').textContent).toBe(words);
});
