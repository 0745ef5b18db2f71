import { describe, expect, test } from 'vitest';
import { createSettingsKeeper } from '../../../../extension/background/settings-keeper';
import { CONNECTORS, CRMS } from '../../../../extension/catalogue';
import { defaultSettings } from '../../../../src/settings/defaults';
import type { SettingsWish } from '../../../../src/settings/plan-change';
import type { Settings } from '../../../../src/settings/schema';
import { createMemoryItem } from '../../../support/background/memory-item';

const DEFAULTS = defaultSettings((key) => key, 'en-US');
const DONE = { ok: true };

/** A call center whose only setting is the agent's region. */
const callCenter = (region: string) => `<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General">
    <item sortOrder="0" name="reqInternalName" label="Name">Support</item>
    <item sortOrder="1" name="reqDisplayName" label="Name">Support</item>
    <item sortOrder="2" name="reqAdapterUrl" label="Address">https://phone.example/</item>
    <item sortOrder="3" name="reqUseApi" label="API">true</item>
    <item sortOrder="4" name="reqSoftphoneHeight" label="Height">500</item>
    <item sortOrder="5" name="reqSoftphoneWidth" label="Width">300</item>
  </section>
  <section sortOrder="1" name="OffhookAgent" label="Agent">
    <item sortOrder="0" name="region" label="Region">${region}</item>
  </section>
</callCenter>`;

const choice = (region: string): SettingsWish => ({
  wish: 'callCenters',
  choice: { callCenters: [{ text: callCenter(region) }], inUse: 'Support' },
});

const saving = (differences: Partial<Settings>): SettingsWish => ({
  wish: 'save',
  settings: { ...DEFAULTS, ...differences },
});

/** A keeper with this in its store, and this policy. */
async function keeperWith(stored?: unknown, policy: unknown = {}) {
  const store = createMemoryItem(stored);
  const used: Settings[] = [];
  const problems: string[] = [];
  let tell: (policy: unknown) => void = () => {};
  const keeper = createSettingsKeeper({
    catalogue: { connectors: CONNECTORS, crms: CRMS },
    defaults: DEFAULTS,
    store,
    policy: {
      isLive: true,
      start: async (onChange) => {
        tell = onChange;
        return policy;
      },
    },
    words: ({ key, values = [] }) => [key, ...values].join(' '),
    onChange: async (settings) => {
      used.push(settings);
    },
    report: (problem) => problems.push(problem),
  });
  return {
    keeper,
    store,
    used,
    problems,
    setPolicy: (next: unknown) => tell(next),
    /** After all that has been asked for so far. */
    settled: () => keeper.change({ wish: 'forget', items: ['softphone'] }),
  };
}

const quota = () => new DOMException('no room', 'QuotaExceededError');

/** Each kind of change, every one of which writes once. */
const CHANGES: readonly [string, SettingsWish][] = [
  ['settings are saved', saving({ region: 'GB' })],
  ['a call center is imported', choice('GB')],
  ['own settings are forgotten', { wish: 'forget', items: [] }],
];

