import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUrlTemplate, resolveUrl } from '../../../src/replacement/resolve-url';
import { sourceOf } from './source';

const source = sourceOf({
  'cti.ani': '+49 171 1',
  'cti.region': 'north/east',
  'cti.evil': 'x&admin=1#y',
  'cti.up': '..',
  'cti.encoded': '%2e%2e/100%',
  'cti.xml': 'a & b',
  '$Context.greeting': 'from [[cti.ani]u]',
});
const url = (template: string) => {
  const resolved = resolveUrl(template, source);
  return resolved.ok ? resolved.url : resolved.sentence;
};

describe('an address', () => {
  test.each([
    ['https://crm.example/contacts', 'https://crm.example/contacts'],
    [
      'https://crm.example/[[cti.region]]/contacts?q=[[cti.ani]]#x',
      'https://crm.example/north%2Feast/contacts?q=%2B49%20171%201#x',
    ],
    ['/search?phone=[[cti.ani]]', '/search?phone=%2B49%20171%201'],
    ['/search?phone=[[cti.ani]u]', '/search?phone=%2B49%20171%201'],
    ['/search?phone=[[cti.ani]^u+]', '/search?phone=%2B49%20171%201'],
    ['/search?q=[[cti.evil]]', '/search?q=x%26admin%3D1%23y'],
    ['/search?q=[[cti.nobody]+]&r=1', '/search?q=&r=1'],
    ['/a/[[cti.encoded]]', '/a/%252e%252e%2F100%25'],
    ['/a/b[[cti.up]]', '/a/b..'],
    ['/app#/Contact/view/[[cti.region]]', '/app#/Contact/view/north%2Feast'],
    ['/search?q=[[cti.xml]x]', '/search?q=a%20%26amp%3B%20b'],
    ['/search?q=[[$Context.greeting]v]', '/search?q=from%20%252B49%2520171%25201'],
    ['https://crm.example:8443/a?b', 'https://crm.example:8443/a?b'],
    ['http://localhost:3000/a', 'http://localhost:3000/a'],
  ])('%s becomes %s', (template, expected) => {
    expect(url(template)).toBe(expected);
  });

  test('that asks for a parameter which nobody knows names it', () => {
    expect(url('/search?q=[[cti.nobody]]')).toEqual({
      key: 'popFailedMissingParameter',
      values: ['cti.nobody'],
    });
  });

  test.each([
    '/a/[[cti.up]]',
    '/a/[[cti.up]]/b',
    '/a/[[cti.nobody]+].',
    '/[[cti.nobody]+]/host.example',
  ])('%s is refused when a value would change its shape', (template) => {
    expect(url(template)).toEqual({ key: 'popFailedUnfitValue', values: [template] });
  });
});

describe('a template', () => {
  test.each([
    'javascript:alert([[cti.ani]])',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,[[cti.ani]]',
    'file:///etc/passwd',
    'ftp://crm.example/',
    'contacts/1',
    '',
    '//crm.example/contacts',
    '/\\crm.example/contacts',
    '/\t/crm.example/contacts',
    'https:crm.example/',
    'https://',
    'https://[[cti.region]].crm.example/',
    'https://crm.example[[cti.region]]',
    'https://crm.example:[[cti.port]]/',
    'https://[[cti.user]]@crm.example/',
    'https://ann:secret@crm.example/',
    '[[cti.scheme]]://crm.example/',
    'http[[cti.s]+]://crm.example/',
    '[[cti.url]]',
    '/search?[[cti.ani]]',
    '/search?[[cti.key]]=1',
    '/a/../b',
    '/a/%2E%2e/b',
  ])('%j is refused', (template) => {
    expect(resolveUrl(template, source)).toEqual({
      ok: false,
      sentence: { key: 'popFailedBadTemplate', values: [template] },
    });
    expect(isUrlTemplate(template)).toBe(false);
  });
});

