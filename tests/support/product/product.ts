import type { Page } from 'puppeteer-core';
import { findFreePort } from '../../../scripts/bench/middleware.mjs';
import type { BrowserFamily } from '../../../scripts/browsers/find.mjs';
import { startDemoCrm } from '../../../scripts/demo-crm/server.mjs';
import { installListener } from '../../../scripts/listener/install.mjs';
import type { Answer, DesktopView, Payload, RequestName } from '../../../src/messaging/protocol';
import { DESKTOP_PORT } from '../../../src/messaging/protocol';
import type { BrowserUnderTest } from '../browser/browser-under-test';
import { createProfileDir, launch, removeProfile } from '../browser/launch';

/** The built extension in a real browser, with the demo CRM and a listener of its own. */
export interface Product {
  readonly browser: BrowserUnderTest;
  readonly crm: Awaited<ReturnType<typeof startDemoCrm>>;
  /** Where middleware reports calls. */
  readonly listenerUrl: string;
  /** A request as the extension's own pages make them. */
  request<Name extends RequestName>(name: Name, payload: Payload<Name>): Promise<Answer<Name>>;
  /** Ends the browser and starts it again with the same profile. */
  restartBrowser(): Promise<void>;
  /** What a view would show now. Asking starts a stopped background. */
  view(): Promise<DesktopView>;
  close(): Promise<void>;
}

export interface ProductOptions {
  readonly headless?: boolean;
  /** Without it, only URLs that the browser opens are heard. */
  readonly withNativeHost?: boolean;
  /** A toast asks for the background as soon as that has been stopped. */
  readonly withToast?: boolean;
  /** Without it, nothing is set up but what a policy has set up. */
  readonly withSettings?: boolean;
}

const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

export async function startProduct(
  family: BrowserFamily,
  {
    headless = true,
    withNativeHost = true,
    withToast = true,
    withSettings = true,
  }: ProductOptions = {},
): Promise<Product> {
  const crm = await startDemoCrm({ port: 0 });
  // After it: the CRM must not take the port that has just been found free.
  const listenerPort = await findFreePort();
  const listenerUrl = `http://localhost:${listenerPort}/`;
  const profileDir = await createProfileDir();
  const startBrowser = () =>
    launch(family, {
      headless,
      profileDir,
      prepareProfile: (profile) => {
        if (!withNativeHost) return {};
        installListener({ browser: family, profile });
        return family === 'firefox' ? { HOME: profile } : {};
      },
    });
  let browser = await startBrowser();
  /**
   * A page of the extension that stays open, through which everything is asked; it does not keep the background
   * awake. A page for each question would not do: Firefox never finishes opening a tab while a pop brings another to
   * the front.
   */
  let page: Page | undefined;
  const ownPage = async (): Promise<Page> => {
    if (!page || page.isClosed()) {
      page = await browser.openExtensionPage('_locales/en/messages.json');
    }
    return page;
  };
  // Answers cross as text: of a value that occurs twice in one, Firefox hands over only the first.
  const request: Product['request'] = async (name, payload) =>
    JSON.parse(await (await ownPage()).evaluate(sendRequest, name, payload));
  const product: Product = {
    get browser() {
      return browser;
    },
    crm,
    listenerUrl,
    request,
    view: async () => JSON.parse(await (await ownPage()).evaluate(readView, DESKTOP_PORT)),
    restartBrowser: async () => {
      page = undefined;
      await browser.close();
      browser = await startBrowser();
    },
    close: async () => {
      await browser.close();
      await removeProfile(profileDir);
      await crm.close();
    },
  };
  await browser.grantOrigins(LOOPBACK);
  if (!withSettings) return product;
  const { settings } = await request('getSettings', {});
  await request('saveSettings', {
    settings: {
      ...settings,
      region: 'US',
      crms: [{ id: 'demo', kind: 'demo', settings: { origin: new URL(crm.url).origin } }],
      screenPop: { ...settings.screenPop, toast: withToast },
      connectors: { 'generic-listener': { enabled: true, settings: { url: listenerUrl } } },
    },
  });
  return product;
}

/** Runs in the page. */
async function sendRequest(name: string, payload: unknown): Promise<string> {
  const reply = await chrome.runtime.sendMessage({ request: name, payload });
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return JSON.stringify(reply.value);
}

/** Runs in the page: the first picture that a view gets, and then no view is left. */
function readView(portName: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name: portName });
    port.onDisconnect.addListener(() => reject(new Error('the background hung up')));
    port.onMessage.addListener((view: DesktopView) => {
      port.disconnect();
      resolve(JSON.stringify(view));
    });
  });
}
