/**
 * Points Offhook at a listener URL and a CRM, from a page of its own as its options page would.
 *
 * @param {import('../browsers/launch.mjs').LaunchedBrowser} session
 * @param {{ listenerUrl: string, crmOrigin: string }} config
 */
export async function configureOffhook({ browser, extensionOrigin }, config) {
  const url = `${extensionOrigin}/manifest.json`;
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: [] }); // Firefox reports no load of an extension's page
  await page.waitForFunction(
    (wanted) => location.href === wanted && document.readyState === 'complete',
    {},
    url,
  );
  await page.evaluate(saveSettings, config);
  await page.close();
}

/**
 * Runs in the page.
 *
 * @param {{ listenerUrl: string, crmOrigin: string }} config
 */
async function saveSettings({ listenerUrl, crmOrigin }) {
  /** @param {string} request @param {object} payload */
  const ask = async (request, payload) => {
    const reply = await chrome.runtime.sendMessage({ request, payload });
    if (!reply?.ok || reply.value.ok === false) throw new Error(JSON.stringify(reply));
    return reply.value;
  };
  const { settings } = await ask('getSettings', {});
  const listener = { enabled: true, settings: { url: listenerUrl } };
  await ask('saveSettings', {
    settings: {
      ...settings,
      region: 'US',
      crms: [{ id: 'demo', kind: 'demo', settings: { origin: crmOrigin } }],
      connectors: { ...settings.connectors, 'generic-listener': listener },
    },
  });
}
