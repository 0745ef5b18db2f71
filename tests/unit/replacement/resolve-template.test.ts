import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveTemplate } from '../../../src/replacement/resolve-template';
import { sourceOf } from './source';

const source = sourceOf(
  {
    'cti.ani': '+49 171 1',
    'cti.name': 'O\'Neil "the\nvoice" & <Sons>',
    'cti.empty': '',
    'cti.mark': '<',
    '$Context.greeting': 'Call from [[cti.ani]]',
    '$Context.lost': 'Call from [[cti.nobody]]',
    '$Context.optional': 'Call from [[cti.nobody]+].',
    '$Context.again': '[[$Context.greeting]v]',
    '$Context.itself': '[[$Context.itself]v]',
    'contact.fullname': 'Ann',
  },
  { focused: { 'cti.ani': '4711' } },
);
const text = (template: string) => {
  const resolved = resolveTemplate(template, source);
  return resolved.ok ? resolved.text : `missing: ${resolved.missing}`;
};

describe('a template', () => {
  test.each([
    ['no parameters at all', 'no parameters at all'],
    ['Call from [[cti.ani]]', 'Call from +49 171 1'],
    ['[[CTI.Ani]], [[Contact.FullName]]', '+49 171 1, Ann'],
    ['[[ cti.ani ]]', '+49 171 1'],
    ['[[cti.ani]][[cti.ani]]', '+49 171 1+49 171 1'],
    ['a [[1] list, [cti.ani], [[ and [[]]', 'a [[1] list, [cti.ani], [[ and [[]]'],
    ['', ''],
  ])('%j gives %j', (template, expected) => {
    expect(text(template)).toBe(expected);
  });

  test.each([
    ['[[cti.nobody]] [[cti.ani]]', 'cti.nobody'],
    ['[[cti.ani]] [[$Context.case]]', '$Context.case'],
    ['[[cti.empty]]', 'cti.empty'],
    ['[[cti.ani]z]', '[[cti.ani]z]'],
    ['[[cti.ani]U]', '[[cti.ani]U]'],
    ['[[cti.ani]$^]', '[[cti.ani]$^]'],
    ['[[cti.ani]ga]', '[[cti.ani]ga]'],
    ['[[ ]]', '[[ ]]'],
  ])('%j is not filled in, and names %j', (template, missing) => {
    expect(resolveTemplate(template, source)).toEqual({ ok: false, missing });
  });
});

describe('the suffix', () => {
  test.each([
    ['+', 'lets a value be missing', '<[[cti.nobody]+]>', '<>'],
    ['+', 'lets a value be empty', '<[[cti.empty]+]>', '<>'],
    ['+', 'changes no value that is there', '[[cti.ani]+]', '+49 171 1'],
    [
      '$',
      'escapes quotes and line breaks',
      '[[cti.name]$]',
      'O\\\'Neil \\"the\\nvoice\\" & <Sons>',
    ],
    ['^', 'escapes nothing', '[[cti.name]^]', 'O\'Neil "the\nvoice" & <Sons>'],
    ['u', 'encodes for an address', '[[cti.ani]u]', '%2B49%20171%201'],
    [
      'x',
      'encodes for XML',
      '[[cti.name]x]',
      'O&apos;Neil &quot;the\nvoice&quot; &amp; &lt;Sons&gt;',
    ],
    ['a', 'reads from the session in front', '[[cti.ani]a]', '4711'],
    [
      'a',
      'does not fall back to the call’s own',
      '[[contact.fullname]a]',
      'missing: contact.fullname',
    ],
    ['g', 'reads from the global session, which holds nothing', '[[cti.ani]g]', 'missing: cti.ani'],
    ['g+', 'is combined', '[[cti.ani]g+]', ''],
    ['u+', 'is combined', '[[cti.ani]u+]', '%2B49%20171%201'],
    ['+u', 'is combined in any order', '[[cti.nobody]+u]', ''],
    ['xu', 'encodes for XML first', '[[cti.mark]ux]', '%26lt%3B'],
    ['v', 'fills in the value', '[[$Context.greeting]v]', 'Call from +49 171 1'],
    ['v', 'is needed for that', '[[$Context.greeting]]', 'Call from [[cti.ani]]'],
    ['v', 'names what is missing within the value', '[[$Context.lost]v]', 'missing: cti.nobody'],
    ['v+', 'lets a value within be missing', '[[$Context.lost]v+]', ''],
    ['v', 'knows suffixes within the value', '[[$Context.optional]v]', 'Call from .'],
    ['v', 'goes one step deep', '[[$Context.again]v]', 'Call from [[cti.ani]]'],
    ['v', 'does not go round for ever', '[[$Context.itself]v]', '[[$Context.itself]v]'],
  ])('%s %s', (_, _what, template, expected) => {
    expect(text(template)).toBe(expected);
  });

  test('u and x make of half a character one that can be sent', () => {
    const broken = sourceOf({ 'cti.name': 'a\ud800b\u0000' });
    expect(resolveTemplate('[[cti.name]u]', broken)).toEqual({ ok: true, text: 'a%EF%BF%BDb%00' });
    expect(resolveTemplate('[[cti.name]x]', broken)).toEqual({ ok: true, text: 'a\ufffdb\ufffd' });
  });

  test('v leaves a value with very many parameters as it is', () => {
    const name = '[[cti.ani]]'.repeat(1000);
    const greedy = sourceOf({ 'cti.name': name, 'cti.ani': 'x'.repeat(10_000) });
    expect(resolveTemplate('[[cti.name]v]', greedy)).toEqual({ ok: true, text: name });
  });
});

test('without the suffix v, no value makes another parameter be read', () => {
  const suffixes = fc.subarray(['+', '$', 'u', 'x', 'a']).map((letters) => letters.join(''));
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('[[$Context.secret]]', '[[cti.ani]v]', ']v][[$Context.secret]'),
  );
  fc.assert(
    fc.property(suffixes, hostile, (letters, value) => {
      const asked = new Set<string>();
      resolveTemplate(`[[cti.ani]${letters}]`, {
        read: (name) => {
          asked.add(name);
          return value;
        },
      });
      expect([...asked]).toEqual(['cti.ani']);
    }),
  );
});