describe('the settings in force', () => {
  test('are the defaults where nothing is stored', async () => {
    const { keeper } = await keeperWith();
    expect(await keeper.load()).toEqual(DEFAULTS);
    expect(keeper.picture()).toMatchObject({ layers: {}, callCenters: [], problems: [] });
  });

  test('are what is saved, and are there after a restart', async () => {
    const { keeper, store, used } = await keeperWith();
    await keeper.load();
    expect(await keeper.change(saving({ region: 'GB' }))).toEqual(DONE);
    expect(used.map(({ region }) => region)).toEqual(['GB']);
    expect(keeper.picture()).toMatchObject({
      settings: { region: 'GB' },
      layers: { region: 'own' },
    });
    const { keeper: next } = await keeperWith(store.value);
    expect((await next.load()).region).toBe('GB');
  });

  test('follow the call center in use', async () => {
    const { keeper, used } = await keeperWith();
    await keeper.load();
    expect(await keeper.change(choice('GB'))).toEqual(DONE);
    expect(used.map(({ region }) => region)).toEqual(['GB']);
    expect(keeper.picture()).toMatchObject({ inUse: 'Support', layers: { region: 'callCenter' } });
  });

  test('are shown before they are taken', async () => {
    const { keeper, store, used } = await keeperWith();
    await keeper.load();
    expect(keeper.preview(choice('GB')).changes).toContainEqual(
      expect.objectContaining({ item: 'region', before: 'US', after: 'GB' }),
    );
    expect(store.saved).toEqual([]);
    expect(used).toEqual([]);
  });

  test('are those of version 1, 2 and 3 of what is stored', async () => {
    const { crms, ...before } = { ...DEFAULTS, region: 'GB' };
    const first = { ...before, crm: { id: 'demo', origin: 'https://crm.example' } };
    for (const stored of [
      first,
      { ...before, crms },
      { form: 3, own: { region: 'GB' }, callCenters: [], inUse: null },
    ]) {
      const { keeper } = await keeperWith(stored);
      expect((await keeper.load()).region).toBe('GB');
      expect(keeper.picture().problems).toEqual([]);
    }
  });

  test('go by a policy that is told of while they are still being read', async () => {
    const own = { notReadyReasons: [], softphone: { height: 500, width: 300 } };
    const stored = { form: 3, own, callCenters: [], inUse: null };
    const { keeper, store, used, setPolicy } = await keeperWith(stored);
    let readOn: () => void = () => {};
    const reading = new Promise<void>((resolve) => {
      readOn = resolve;
    });
    const { load } = store;
    store.load = () => reading.then(load);
    const loading = keeper.load();
    await Promise.resolve();
    setPolicy({ settings: { region: 'GB' } });
    readOn();
    await loading;
    await keeper.change({ wish: 'forget', items: ['notReadyReasons'] });
    expect(keeper.picture().settings.region).toBe('GB');
    expect(used.every(({ softphone }) => softphone.height === 500)).toBe(true);
  });

  test('are changed one after the other, each from what the one before has left', async () => {
    const { keeper, used } = await keeperWith();
    await keeper.load();
    const all = await Promise.all([
      keeper.change(choice('GB')),
      keeper.change(saving({ region: 'GB', onLogOff: 'clear' })),
    ]);
    expect(all).toEqual([DONE, DONE]);
    expect(used.at(-1)).toMatchObject({ region: 'GB', onLogOff: 'clear' });
    expect(keeper.picture().layers).toMatchObject({ region: 'callCenter', onLogOff: 'own' });
  });
});

