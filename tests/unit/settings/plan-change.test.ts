import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffSettings } from '../../../src/settings/diff-settings';
import { type SettingsSources, settingsInForce } from '../../../src/settings/in-force';
import { planChange, type SettingsWish } from '../../../src/settings/plan-change';
import { toSettingsFile } from '../../../src/settings/settings-file';
import type { StoredSettings } from '../../../src/settings/stored';
import { items, locks } from './arbitraries';
import { CATALOGUE, crm, definitionText, listener, sources } from './settings-fixture';

const LISTENER = 'connectors.generic-listener';
const center = (name: string, values = {}) => definitionText(name, values);
const SALES = center('Sales', { 'OffhookAgent/region': 'GB' });
const HELP = center('Help', { 'OffhookAgent/region': 'DE' });
const store = (given: Partial<StoredSettings>): StoredSettings => ({
  form: 3,
  own: {},
  callCenters: [],
  inUse: null,
  ...given,
});
const inForce = (from: SettingsSources) => settingsInForce(from).picture.settings;
const difference = (one: SettingsSources, other: SettingsSources) =>
  diffSettings(inForce(one), inForce(other), CATALOGUE);
const save = (from: SettingsSources, change: object): SettingsWish => ({
  wish: 'save',
  settings: { ...inForce(from), ...change },
});

describe('saving settings', () => {
  test('stores what was chosen, and shows what changes', () => {
    const from = sources();
    const { preview, next, refusal } = planChange(from, save(from, { region: 'GB' }));
    expect(refusal).toBeUndefined();
    expect(next).toEqual(store({ own: { region: 'GB' } }));
    expect(preview).toEqual({
      changes: [{ item: 'region', path: '', before: 'US', after: 'GB' }],
      findings: [],
      locked: [],
    });
  });

  test('as they are changes nothing and stores nothing new, whatever layers there are', () => {
    fc.assert(
      fc.property(items, items, locks, (own, settings, lock) => {
        const from = sources({ stored: store({ own }), policy: { settings, lock } });
        const { preview, next, refusal } = planChange(from, save(from, {}));
        expect(refusal).toBeUndefined();
        expect(preview.changes).toEqual([]);
        expect(difference(from, { ...from, stored: next })).toEqual([]);
        expect(Object.keys(own)).toEqual(expect.arrayContaining(Object.keys(next?.own ?? {})));
      }),
    );
  });

  test('that a layer beneath has already takes back what was set here', () => {
    const from = sources({ stored: store({ own: { region: 'GB', onLogOff: 'clear' } }) });
    expect(planChange(from, save(from, { region: 'US' })).next?.own).toEqual({ onLogOff: 'clear' });
  });

  test('is refused where one is wrong, by its name', () => {
    const from = sources();
    const bad = { 'generic-listener': { enabled: true, settings: { url: 'nowhere' } } };
    expect(planChange(from, save(from, { connectors: bad }))).toMatchObject({
      refusal: {
        key: 'settingsRefusedItem',
        values: [LISTENER, expect.stringContaining('generic-listener: url must be')],
      },
    });
    const strange = { strange: { enabled: true, settings: {} } };
    const { next, refusal } = planChange(from, save(from, { connectors: strange }));
    expect(refusal?.key).toBe('settingsRefusedUnknown');
    expect(next).toBeUndefined();
  });

  test('is refused where one is locked, and the rest of it is not saved either', () => {
    const from = sources({ policy: { settings: { region: 'GB' }, lock: ['region'] } });
    const { next, preview, refusal } = planChange(
      from,
      save(from, { region: 'FR', onLogOff: 'clear' }),
    );
    expect(refusal).toEqual({ key: 'settingsRefusedLocked', values: ['region'] });
    expect(preview.locked).toEqual(['region']);
    expect(next).toBeUndefined();
  });

  test('keeps what was set here before it was locked', () => {
    const own = { region: 'FR' };
    const from = sources({ stored: store({ own }), policy: { lock: ['region'] } });
    expect(planChange(from, save(from, { onLogOff: 'clear' })).next?.own).toEqual({
      region: 'FR',
      onLogOff: 'clear',
    });
  });

  test('is refused over settings of a newer Offhook', () => {
    const from = sources({ stored: { form: 4 } });
    expect(planChange(from, save(from, { region: 'GB' }))).toMatchObject({
      refusal: { key: 'settingsRefusedNewer' },
    });
    expect(planChange(from, { wish: 'forget', items: [] }).next).toBeUndefined();
  });
});

