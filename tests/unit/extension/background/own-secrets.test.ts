import { expect, test } from 'vitest';
import { createOwnSecrets } from '../../../../extension/background/own-secrets';
import { createSettingsKeeper } from '../../../../extension/background/settings-keeper';
import { CONNECTORS, CRMS } from '../../../../extension/catalogue';
import { defaultSettings } from '../../../../src/settings/defaults';
import type { Settings } from '../../../../src/settings/schema';
import { createMemoryItem } from '../../../support/background/memory-item';

const LISTENER = 'generic-listener';
const DEFAULTS = defaultSettings((key) => key, 'en-US');

function withListener(settings: Settings, url: string, token: string): Settings {
  const choice = { enabled: true, settings: { url, ...(token !== '' && { token }) } };
  return { ...settings, connectors: { ...settings.connectors, [LISTENER]: choice } };
}

/** A browser in which an agent has entered the listener's token. */
async function browserOfAnAgent() {
  const keeper = createSettingsKeeper({
    catalogue: { connectors: CONNECTORS, crms: CRMS },
    defaults: DEFAULTS,
    store: createMemoryItem(undefined),
    policy: { isLive: false, start: async () => ({}) },
    words: ({ key }) => key,
    onChange: async () => {},
    report: () => {},
  });
  await keeper.load();
  const save = async (change: (settings: Settings) => Settings) => {
    const settings = change(keeper.picture().settings);
    expect(await keeper.change({ wish: 'save', settings })).toEqual({ ok: true });
  };
  const listener = () => keeper.picture().settings.connectors[LISTENER]?.settings;
  const url = 'http://localhost:5000/';
  await save((settings) => withListener(settings, url, 'mine'));
  return { secrets: createOwnSecrets(keeper), save, listener };
}

test('a secret is back though somebody has saved settings without it meanwhile', async () => {
  const { secrets, save, listener } = await browserOfAnAgent();
  const mine = secrets.read();
  await secrets.clear();
  expect(listener()).not.toHaveProperty('token', 'mine');
  await save((settings) => ({ ...settings, region: 'GB' }));

  await secrets.putBack(mine);
  expect(listener()).toHaveProperty('token', 'mine');
});

test('a secret does not come to an address that it was not entered for', async () => {
  const { secrets, save, listener } = await browserOfAnAgent();
  const mine = secrets.read();
  await secrets.clear();
  await save((settings) => withListener(settings, 'http://localhost:5001/', ''));

  await secrets.putBack(mine);
  expect(listener()).toEqual({ url: 'http://localhost:5001/' });
});

test('a secret that was put away before a stop is not lost to the item that was left without it', async () => {
  const { secrets, save } = await browserOfAnAgent();
  const mine = secrets.read();
  await secrets.clear();
  expect(secrets.merge(mine, secrets.read())).toEqual(mine);

  await save((settings) => withListener(settings, 'http://localhost:5000/', 'newer'));
  expect(JSON.stringify(secrets.merge(mine, secrets.read()))).toContain('newer');
});