describe('a store that fails', () => {
  test.each(CHANGES)('refuses it when the disk is full and %s', async (_, wish) => {
    const before = { form: 3, own: { onLogOff: 'clear' }, callCenters: [], inUse: null };
    const { keeper, store, used } = await keeperWith(before);
    await keeper.load();
    const picture = keeper.picture();
    store.saveError = quota();
    expect(await keeper.change(wish)).toEqual({
      ok: false,
      reason: 'rejected',
      detail: 'settingsDiskFull',
    });
    expect(store.value).toEqual(before);
    expect(keeper.picture()).toEqual(picture);
    expect(used).toEqual([]);
    store.saveError = undefined;
    expect(await keeper.change(wish)).toEqual(DONE);
    expect(used).toHaveLength(1);
  });

  test('refuses with the browser’s words whatever else goes wrong', async () => {
    const { keeper, store } = await keeperWith();
    await keeper.load();
    store.saveError = new Error('the database is gone');
    expect(await keeper.change(saving({ region: 'GB' }))).toMatchObject({
      ok: false,
      detail: 'settingsNotStored the database is gone',
    });
  });

  test('that cannot be read is said to be so, and is not written over', async () => {
    const stored = { form: 3, own: { region: 'GB' }, callCenters: [], inUse: null };
    const { keeper, store, used } = await keeperWith(stored);
    store.loadError = new Error('broken');
    expect(await keeper.load()).toEqual(DEFAULTS);
    expect(keeper.picture().problems).toMatchObject([
      { where: 'stored', sentence: { key: 'settingsStoreBroken' } },
    ]);
    expect(await keeper.change(saving({ onLogOff: 'clear' }))).toMatchObject({
      ok: false,
      detail: 'settingsStoreBroken',
    });
    expect(store.value).toEqual(stored);
    // It can be read again: what was in it holds at once, and the change is made to that.
    store.loadError = undefined;
    expect(await keeper.change({ wish: 'forget', items: ['onLogOff'] })).toEqual(DONE);
    expect(used.map(({ region }) => region)).toEqual(['GB', 'GB']);
    expect(keeper.picture().problems).toEqual([]);
  });

  test('in which a newer Offhook has written is left as it is', async () => {
    const newer = { form: 4, something: 'else' };
    const { keeper, store } = await keeperWith(newer);
    expect(await keeper.load()).toEqual(DEFAULTS);
    expect(keeper.picture().problems).toHaveLength(1);
    for (const [, wish] of CHANGES) expect(await keeper.change(wish)).toMatchObject({ ok: false });
    expect(store.value).toEqual(newer);
    expect(store.saved).toEqual([]);
  });

  test('in which something broken lies loses that and nothing else', async () => {
    const own = { region: 7, onLogOff: 'clear' };
    const { keeper } = await keeperWith({ form: 3, own, callCenters: [], inUse: null });
    expect(await keeper.load()).toEqual({ ...DEFAULTS, onLogOff: 'clear' });
    expect(keeper.picture().problems).toMatchObject([{ where: 'stored', item: 'region' }]);
  });
});

describe('a policy', () => {
  const POLICY = { managedBy: 'IT', settings: { region: 'GB' }, lock: ['region'] };

  test('keeps what it locks', async () => {
    const { keeper, store } = await keeperWith(undefined, POLICY);
    expect((await keeper.load()).region).toBe('GB');
    const result = await keeper.change(saving({ region: 'FR' }));
    expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('region') });
    expect(store.saved).toEqual([]);
  });

  test('that changes is in use without anybody asking', async () => {
    const { keeper, used, setPolicy, settled } = await keeperWith();
    await keeper.load();
    setPolicy(POLICY);
    await settled();
    expect(used[0]).toMatchObject({ region: 'GB' });
    expect(keeper.picture().policy).toMatchObject({ managedBy: 'IT', locks: ['region'] });
    setPolicy({});
    await settled();
    expect(used.at(-1)).toMatchObject({ region: 'US' });
    expect(keeper.picture().policy).toBeUndefined();
  });

  test('holds when the store is broken', async () => {
    const { keeper, store } = await keeperWith(undefined, POLICY);
    store.loadError = new Error('broken');
    expect((await keeper.load()).region).toBe('GB');
  });
});

describe('settings that cannot be used', () => {
  const listener = (url: string, enabled: boolean) => ({
    connectors: { 'generic-listener': { enabled, settings: { url } } },
  });

  test('of a phone system in use are refused by name', async () => {
    const { keeper, store } = await keeperWith();
    await keeper.load();
    const result = await keeper.change(saving(listener('', true)));
    expect(result).toMatchObject({ ok: false, detail: expect.stringContaining('url') });
    expect(store.saved).toEqual([]);
  });

  test('of one that is not in use keep nothing else from being saved', async () => {
    const { keeper, store } = await keeperWith();
    await keeper.load();
    const wish = saving({ ...listener('', false), region: 'GB' });
    expect(await keeper.change(wish)).toEqual(DONE);
    const { keeper: next } = await keeperWith(store.value);
    expect((await next.load()).region).toBe('GB');
    expect(next.picture().problems).toEqual([]);
  });
});
