import { describe, expect, test } from 'vitest';
import { admit } from '../../../src/messaging/request-guards';
import { classifySender } from '../../../src/messaging/sender';

const BASE = 'chrome-extension://abc/';
const TOAST = `${BASE}extension/toast/index.html`;
const classify = (url: string, frameId: number) =>
  classifySender({ id: 'abc', url, frameId }, 'abc', BASE);

describe('a page of ours in a frame', () => {
  test.each([
    ['is the toast', `${TOAST}#token`, 'toast'],
    ['may not be the popup', `${BASE}extension/popup/index.html`, undefined],
    ['may not be the toast by another spelling', `${BASE}extension/toast/%69ndex.html`, undefined],
    ['may not pretend by its address’s end', `${BASE}x.html?${TOAST}`, undefined],
  ])('%s', (_, url, kind) => {
    expect(classify(url, 5)).toBe(kind);
  });

  test('is the toast in a tab of its own, too, with no more rights', () => {
    expect(classify(TOAST, 0)).toBe('toast');
    expect(classify(`${BASE}extension/options/index.html`, 0)).toBe('extensionPage');
  });
});

describe('a toast', () => {
  const act = { act: 'answer', callId: 'c' };
  const ask = (request: string, payload: unknown) => admit({ request, payload }, 'toast');

  test('may act on a call', () => {
    expect(ask('toastAct', { commandId: '1', key: 'k', act })).toMatchObject({ ok: true });
  });

  test.each([
    ['command', { commandId: '1', command: { service: 'answerCall', callId: 'c' } }],
    ['dialText', { commandId: '1', text: '123' }],
    ['redoScreenPop', { callId: 'c' }],
    ['getSettings', {}],
    ['getTrace', {}],
  ])('may not ask for %s', (request, payload) => {
    expect(ask(request, payload)).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test.each([
    ['no key', { commandId: '1', act }],
    ['an act that is none', { commandId: '1', key: 'k', act: { act: 'makeCall', callId: 'c' } }],
    ['a choice of nothing', { commandId: '1', key: 'k', act: { act: 'chooseMatch', callId: 'c' } }],
  ])('may not act with %s', (_, payload) => {
    expect(ask('toastAct', payload)).toMatchObject({ ok: false, code: 'invalid' });
  });

  test.each(['extensionPage', 'contentScript'] as const)('is no %s', (kind) => {
    const payload = { commandId: '1', key: 'k', act };
    expect(admit({ request: 'toastAct', payload }, kind)).toMatchObject({ code: 'forbidden' });
  });
});
