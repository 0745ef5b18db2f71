import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHosts } from '../../../../scripts/package/read-hosts.mjs';

describe('a file of hosts', () => {
  test('is read line by line, without comments, and each host once', () => {
    const text = [
      '\uFEFF# The CRM',
      'https://crm.example',
      '  https://*.crm.example/*   # its other names',
      '',
      'HTTPS://CRM.Example/',
      'http://localhost/*',
      'http://[::1]/',
      '*://münchen.example/*',
      'https://*/*',
    ].join('\r\n');
    expect(readHosts(text, 'hosts.txt')).toEqual({
      hosts: [
        'https://crm.example/*',
        'https://*.crm.example/*',
        'http://localhost/*',
        'http://[::1]/*',
        '*://xn--mnchen-3ya.example/*',
        'https://*/*',
      ],
      problems: [],
    });
  });

  test.each([
    ['crm.example', 'begin with https://'],
    ['ftp://crm.example', 'begin with https://'],
    ['<all_urls>', 'begin with https://'],
    ['https://', 'this is not a host'],
    ['https://crm.example/app/*', 'leave out what follows it'],
    ['https://crm.example?x', 'this is not a host'],
    ['https://crm.example:8443', 'leave out the port'],
    ['https://crm.example:443/*', 'leave out the port'],
    ['http://[::1]:5000', 'leave out the port'],
    ['https://me:secret@crm.example', 'leave out the name and password'],
    ['https://*crm.example', 'this is not a host'],
    ['https://crm.*', 'this is not a host'],
    ['https://a b', 'this is not a host'],
    ['https://crm..example', 'this is not a host'],
  ])('with %s says where that stands and what to write', (entry, hint) => {
    const { hosts, problems } = readHosts(`# one\n${entry}\nhttps://good.example`, 'hosts.txt');
    expect(hosts).toEqual(['https://good.example/*']);
    expect(problems).toEqual([expect.stringContaining(`hosts.txt:2: ${entry}: `)]);
    expect(problems[0]).toContain(hint);
  });

  test.each([[''], ['# nothing\n\n']])('with nothing in it is a mistake: %j', (text) => {
    expect(readHosts(text, 'hosts.txt').problems).toEqual([
      expect.stringContaining('hosts.txt: there is no website in it'),
    ]);
  });

  test('whatever is in it, gives patterns that name a whole host of the web', () => {
    fc.assert(
      fc.property(fc.string(), fc.webAuthority({ withPort: true }), (text, authority) => {
        const { hosts } = readHosts(`${text}\nhttps://${authority}`, 'hosts.txt');
        for (const host of hosts)
          expect(host).toMatch(/^(?:https?|\*):\/\/(?:[^/\s:@?#]+|\[[^/]+\])\/\*$/);
      }),
    );
  });
});
