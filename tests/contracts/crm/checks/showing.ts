import { expect } from 'vitest';
import type { PopTarget } from '../../../../src/screen-pop/crm';
import type { Check } from '../check';
import { HOSTILE_TEXTS } from '../hostile-texts';
import { shapeOf } from '../shape';
import { ask, entityOf, formsOf, type Subject } from '../subject';

export const SHOWING: readonly Check[] = [
  {
    theme: 'Showing',
    sentence: 'has the documented address for every target',
    run(subject) {
      for (const [target, expected] of documented(subject)) {
        expect(subject.crm.address(target), JSON.stringify(target)).toBe(expected);
      }
    },
  },
  {
    theme: 'Showing',
    sentence: 'has a record, a new record and a start page, or says that it has not',
    run(subject) {
      const kinds = documented(subject).map(([{ kind }]) => kind);
      expect(kinds).toEqual(
        expect.arrayContaining(['record', 'newRecord', 'search', 'home', 'flow', 'list']),
      );
    },
  },
  {
    theme: 'Showing',
    sentence: 'has an address of its own for every record that it finds',
    async run(subject) {
      const found = await ask(subject, {
        any: [{ number: formsOf('+12025550101') }, { number: formsOf('+12025550102') }],
      });
      const addresses = found.map(({ entity, recordId }) =>
        subject.crm.address({ kind: 'record', entity, recordId }),
      );
      expect(new Set(addresses).size).toBe(2);
      for (const address of addresses) expectPage(subject, address);
    },
  },
  {
    theme: 'Showing',
    sentence: 'knows its own addresses for its pages, on its own origins',
    run(subject) {
      for (const [, expected] of documented(subject)) {
        if (expected !== undefined) expectPage(subject, expected);
      }
    },
  },
  {
    theme: 'Showing',
    sentence: 'tells pages, sign-in and other addresses apart',
    run(subject) {
      for (const [address, expected] of subject.adapter.pages(subject.fixture.origin)) {
        expect(subject.crm.recognise(new URL(address)), address).toBe(expected);
      }
    },
  },
  {
    theme: 'Showing',
    sentence: 'takes no other host for its own, however alike',
    run(subject) {
      const { hostname, origin, protocol } = new URL(subject.crm.origins[0] ?? '');
      for (const address of [
        'https://elsewhere.example/',
        `${protocol}//${hostname}.elsewhere.example/`,
        `${protocol}//${hostname}:1/`,
        `${origin}@elsewhere.example/`,
        `${protocol}//elsewhere.example/${hostname}/`,
        `${protocol}//elsewhere.example/?next=${protocol}//${hostname}/`,
        `${protocol}//${hostname.replaceAll('.', '-')}.elsewhere.example/`,
        'about:blank',
        'data:text/html,x',
      ]) {
        expect(subject.crm.recognise(new URL(address)), address).toBeUndefined();
      }
    },
  },
  {
    theme: 'Showing',
    sentence: 'knows when two addresses show the same thing',
    run(subject) {
      const all = documented(subject).flatMap(([{ kind }, address]) =>
        address === undefined ? [] : [{ kind, url: new URL(address) }],
      );
      for (const one of all) {
        for (const other of all) {
          const isSame = subject.crm.isSame(one.url, other.url);
          // A new-record form is never the same one: somebody else's values may be in it.
          if (one.url.href !== other.url.href)
            expect(isSame, `${one.url} ${other.url}`).toBe(false);
          else if (one.kind !== 'newRecord') expect(isSame, one.url.href).toBe(true);
        }
      }
    },
  },
  {
    theme: 'Hostile values',
    sentence: 'puts no text into an address that changes where it leads',
    async run(subject) {
      const entity = entityOf(subject);
      const [record] = await ask(subject, { number: formsOf('+12025550101') });
      const makers: readonly ((text: string) => PopTarget)[] = [
        (text) => ({ kind: 'record', entity, recordId: text }),
        (text) => ({ kind: 'record', entity: text, recordId: record?.recordId ?? '' }),
        (text) => ({ kind: 'search', text }),
        (text) => ({ kind: 'search', text: 'plain', entity: text }),
        (text) => ({
          kind: 'newRecord',
          entity,
          defaults: { [subject.crm.numberField]: text },
        }),
        (text) => ({ kind: 'objectHome', entity: text }),
        (text) => ({ kind: 'list', entity, listId: text }),
        (text) => ({ kind: 'flow', name: text, args: { name: text } }),
      ];
      for (const make of makers) {
        const shapes = new Set(
          HOSTILE_TEXTS.flatMap((text) => {
            const address = subject.crm.address(make(text));
            if (address === undefined) return [];
            expect(subject.crm.origins, address).toContain(new URL(address).origin);
            return [JSON.stringify(shapeOf(address))];
          }),
        );
        expect([...shapes].length, [...shapes].join('\n')).toBeLessThanOrEqual(1);
      }
    },
  },
];

const documented = ({ adapter, fixture }: Subject) => adapter.addresses(fixture.origin);

function expectPage({ crm }: Subject, address: string | undefined): void {
  expect(address).toBeDefined();
  const url = new URL(address ?? '');
  expect(crm.origins, address).toContain(url.origin);
  expect(crm.recognise(url), address).toBe('page');
}
