import { describe, expect, test } from 'vitest';
import { createDraftWriter } from '../../../../src/options/settings/draft-writer';

/** Drafts whose every write waits to be let through or refused. */
function slowDrafts() {
  const asked: { readonly what: unknown; settle(isDone: boolean): void }[] = [];
  const ask = (what: unknown) =>
    new Promise<void>((resolve, reject) => {
      asked.push({ what, settle: (isDone) => (isDone ? resolve() : reject(new Error('full'))) });
    });
  return {
    asked,
    drafts: {
      load: async () => undefined,
      save: (key: string, value: unknown) => ask([key, value]),
      clear: (key: string) => ask(['clear', key]),
    },
    /** Settles the latest write and lets what follows from it happen. */
    async settle(isDone = true) {
      asked.at(-1)?.settle(isDone);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('keeping what is typed', () => {
  test('writes one at a time, and of what comes meanwhile only the newest', async () => {
    const { asked, drafts, settle } = slowDrafts();
    const writer = createDraftWriter(drafts, 'form');
    for (const text of ['a', 'ab', 'abc']) writer.write(text);
    expect(asked.map(({ what }) => what)).toEqual([['form', 'a']]);
    await settle();
    expect(asked.map(({ what }) => what)).toEqual([
      ['form', 'a'],
      ['form', 'abc'],
    ]);
    expect(writer.isKept()).toBe(false);
    await settle();
    expect(writer.isKept()).toBe(true);
  });

  test('forgets once there is nothing to keep', async () => {
    const { asked, drafts, settle } = slowDrafts();
    const writer = createDraftWriter(drafts, 'form');
    writer.write('a');
    writer.write(undefined);
    await settle();
    expect(asked.map(({ what }) => what)).toEqual([
      ['form', 'a'],
      ['clear', 'form'],
    ]);
  });

  test('knows that it failed until a later write has worked', async () => {
    const { drafts, settle } = slowDrafts();
    const writer = createDraftWriter(drafts, 'form');
    writer.write('a');
    await settle(false);
    expect(writer.isKept()).toBe(false);
    writer.write('ab');
    await settle();
    expect(writer.isKept()).toBe(true);
  });
});
