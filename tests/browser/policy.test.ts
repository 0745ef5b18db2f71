import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { toExtensionId } from '../../scripts/package/crx.mjs';
import type { CommandResult } from '../../src/cti/command';
import type { SettingsPicture } from '../../src/settings/picture';
import type { Settings } from '../../src/settings/schema';
import { chosenFamilies } from '../support/browser/describe-in-browsers';
import {
  openPolicyFile,
  type PolicyFile,
  toPolicies,
  whyNoPolicies,
} from '../support/policy/policy-file';
import { type Product, startProduct } from '../support/product/product';
import { readText, waitForText } from '../support/product/screen';

/** Chromium looks at its policies again within seconds of a change; the machine may be busy. */
const PATIENCE = { timeout: 45_000, interval: 250 };
const OPTIONS = 'extension/options/index.html';

const EXTENSION_IDS = {
  chromium: toExtensionId(Buffer.from(manifest.key, 'base64')),
  firefox: '{95b2bb78-5df7-49ac-8040-b6580409ecf4}',
};

const definition = (region: string) => `<?xml version="1.0" encoding="UTF-8"?>
<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General">
    <item sortOrder="0" name="reqInternalName">NorthwindSupport</item>
    <item sortOrder="1" name="reqDisplayName">Northwind support</item>
    <item sortOrder="2" name="reqAdapterUrl"></item>
    <item sortOrder="3" name="reqUseApi">false</item>
    <item sortOrder="4" name="reqSoftphoneHeight">600</item>
    <item sortOrder="5" name="reqSoftphoneWidth">400</item>
  </section>
  <section sortOrder="1" name="OffhookAgent" label="Agent">
    <item sortOrder="0" name="region">${region}</item>
    <item sortOrder="1" name="onLogOff">clear</item>
  </section>
  <section sortOrder="2" name="OffhookDesk" label="Desk">
    <item sortOrder="0" name="oneCallOnly">true</item>
  </section>
  <section sortOrder="3" name="OffhookCrm" label="CRM">
    <item sortOrder="0" name="kind">demo</item>
    <item sortOrder="1" name="origin">http://crm.northwind.example</item>
  </section>
</callCenter>
`;

const POLICY = {
  managedBy: 'Northwind IT',
  callCenter: definition('GB'),
  settings: JSON.stringify({
    'desk.oneCallOnly': false,
    notReadyReasons: [{ code: 'tea', label: 'Tea' }],
  }),
  lock: ['crms', 'onLogOff', 'callCenter'],
};

