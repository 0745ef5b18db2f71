import { expect, test } from 'vitest';
import type { PageState } from '../../../../src/screen-pop/page/messages';
import { addUpFrames } from '../../../../src/screen-pop/page/tab-state';

const calm: PageState = { unsaved: false, focusedFrame: false, touchedAt: 0 };
const typed: PageState = { unsaved: true, focusedFrame: false, touchedAt: 30 };
const visited: PageState = { unsaved: false, focusedFrame: true, touchedAt: 20 };
const silent = undefined;

test.each<
  [sentence: string, top: PageState | undefined, others: (PageState | undefined)[], object]
>([
  ['a page in which nothing was typed is clean', calm, [], { draft: 'clean', touchedAt: 0 }],
  ['a page with a draft is dirty', typed, [], { draft: 'dirty', touchedAt: 30 }],
  ['a draft in any frame counts', calm, [calm, typed], { draft: 'dirty', touchedAt: 30 }],
  [
    'a page that does not answer is unknown',
    silent,
    [calm],
    { draft: 'unknown', touchedAt: Infinity },
  ],
  [
    'a frame that does not answer is clean while no frame has had the focus',
    calm,
    [silent],
    { draft: 'clean', touchedAt: 0 },
  ],
  [
    'a frame that does not answer may be the one that had the focus',
    visited,
    [silent, calm],
    { draft: 'dirty', touchedAt: Infinity },
  ],
  [
    'frames that all answer speak for themselves',
    visited,
    [calm],
    { draft: 'clean', touchedAt: 20 },
  ],
])('%s', (_, top, others, expected) => {
  expect(addUpFrames(top, others)).toEqual(expected);
});
