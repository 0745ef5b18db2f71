import { describe, expect, test } from 'vitest';
import { movedStore } from '../../../../extension/background/moved-store';
import { createMemoryItem } from '../../../support/background/memory-item';

function given(stored: unknown, left: unknown) {
  const item = createMemoryItem(stored);
  const problems: string[] = [];
  const former = {
    value: left,
    removeError: undefined as Error | undefined,
    load: async () => former.value,
    remove: async () => {
      if (former.removeError) throw former.removeError;
      former.value = undefined;
    },
  };
  return { item, former, problems, store: movedStore(item, former, (text) => problems.push(text)) };
}

describe('what was kept elsewhere before', () => {
  test('is moved, and nothing is left behind', async () => {
    const { item, former, store } = given(undefined, { region: 'US' });
    expect(await store.load()).toEqual({ region: 'US' });
    expect(item.value).toEqual({ region: 'US' });
    expect(former.value).toBeUndefined();
    expect(await store.load()).toEqual({ region: 'US' });
    expect(item.saved).toHaveLength(1);
  });

  test('stays where it is, and in use, as long as it cannot be moved', async () => {
    const { item, former, store, problems } = given(undefined, { region: 'US' });
    item.saveError = new Error('full');
    expect(await store.load()).toEqual({ region: 'US' });
    expect(former.value).toEqual({ region: 'US' });
    expect(problems).toHaveLength(1);
    item.saveError = undefined;
    expect(await store.load()).toEqual({ region: 'US' });
    expect(former.value).toBeUndefined();
  });

  test('does not replace what was stored since', async () => {
    const { item, former, store } = given({ region: 'GB' }, { region: 'US' });
    expect(await store.load()).toEqual({ region: 'GB' });
    expect(item.value).toEqual({ region: 'GB' });
    expect(former.value).toBeUndefined();
  });

  test('is removed the next time where that failed', async () => {
    const { former, store } = given(undefined, { region: 'US' });
    former.removeError = new Error('busy');
    expect(await store.load()).toEqual({ region: 'US' });
    former.removeError = undefined;
    expect(await store.load()).toEqual({ region: 'US' });
    expect(former.value).toBeUndefined();
  });

  test('is nothing where there was nothing', async () => {
    const { item, store } = given(undefined, undefined);
    expect(await store.load()).toBeUndefined();
    expect(item.saved).toEqual([]);
  });

  test('is not touched while the new place cannot be read', async () => {
    const { item, former, store } = given(undefined, { region: 'US' });
    item.loadError = new Error('broken');
    await expect(store.load()).rejects.toThrow('broken');
    expect(former.value).toEqual({ region: 'US' });
  });
});
