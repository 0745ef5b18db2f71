import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSamePage, recognisePage, toAddress } from '../../../../src/crm/espocrm/addresses';
import type { PopTarget } from '../../../../src/screen-pop/crm';

const ROOT = { origin: 'https://crm.example', path: '' };
const BELOW = { origin: 'https://crm.example', path: '/crm' };

/** Any UTF-16 at all, halves of characters included. */
const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

describe('addresses of EspoCRM', () => {
  test('are routes of its one page, whatever strangers have written', () => {
    const text = fc.oneof(anyText, fc.constantFrom('../x', 'a&b=c', 'Contact'));
    const target: fc.Arbitrary<PopTarget> = fc.oneof(
      fc.record({ kind: fc.constant('record' as const), entity: text, recordId: text }),
      fc.record({ kind: fc.constant('list' as const), entity: text, listId: text }),
      fc.record({ kind: fc.constant('search' as const), entity: text, text }),
      fc.record({
        kind: fc.constant('newRecord' as const),
        entity: text,
        defaults: fc.dictionary(text, text),
      }),
    );
    fc.assert(
      fc.property(target, (wanted) => {
        const address = toAddress(BELOW, wanted, 'Contact');
        if (address === undefined) return;
        expect(address).toMatch(
          /^https:\/\/crm\.example\/crm\/#[A-Z][A-Za-z0-9]*(\/(view\/[\w-]+|create|list(\/primaryFilter=\w+)?))?$/,
        );
        expect(recognisePage(BELOW, new URL(address))).toBe('page');
      }),
    );
  });

  test.each([
    ['below the path', 'https://crm.example/crm/#Contact', 'page'],
    ['the path without its slash', 'https://crm.example/crm#Contact', 'page'],
    ['beside the path', 'https://crm.example/crmx/#Contact', undefined],
    ['another site of the host', 'https://crm.example/#Contact', undefined],
    ['another port', 'https://crm.example:8443/crm/#Contact', undefined],
    ['its files', 'https://crm.example/crm/client/img/logo.svg', 'other'],
  ])('%s is recognised for what it is', (_, address, expected) => {
    expect(recognisePage(BELOW, new URL(address))).toBe(expected);
  });

  test.each([
    ['a record and itself', '#Contact/view/1', '#Contact/view/1', true],
    ['two records', '#Contact/view/1', '#Contact/view/2', false],
    ['a record and its form', '#Contact/view/1', '#Contact/edit/1', false],
    ['a list by both its names', '#Contact', '#Contact/list', true],
    ['a list and a filtered one', '#Contact/list', '#Contact/list/primaryFilter=open', false],
    ['the start page by both its names', '', '#Home', true],
    [
      'two new-record forms, which may be two callers’',
      '#Contact/create',
      '#Contact/create',
      false,
    ],
  ])('%s', (_, one, other, expected) => {
    const [first, second] = [one, other].map((hash) => new URL(`https://crm.example/${hash}`));
    if (!first || !second) throw new Error('two addresses');
    expect(isSamePage(ROOT, first, second)).toBe(expected);
    expect(isSamePage(ROOT, second, first)).toBe(expected);
  });
});
