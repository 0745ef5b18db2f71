import { describe, expect, it } from 'vitest';
import {
  admitRequest,
  type GateRules,
  type RequestHead,
} from '../../../src/native-host/request-gate';

const RULES: GateRules = { port: 5000, path: '/', token: undefined };
const TARGET = '/?ani=%2B12025550143&dnis=8005550100';
const HOST = { host: 'localhost:5000' };

function head(changes: Partial<RequestHead> = {}): RequestHead {
  return { method: 'GET', target: TARGET, headers: HOST, ...changes };
}

function statusOf(request: RequestHead, rules: Partial<GateRules> = {}): number {
  const admission = admitRequest(request, { ...RULES, ...rules });
  return admission.admitted ? 200 : admission.answer.status;
}

describe('the request gate', () => {
  it('hands on the raw query', () => {
    expect(admitRequest(head(), RULES)).toEqual({
      admitted: true,
      query: 'ani=%2B12025550143&dnis=8005550100',
      browserOpened: false,
    });
  });

  it.each([
    ['/', ''],
    ['/?', ''],
    ['/?a=1?b', 'a=1?b'],
    ['/?=&&x', '=&&x'],
  ])('takes everything after the first question mark of %s', (target, query) => {
    expect(admitRequest(head({ target }), RULES)).toMatchObject({ admitted: true, query });
  });

  it.each([
    ['localhost:5000', 5000, 200],
    ['LOCALHOST:5000', 5000, 200],
    ['127.0.0.1:5000', 5000, 200],
    ['[::1]:5000', 5000, 200],
    ['localhost', 80, 200],
    ['localhost:80', 80, 200],
    ['localhost', 5000, 403],
    ['localhost:5001', 5000, 403],
    ['evil.example:5000', 5000, 403],
    ['localhost.evil.example:5000', 5000, 403],
    ['localhost:5000.evil.example', 5000, 403],
    ['localhost:5000, evil.example', 5000, 403],
    ['', 5000, 403],
    [undefined, 5000, 403],
  ])('with Host %s on port %i answers %i', (host, port, status) => {
    expect(statusOf(head({ headers: host === undefined ? {} : { host } }), { port })).toBe(status);
  });

  it.each([
    ['an Origin', { origin: 'https://evil.example' }],
    ['its own Origin', { origin: 'http://localhost:5000' }],
    ['the Origin of a sandboxed frame', { origin: 'null' }],
    ['an empty Origin', { origin: '' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
    ['a same-origin fetch', { 'sec-fetch-site': 'same-origin' }],
    ['two Sec-Fetch-Site headers', { 'sec-fetch-site': 'none, cross-site' }],
    ['a prefetch', { 'sec-fetch-site': 'none', 'sec-purpose': 'prefetch;prerender' }],
    ['an older prefetch', { purpose: 'prefetch' }],
  ])('refuses %s', (_, headers) => {
    expect(statusOf(head({ headers: { ...HOST, ...headers } }))).toBe(403);
  });

  it.each([
    [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, true],
    [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'no-cors' }, false],
    [{ 'sec-fetch-mode': 'navigate' }, false],
    [{}, false],
  ])('with %j says browserOpened %s', (headers, browserOpened) => {
    const admission = admitRequest(head({ headers: { ...HOST, ...headers } }), RULES);
    expect(admission).toMatchObject({ admitted: true, browserOpened });
  });

  it.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])(
    'answers %s with 405 and says what is allowed',
    (method) => {
      expect(admitRequest(head({ method }), RULES)).toMatchObject({
        answer: { status: 405, headers: { Allow: 'GET' } },
      });
    },
  );

  it.each([
    ['/', '/favicon.ico', 404],
    ['/', '//?ani=1', 404],
    ['/', '/../?ani=1', 404],
    ['/', 'http://localhost:5000/?ani=1', 404],
    ['/cti', '/cti?ani=1', 200],
    ['/cti', '/cti/?ani=1', 404],
    ['/cti', '/CTI?ani=1', 404],
  ])('on the path %s answers %s with %i', (path, target, status) => {
    expect(statusOf(head({ target }), { path })).toBe(status);
  });

  it.each([
    [{ 'content-length': '0' }, 200],
    [{ 'content-length': '1' }, 413],
    [{ 'transfer-encoding': 'chunked' }, 413],
  ])('with %j answers %i', (headers, status) => {
    expect(statusOf(head({ headers: { ...HOST, ...headers } }))).toBe(status);
  });

  describe('with a token', () => {
    const rules = { ...RULES, token: 'open sesame' };

    it.each([
      ['/?ani=1&token=open%20sesame', {}, 200],
      ['/?ani=1&TOKEN=open+sesame', {}, 200],
      ['/?ani=1', { authorization: 'Bearer open sesame' }, 403],
      ['/?ani=1', {}, 403],
      ['/?ani=1&token=', {}, 403],
      ['/?ani=1&token', {}, 403],
      ['/?ani=1&token=open%20sesam', {}, 403],
      ['/?ani=1&token=open%20sesame%', {}, 403],
      ['/?ani=1&mytoken=open%20sesame', {}, 403],
    ])('%s answers %j with %i', (target, headers, status) => {
      expect(statusOf(head({ target, headers: { ...HOST, ...headers } }), rules)).toBe(status);
    });

    it.each(['Bearer s3cret', 'bearer s3cret'])(
      'takes it from Authorization: %s',
      (authorization) => {
        const request = head({ headers: { ...HOST, authorization } });
        expect(statusOf(request, { token: 's3cret' })).toBe(200);
        expect(statusOf(request, { token: 's3cret2' })).toBe(403);
      },
    );

    it('tells a stranger nothing about the token before the other checks', () => {
      const request = head({ headers: { ...HOST, origin: 'https://evil.example' } });
      expect(admitRequest(request, rules)).toMatchObject({
        answer: { body: { error: expect.stringContaining('Origin') } },
      });
    });
  });

  it.each([undefined, 's3cret'])('hands no token on when %s is asked for', (token) => {
    const target = '/?token=s3cret&ani=1&%74oken=old&customer=2&Token=s3cret';
    expect(admitRequest(head({ target }), { ...RULES, token })).toMatchObject({
      query: 'ani=1&customer=2',
    });
  });
});
