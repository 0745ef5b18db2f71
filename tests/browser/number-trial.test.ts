import { expect, test } from 'vitest';
import { toConnectorId } from '../../src/cti/ids';
import { describeProduct } from '../support/product/describe-product';
import type { Product } from '../support/product/product';

const tryNumber = async (
  { request }: Product,
  number: string,
  direction: 'inbound' | 'outbound' = 'inbound',
) => {
  const { settings } = await request('getSettings', {});
  return request('tryNumber', { number, direction, userData: {}, settings });
};

describeProduct(
  'a number that is tried',
  (getProduct) => {
    test('shows the searches, the matches, the rule and what would open, and opens nothing', async () => {
      const product = getProduct();
      const { browser, crm } = product;
      await browser.openPage(crm.url);
      await expect.poll(() => crm.pageViews.length).toBe(1);
      const places = async () =>
        (await browser.tabs()).map(({ id, url, active }) => ({ id, url, active }));
      const before = await places();

      const trial = await tryNumber(product, '(202) 555-0143');
      expect(trial).toMatchObject({
        number: '+12025550143',
        moment: 'ringing',
        rule: expect.any(String),
        sentence: { key: 'trialOpened', values: ['Ada Lovelace'] },
        url: `${crm.url}/contacts/1`,
      });
      expect(trial.searches).toContainEqual(
        expect.objectContaining({
          crmId: 'demo',
          question: 'number +12025550143',
          matches: [expect.objectContaining({ recordId: '1', name: 'Ada Lovelace' })],
        }),
      );

      expect(await tryNumber(product, '+1 202 555 0199 99')).toMatchObject({
        sentence: { key: expect.stringMatching(/^trial/) },
      });
      expect(await places()).toEqual(before);
      expect(crm.pageViews).toHaveLength(1);
      expect((await product.view()).calls).toEqual([]);
      expect((await product.view()).pops).toEqual({});
    });

    test('goes by settings that are not saved, and says what is wrong with them', async () => {
      const product = getProduct();
      const { settings } = await product.request('getSettings', {});
      const without = { ...settings, screenPop: { ...settings.screenPop, rules: [] } };
      const wish = { number: '+12025550143', direction: 'inbound', userData: {} } as const;
      const nothing = await product.request('tryNumber', { ...wish, settings: without });
      expect(nothing).toEqual({
        number: '+12025550143',
        searches: [],
        sentence: { key: 'trialNothing' },
      });
      const crms = [{ id: 'demo', kind: 'demo', settings: { origin: 'nowhere' } }];
      const unusable = await product.request('tryNumber', {
        ...wish,
        settings: { ...settings, crms },
      });
      expect(unusable.sentence).toMatchObject({ key: 'trialCrmUnusable' });
      expect((await product.request('getSettings', {})).settings).toEqual(settings);
    });
  },
  { withNativeHost: false },
);

describeProduct('a connection that is tested', (getProduct) => {
  test('is made beside the line in use, which goes on', async () => {
    const product = getProduct();
    const before = (await product.view()).links;
    const report = await product.request('testConnection', {
      connectorId: toConnectorId('simulator'),
      settings: {},
    });
    expect(report).toMatchObject({ ok: true });
    expect(report.steps.map(({ step, outcome }) => [step, outcome])).toEqual([
      ['settings', 'ok'],
      ['hosts', 'skipped'],
      ['connect', 'ok'],
      ['snapshot', 'ok'],
    ]);
    expect((await product.view()).links.map(({ state }) => state)).toEqual(
      before.map(({ state }) => state),
    );
  });

  test('of the listener says how its own line is, and what is wrong with another URL', async () => {
    const product = getProduct();
    const { listenerUrl } = product;
    const listen = (url: string) =>
      product.request('testConnection', {
        connectorId: toConnectorId('generic-listener'),
        settings: { url },
      });
    await expect.poll(async () => (await listen(listenerUrl)).ok, { timeout: 20_000 }).toBe(true);
    const remote = await listen('http://pbx.example/');
    expect(remote.ok).toBe(false);
    expect(remote.steps[0]).toMatchObject({
      step: 'settings',
      outcome: 'failed',
      detail: { key: 'trialSettingsUnusable' },
    });
    const links = (await product.view()).links;
    expect(links.find(({ connectorId }) => connectorId === 'generic-listener')?.state).toBe(
      'connected',
    );
  });
});