describe('the secret of a locked connector', () => {
  const policy = { settings: { [LISTENER]: listener() }, lock: [LISTENER] };
  const withToken = (token?: string) => ({ connectors: { 'generic-listener': listener(token) } });

  test('can be entered, changed and taken out', () => {
    let from = sources({ policy });
    for (const token of ['first', 'second', undefined]) {
      const { next, refusal } = planChange(from, save(from, withToken(token)));
      expect(refusal).toBeUndefined();
      from = { ...from, stored: next };
      expect(inForce(from).connectors['generic-listener']).toEqual(listener(token));
    }
  });

  test('is not sent to another address that the policy gives later', () => {
    const { next } = planChange(sources({ policy }), save(sources({ policy }), withToken('mine')));
    const moved = { ...policy, settings: { [LISTENER]: listener(undefined, 6000) } };
    expect(
      inForce(sources({ policy: moved, stored: next })).connectors['generic-listener'],
    ).toEqual(listener(undefined, 6000));
    expect(inForce(sources({ policy, stored: next })).connectors['generic-listener']).toEqual(
      listener('mine'),
    );
  });

  test('does not open the lock', () => {
    const from = sources({ policy });
    const connectors = { 'generic-listener': listener('mine', 6000) };
    expect(planChange(from, save(from, { connectors })).refusal?.key).toBe('settingsRefusedLocked');
  });
});

