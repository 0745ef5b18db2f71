import { describe, expect, it } from 'vitest';
import { parseListenerUrl } from '../../../src/native-host/listener-url';

describe('the listener URL', () => {
  it.each([
    ['http://localhost:5000/', 'http://localhost:5000/', 5000, '/'],
    ['http://localhost:5001', 'http://localhost:5001/', 5001, '/'],
    ['HTTP://LOCALHOST:5000/Cti', 'http://localhost:5000/Cti', 5000, '/Cti'],
    ['http://127.0.0.1:8080/call/in', 'http://127.0.0.1:8080/call/in', 8080, '/call/in'],
    ['http://[::1]:5000/', 'http://[::1]:5000/', 5000, '/'],
    ['http://localhost/', 'http://localhost/', 80, '/'],
  ])('%s is listened on', (text, url, port, path) => {
    expect(parseListenerUrl(text)).toEqual({ ok: true, address: { url, port, path } });
  });

  it.each([
    ['', 'a whole URL'],
    ['5000', 'a whole URL'],
    ['localhost:5000', 'begin with http://'],
    ['https://localhost:5000/', 'begin with http://'],
    ['ws://localhost:5000/', 'begin with http://'],
    ['http://0.0.0.0:5000/', 'must be localhost'],
    ['http://[::]:5000/', 'must be localhost'],
    ['http://192.168.1.7:5000/', 'must be localhost'],
    ['http://pbx.example:5000/', 'must be localhost'],
    ['http://localhost.example:5000/', 'must be localhost'],
    ['http://me:pw@localhost:5000/', 'no user name'],
    ['http://localhost:5000/?ani=1', 'no user name, query'],
    ['http://localhost:5000/#x', 'or fragment'],
    ['http://localhost:0/', 'must name a port'],
    ['http://localhost:70000/', 'a whole URL'],
  ])('%j is refused in words', (text, words) => {
    expect(parseListenerUrl(text)).toEqual({ ok: false, message: expect.stringContaining(words) });
  });
});