describe.each(chosenFamilies())('a policy (%s)', { timeout: 120_000 }, (family) => {
  const reason = whyNoPolicies(family);
  if (reason !== undefined) {
    test.skip(`cannot be tried: ${reason}`, () => {});
    return;
  }
  let product: Product;
  let file: PolicyFile;
  const isLive = family === 'chromium';

  beforeAll(async () => {
    file = openPolicyFile(family);
    push(POLICY);
    product = await startProduct(family, {
      withNativeHost: false,
      withToast: false,
      withSettings: false,
    });
  }, 180_000);

  afterAll(async () => {
    file?.restore();
    await product?.close();
  }, 60_000);

  const push = (values: object) => file.write(toPolicies(family, EXTENSION_IDS[family], values));
  const picture = (): Promise<SettingsPicture> => product.request('getSettings', {});
  const problems = async () => (await picture()).problems.map(({ item }) => item);

  async function save(change: Partial<Settings>): Promise<CommandResult> {
    const { settings } = await picture();
    return product.request('saveSettings', { settings: { ...settings, ...change } });
  }

  /** Firefox reads its policies when it starts, and never again. */
  async function takeEffect(): Promise<void> {
    if (!isLive) await product.restartBrowser();
  }

  test('sets the agent up completely: its parts win over its call center', async () => {
    // Chromium has not read it yet when it starts.
    await expect.poll(async () => (await picture()).policy, PATIENCE).toBeDefined();
    const { settings, layers, policy, callCenters, inUse, problems } = await picture();
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      region: 'GB',
      onLogOff: 'clear',
      softphone: { height: 600, width: 400 },
      crms: [{ kind: 'demo', settings: { origin: 'http://crm.northwind.example' } }],
      desk: { oneCallOnly: false },
      notReadyReasons: [{ code: 'tea', label: 'Tea' }],
    });
    expect(layers).toMatchObject({
      region: 'callCenter',
      notReadyReasons: 'policy',
      crms: 'policy',
    });
    expect(policy).toMatchObject({
      managedBy: 'Northwind IT',
      locks: ['crms', 'onLogOff'],
      isLive,
    });
    expect(callCenters).toMatchObject([{ internalName: 'NorthwindSupport', fromPolicy: true }]);
    expect(inUse).toBe('NorthwindSupport');
    expect((await product.view()).region).toBe('GB');
  });

  test('keeps what it locks from being changed, by name, and lets the agent change the rest', async () => {
    const refused = await save({ onLogOff: 'keep', region: 'FR' });
    expect(refused).toMatchObject({ ok: false });
    expect(JSON.stringify(refused)).toContain('onLogOff');
    expect((await picture()).settings).toMatchObject({ onLogOff: 'clear', region: 'GB' });

    expect(await save({ region: 'FR', notReadyReasons: [] })).toMatchObject({ ok: true });
    const { settings, layers } = await picture();
    expect(settings).toMatchObject({ region: 'FR', notReadyReasons: [] });
    expect(layers).toMatchObject({ region: 'own', notReadyReasons: 'own', onLogOff: 'policy' });

    const own = definition('AT').replace('NorthwindSupport', 'Own');
    const choose = (inUse: string | null) =>
      product.request('saveCallCenters', { callCenters: [{ text: own }], inUse });
    expect(await choose('Own')).toMatchObject({ ok: false });
    expect(await choose(null)).toMatchObject({ ok: true });
    const { callCenters, inUse } = await picture();
    expect(callCenters.map(({ internalName }) => internalName).sort()).toEqual([
      'NorthwindSupport',
      'Own',
    ]);
    expect(inUse).toBe('NorthwindSupport');
    await product.request('saveCallCenters', { callCenters: [], inUse: null });
    expect(await product.request('forgetOwnSettings', { items: [] })).toMatchObject({ ok: true });
    expect((await picture()).settings.region).toBe('GB');
  });

  test('is shown on the options page: who manages it, what is locked, and when changes come', async () => {
    const page = await product.browser.openExtensionPage(OPTIONS);
    await waitForText(page, 'Managed by Northwind IT');
    await waitForText(page, 'Northwind support');
    await waitForText(page, 'Locked by Northwind IT');
    const text = await readText(page);
    expect(text).toContain(isLive ? 'takes effect within seconds' : 'is started the next time');
    const { locked, others } = await openFields(page);
    expect(locked).toEqual([]);
    expect(others.length).toBeGreaterThan(5);
    await page.close();
  });

  test('is named on the welcome page as what has done it all', async () => {
    const page = await product.browser.openExtensionPage('extension/welcome/index.html');
    await waitForText(page, 'Northwind IT');
    await page.close();
  });

  test('that is changed reaches the agent, in Chromium in the middle of a call, in Firefox at the next start', async () => {
    await product.request('simulateScript', { script: 'inboundAnswered' });
    await expect.poll(async () => (await product.view()).calls, PATIENCE).toHaveLength(1);
    const [call] = (await product.view()).calls;
    if (!call) throw new Error('there is no call');
    const { callId } = call;
    await product.request('command', {
      commandId: crypto.randomUUID(),
      command: { service: 'answerCall', callId },
    });
    const talking = () =>
      product
        .view()
        .then(({ calls }) => calls.map(({ callId, localConnection }) => [callId, localConnection]));
    await expect.poll(talking, PATIENCE).toEqual([[callId, 'connected']]);

    push({ ...POLICY, managedBy: 'Others', callCenter: definition('CH') });
    if (!isLive) {
      // Started anew, it asks again, and Firefox still says what it has read.
      await product.browser.stopBackground();
      expect((await picture()).settings.region).toBe('GB');
    }
    await takeEffect();
    await expect.poll(async () => (await picture()).policy?.managedBy, PATIENCE).toBe('Others');
    expect((await picture()).settings.region).toBe('CH');
    expect((await product.view()).region).toBe('CH');
    expect(await talking()).toEqual([[callId, 'connected']]);
    await product.request('command', {
      commandId: crypto.randomUUID(),
      command: { service: 'clearConnection', callId },
    });
    await expect.poll(async () => (await product.view()).calls, PATIENCE).toEqual([]);
  });

  test('with mistakes is named where they are, and the rest of it holds', async () => {
    push({
      ...POLICY,
      settings: JSON.stringify({
        region: 'Britain',
        'desk.oneColour': true,
        'screenPop.burst': 'queue',
        dispositions: [{ code: 'ok', label: 'Solved' }, { label: 'No code' }],
      }),
      lock: ['onLogOff', 'colour'],
    });
    await takeEffect();
    await expect
      .poll(async () => (await picture()).settings.screenPop.burst, PATIENCE)
      .toBe('queue');
    const { settings, policy } = await picture();
    expect(settings).toMatchObject({
      region: 'GB',
      dispositions: [{ code: 'ok', label: 'Solved' }],
    });
    expect(policy?.locks).toEqual(['onLogOff']);
    expect(await problems()).toEqual([
      'settings.region',
      'settings.desk.oneColour',
      expect.stringMatching(/^settings\.dispositions\.1/),
      'lock.1',
    ]);
    const page = await product.browser.openExtensionPage(OPTIONS);
    await waitForText(page, 'settings.region');
    await page.close();

    push({ ...POLICY, callCenter: '<callCenter>', settings: '{"region": GB}' });
    await takeEffect();
    await expect.poll(problems, PATIENCE).toContain('settings');
    expect(await problems()).toEqual(['settings', 'callCenter']);
    expect((await picture()).policy?.locks).toEqual(['crms', 'onLogOff']);
  });

  test('can lock everything', async () => {
    push({ ...POLICY, lock: ['all'] });
    await takeEffect();
    await expect
      .poll(async () => (await picture()).policy?.locks.length, PATIENCE)
      .toBeGreaterThan(20);
    expect(await save({ region: 'FR' })).toMatchObject({ ok: false });
    expect((await picture()).settings.region).toBe('GB');
  });

  test('that is taken away is gone, with all that it has set', async () => {
    file.restore();
    await takeEffect();
    await expect.poll(async () => (await picture()).policy, PATIENCE).toBeUndefined();
    const { callCenters, settings, problems: left } = await picture();
    expect(callCenters).toEqual([]);
    expect(settings.onLogOff).toBe('keep');
    expect(left).toEqual([]);
  });
});

/** The fields that can be changed, by label: of what is locked, and of all else. */
function openFields(page: Page): Promise<{ locked: string[]; others: string[] }> {
  return page.evaluate(() => {
    const nameOf = (field: HTMLInputElement) => field.labels?.[0]?.textContent ?? field.outerHTML;
    const fields = [
      ...document.querySelectorAll<HTMLInputElement>('main input, main select, main textarea'),
    ].filter((field) => !field.disabled && !field.readOnly && field.ariaDisabled !== 'true');
    const isLocked = (field: Element) => field.closest('[data-locked="true"]') !== null;
    return {
      locked: fields.filter(isLocked).map(nameOf),
      others: fields.filter((field) => !isLocked(field)).map(nameOf),
    };
  });
}
