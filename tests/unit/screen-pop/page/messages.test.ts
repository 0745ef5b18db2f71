import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isCrmResponse,
  isPageQuestion,
  isPageState,
} from '../../../../src/screen-pop/page/messages';

const GO = { crmTab: 'go', address: 'https://crm.example/a', way: 'link', until: 1 };
const FETCH = { crmTab: 'fetch', request: { url: 'https://crm.example/api' }, timeoutMs: 1 };

test.each<[value: unknown, isQuestion: boolean]>([
  [{ crmTab: 'state' }, true],
  [GO, true],
  [{ ...GO, since: 5 }, true],
  [{ ...GO, since: 'yesterday' }, false],
  [{ ...GO, way: 'xrm' }, false],
  [{ ...GO, address: 'javascript:alert(1)' }, false],
  [{ ...GO, address: '/contacts/1' }, false],
  [{ ...GO, until: undefined }, false],
  [FETCH, true],
  [{ ...FETCH, timeoutMs: undefined }, false],
  [{ ...FETCH, request: { url: 'file:///etc/hosts' } }, false],
  [{ ...FETCH, request: { ...FETCH.request, method: 'DELETE' } }, false],
  [{ ...FETCH, request: { ...FETCH.request, headers: { a: 1 } } }, false],
  [{ request: 'dialText' }, false],
  [undefined, false],
])('%j is a question: %s', (value, isQuestion) => {
  expect(isPageQuestion(value)).toBe(isQuestion);
});

test('nothing that a page could make of an answer is taken for one unless it is complete', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      if (isPageState(value)) expect(Object.keys(value)).toContain('touchedAt');
      if (isCrmResponse(value)) expect(typeof value.body).toBe('string');
    }),
  );
  expect(isPageState({ unsaved: false, focusedFrame: false, touchedAt: 0 })).toBe(true);
  expect(isPageState({ unsaved: 0, focusedFrame: false, touchedAt: 0 })).toBe(false);
  const response = { status: 200, url: 'https://crm.example/', headers: {}, body: '' };
  expect(isCrmResponse(response)).toBe(true);
  expect(isCrmResponse({ ...response, headers: { 'retry-after': 3 } })).toBe(false);
});
