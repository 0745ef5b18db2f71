import browser from 'webextension-polyfill';
import { toXrmCall, type XrmCall } from './xrm-call';

/**
 * Opens an address of Dynamics 365 without loading the app anew. A form in which something was entered meanwhile asks
 * the agent itself before it goes.
 * @returns false: the page is no such app, or the address says more than the app's own interface can
 */
export async function openInXrm(tabId: number, address: string): Promise<boolean> {
  const call = toXrmCall(address);
  if (!call) return false;
  const results = await browser.scripting
    .executeScript({ target: { tabId }, world: 'MAIN', func: openInPage, args: [call] })
    // The tab is gone, or the agent has taken the site back.
    .catch(() => []);
  return results[0]?.result === true;
}

interface XrmWindow {
  readonly Xrm?: {
    readonly Navigation?: {
      openForm(options: object, values: object): Promise<unknown>;
      navigateTo(page: object): Promise<unknown>;
    };
  };
}

/** Runs in the page: everything it uses must be in it. Does not wait: a form resolves when it is left. */
function openInPage(call: XrmCall): boolean {
  const navigation = (window as XrmWindow).Xrm?.Navigation;
  if (!navigation) return false;
  const { entityName } = call;
  if (call.open === 'form') {
    const record = call.entityId ? { entityId: call.entityId } : {};
    void navigation.openForm({ entityName, ...record }, call.values);
  } else {
    const view = call.viewId ? { viewId: call.viewId } : {};
    void navigation.navigateTo({ pageType: 'entitylist', entityName, ...view });
  }
  return true;
}