describe('whatever a parameter holds', () => {
  const nasty = fc.constantFrom(
    ...['..', '.', '%2e%2e', '/', '\\', '//evil.example', '@evil.example', ':80', '#', '?a=b', '&'],
    ...[
      '\u0000',
      '\t',
      '\n',
      '\r\n',
      '\ud800',
      '\udc00x',
      '%',
      '%00',
      '%zz',
      '[[cti.a]]',
      ' ',
      "'",
    ],
    ...['javascript:alert(1)', 'https://evil.example/', '。', '．．', 'x'.repeat(50_000)],
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(nasty, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
      .map((units) => String.fromCharCode(...units)),
  );
  const suffix = fc.subarray(['+', 'u', '^', 'v']).map((letters) => letters.join(''));
  const literal = fc.constantFrom('a', 'contacts', 'b-c', '%20', 'ä', '.a', '~');
  const slot = fc.record({ value, suffix });

  /** `{origin}/{literal}/{value}/…?{key}={value}&…#{literal}/{value}`: a template, and what stands where in it. */
  const address = fc.record({
    origin: fc.constantFrom('https://crm.example', 'http://crm.example:8080', ''),
    segments: fc.array(fc.oneof(literal, slot), { minLength: 1, maxLength: 4 }),
    query: fc.option(
      fc.array(fc.tuple(fc.constantFrom('q', 'a', 'x-y', 'q'), fc.oneof(literal, slot)), {
        minLength: 1,
        maxLength: 3,
      }),
    ),
    hash: fc.option(fc.array(fc.oneof(literal, slot), { minLength: 1, maxLength: 3 })),
  });
  type Place = string | { readonly value: string; readonly suffix: string };

  test('it stays in its place, and can be read there', () => {
    fc.assert(
      fc.property(address, ({ origin, segments, query, hash }) => {
        const values: Record<string, string> = {};
        const write = (place: Place): string => {
          if (typeof place === 'string') return place;
          const name = `cti.p${Object.keys(values).length}`;
          values[name] = place.value;
          return `[[${name}]${place.suffix}]`;
        };
        const template = [
          `${origin}/${segments.map(write).join('/')}`,
          query ? `?${query.map(([key, place]) => `${key}=${write(place)}`).join('&')}` : '',
          hash ? `#${hash.map(write).join('/')}` : '',
        ].join('');
        const resolved = resolveUrl(template, sourceOf(values));
        if (!resolved.ok) {
          expect(resolved.sentence.key).toMatch(/^popFailed(MissingParameter|UnfitValue)$/);
          return;
        }

        const base = origin || 'https://here.example';
        const result = new URL(resolved.url, base);
        expect(result.origin).toBe(base);
        expect(result.username + result.password).toBe('');
        const read = result.pathname.slice(1).split('/');
        expect(read.map(decode)).toEqual(segments.map(expected));
        expect([...result.searchParams.keys()]).toEqual((query ?? []).map(([key]) => key));
        const stood = result.search === '' ? [] : result.search.slice(1).split('&');
        expect(stood.map((pair) => decode(pair.slice(pair.indexOf('=') + 1)))).toEqual(
          (query ?? []).map(([, place]) => expected(place)),
        );
        expect(result.hash.slice(1).split('/').map(decode)).toEqual((hash ?? ['']).map(expected));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  const decode = (text: string) => decodeURIComponent(text);
  const expected = (place: Place): string => {
    if (typeof place === 'string') return decode(place);
    const inner = place.suffix.includes('v') ? undefined : place.value;
    return (inner ?? withoutParameters(place)).replace(/\p{Surrogate}/gu, '\uFFFD');
  };
  /** What is not written here knows no parameters, so one within a value ends the whole, or is empty with `+`. */
  const withoutParameters = ({ value: text, suffix: letters }: Exclude<Place, string>): string =>
    /\[\[[^[\]]+\][^[\]]*\]/.test(text) && letters.includes('+') ? '' : text;

  test('no administrator’s text, however wild, lets it reach another origin', () => {
    const wild = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '[[cti.a]]',
            '[[cti.a]+]',
            '/',
            ':',
            '?',
            '#',
            'https://crm.example',
            '\\',
            '@',
            '.',
          ),
          fc.string(),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(wild, value, value, (template, one, other) => {
        const origins = [one, other].map((text) => {
          const resolved = resolveUrl(template, sourceOf({ 'cti.a': text }));
          return resolved.ok ? new URL(resolved.url, 'https://here.example').origin : undefined;
        });
        const reached = new Set(origins.filter((origin) => origin !== undefined));
        expect(reached.size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