describe('call centers', () => {
  const choose = (texts: readonly string[], inUse: string | null): SettingsWish => ({
    wish: 'callCenters',
    choice: { callCenters: texts.map((text) => ({ text })), inUse },
  });

  test('are shown with what they would change, and taken', () => {
    const { preview, next } = planChange(sources(), choose([SALES, HELP], 'Sales'));
    expect(preview.changes).toEqual([{ item: 'region', path: '', before: 'US', after: 'GB' }]);
    expect(preview.findings.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(next).toMatchObject({ callCenters: [{ text: SALES }, { text: HELP }], inUse: 'Sales' });
  });

  test('do not change what was set here', () => {
    const from = sources({ stored: store({ own: { region: 'FR' } }) });
    expect(planChange(from, choose([SALES], 'Sales')).preview.changes).toEqual([]);
  });

  test.each<[string, readonly string[], string | null, string]>([
    ['one that cannot be read', [SALES, '<callCenter>'], 'Sales', ''],
    ['two of one name', [SALES, SALES], 'Sales', 'call-center-twice'],
    ['one in use that is not there', [SALES], 'Help', 'call-center-not-there'],
    [
      'too many',
      Array.from({ length: 51 }, (_, at) => center(`c${at}`)),
      null,
      'call-centers-too-many',
    ],
  ])('are refused, all of them, with %s', (_, texts, inUse, code) => {
    const { preview, next, refusal } = planChange(sources(), choose(texts, inUse));
    expect(next).toBeUndefined();
    expect(refusal).toEqual({ key: 'settingsRefusedFile' });
    const errors = preview.findings.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    if (code !== '') expect(errors.map((error) => error.code)).toContain(code);
  });

  test('change no locked item, and that is said', () => {
    const from = sources({ policy: { settings: { region: 'FR' }, lock: ['region'] } });
    const { preview, next } = planChange(from, choose([SALES], 'Sales'));
    expect(preview).toMatchObject({ changes: [], locked: ['region'] });
    expect(next).toBeDefined();
  });

  test('leave the choice to the policy where it is locked', () => {
    const from = sources({ policy: { callCenter: SALES, lock: ['callCenter'] } });
    const { refusal } = planChange(from, choose([HELP], 'Help'));
    expect(refusal).toEqual({ key: 'settingsRefusedCallCenter' });
    const { next } = planChange(from, choose([HELP], 'Sales'));
    expect(next).toMatchObject({ callCenters: [{ text: HELP }], inUse: null });
  });

  test('stay as they are where the choice is locked and the policy has none', () => {
    const stored = store({ callCenters: [{ text: SALES }], inUse: 'Sales' });
    const from = sources({ stored, policy: { lock: ['callCenter'] } });
    expect(planChange(from, choose([SALES], null)).refusal?.key).toBe('settingsRefusedCallCenter');
    expect(planChange(from, choose([SALES, HELP], 'Sales')).next?.inUse).toBe('Sales');
  });

  test('of the policy’s name are there again when it is gone', () => {
    const older = center('Sales', { 'OffhookAgent/region': 'FR' });
    const stored = store({ callCenters: [{ text: older }], inUse: 'Sales' });
    const from = sources({ stored, policy: { callCenter: SALES } });
    const { next } = planChange(from, choose([HELP], 'Sales'));
    expect(next?.callCenters).toEqual([{ text: HELP }, { text: older }]);
    expect(planChange(from, choose([older], null)).preview.findings).toMatchObject([
      ...planChange(sources(), choose([older], null)).preview.findings,
      { code: 'call-center-twice' },
    ]);
  });
});

describe('a settings file', () => {
  const file = (stored: StoredSettings): SettingsWish => ({
    wish: 'file',
    text: toSettingsFile(stored, CATALOGUE),
  });

  test('takes the place of what was set here', () => {
    const from = sources({ stored: store({ own: { onLogOff: 'clear' } }) });
    const other = store({ own: { region: 'GB' }, callCenters: [{ text: HELP }], inUse: 'Help' });
    const { preview, next } = planChange(from, file(other));
    expect(next).toEqual(other);
    expect(preview.changes).toEqual([
      { item: 'region', path: '', before: 'US', after: 'GB' },
      { item: 'onLogOff', path: '', before: 'clear', after: 'keep' },
    ]);
  });

  test('that was exported here changes nothing', () => {
    const withToken = center('Help', {
      'OffhookGenericListener/url': 'http://localhost:5000/',
      'OffhookGenericListener/token': 'hunter2',
    });
    fc.assert(
      fc.property(items, items, locks, (own, settings, lock) => {
        const stored = store({ own, callCenters: [{ text: withToken }], inUse: 'Help' });
        const from = sources({ stored, policy: { settings, lock } });
        const { preview, next, refusal } = planChange(from, file(stored));
        expect(refusal).toBeUndefined();
        expect(preview.changes).toEqual([]);
        expect(next?.callCenters).toEqual([{ text: withToken }]);
        expect(difference(from, { ...from, stored: next })).toEqual([]);
      }),
    );
  });

  test('gets no secret for another address', () => {
    const own = { [LISTENER]: listener('hunter2'), crms: [crm('acme', 'hunter2')] };
    const evil = {
      [LISTENER]: listener(undefined, 6000),
      crms: [crm('acme', '', 'https://evil.my.salesforce.com')],
    };
    const { next } = planChange(sources({ stored: store({ own }) }), file(store({ own: evil })));
    expect(next?.own).toEqual(evil);
  });

  test('leaves alone what is locked here and does not stand in it, the secret of a locked item too', () => {
    const settings = { [LISTENER]: listener() };
    const stored = store({ own: { [LISTENER]: listener('hunter2'), region: 'GB' } });
    const from = sources({ stored, policy: { settings, lock: [LISTENER, 'region'] } });
    const { next, preview } = planChange(from, file(store({ own: { onLogOff: 'clear' } })));
    expect(next?.own).toEqual({ ...stored.own, onLogOff: 'clear' });
    expect(preview.changes.map(({ item }) => item)).toEqual(['onLogOff']);
  });

  test('stores nothing that the layers beneath say', () => {
    const from = sources({ policy: { settings: { region: 'GB' } } });
    const { next } = planChange(from, file(store({ own: { region: 'GB', onLogOff: 'keep' } })));
    expect(next?.own).toEqual({});
  });

  test('with an error is refused as a whole', () => {
    const text =
      '{"offhook": "settings", "form": 3, "own": {"region": 5}, "callCenters": [], "inUse": null}';
    const { preview, next, refusal } = planChange(sources(), { wish: 'file', text });
    expect(next).toBeUndefined();
    expect(refusal?.key).toBe('settingsRefusedFile');
    expect(preview).toMatchObject({ changes: [], findings: [{ code: 'settings-file-bad-item' }] });
  });

  test('does not choose the call center where that is locked', () => {
    const from = sources({ policy: { callCenter: SALES, lock: ['callCenter'] } });
    const { next } = planChange(
      from,
      file(store({ callCenters: [{ text: HELP }], inUse: 'Help' })),
    );
    expect(settingsInForce({ ...from, stored: next }).picture.inUse).toBe('Sales');
  });
});

describe('forgetting what was set here', () => {
  const stored = store({ own: { region: 'GB', onLogOff: 'clear' }, callCenters: [{ text: HELP }] });

  test('goes back to what lies beneath, for some items or for all', () => {
    const some = planChange(sources({ stored }), { wish: 'forget', items: ['region'] });
    expect(some.next).toEqual({ ...stored, own: { onLogOff: 'clear' } });
    const all = planChange(sources({ stored }), { wish: 'forget', items: [] });
    expect(all.next).toEqual({ ...stored, own: {} });
    expect(all.preview.changes.map(({ item }) => item)).toEqual(['region', 'onLogOff']);
  });
});
