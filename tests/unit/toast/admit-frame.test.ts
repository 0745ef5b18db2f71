import { expect, test } from 'vitest';
import { admitsFrame } from '../../../src/toast/admit-frame';

const PLACE = { tabId: 7, token: 'right' };

test('the frame that Offhook has put into the tab is let in', () => {
  expect(admitsFrame(PLACE, { tab: { id: 7 }, frameId: 3 }, 'right')).toBe(true);
});

test.each<[string, Parameters<typeof admitsFrame>]>([
  ['the page’s own frame of the toast', [PLACE, { tab: { id: 7 }, frameId: 3 }, '']],
  ['one that says nothing', [PLACE, { tab: { id: 7 }, frameId: 3 }, undefined]],
  ['one in another tab', [PLACE, { tab: { id: 8 }, frameId: 3 }, 'right']],
  ['the toast’s page as a tab of its own', [PLACE, { tab: { id: 7 }, frameId: 0 }, 'right']],
  ['one that stands in no tab', [PLACE, {}, 'right']],
  ['any while nothing is shown', [undefined, { tab: { id: 7 }, frameId: 3 }, 'right']],
  ['one without a token while there is no place', [undefined, {}, undefined]],
])('%s is not', (_, args) => {
  expect(admitsFrame(...args)).toBe(false);
});
