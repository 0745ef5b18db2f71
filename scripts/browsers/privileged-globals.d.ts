/**
 * Names that exist only in the browsers' own pages, as far as we use them: Chromium's
 * chrome://extensions, and below it Firefox's window (chrome://browser/content/browser.xhtml),
 * where `evaluatePrivileged` runs its functions.
 */

declare namespace chrome.developerPrivate {
  function addHostPermission(extensionId: string, origin: string): Promise<void>;
  function removeHostPermission(extensionId: string, origin: string): Promise<void>;
  function updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  function updateExtensionConfiguration(update: {
    extensionId: string;
    errorCollection?: boolean;
    pinnedToToolbar?: boolean;
  }): Promise<void>;
  function getExtensionsInfo(): Promise<{ id: string; state: string }[]>;
  function getExtensionInfo(
    extensionId: string,
  ): Promise<{ runtimeErrors: { severity: 'LOG' | 'WARN' | 'ERROR'; message: string }[] }>;
}

interface FirefoxTab {
  readonly label: string;
  readonly selected: boolean;
  readonly linkedBrowser: { readonly currentURI: { readonly spec: string } };
}

interface FirefoxExtension {
  readonly backgroundState: 'running' | 'starting' | 'suspending' | 'stopped';
  terminateBackground(): Promise<void>;
  emit(event: string, ...args: unknown[]): void;
}

interface FirefoxPermissionSet {
  origins: string[];
  permissions: string[];
  data_collection: string[];
}

interface FirefoxModules {
  'resource://gre/modules/ExtensionPermissions.sys.mjs': {
    ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, set: FirefoxPermissionSet, extension: FirefoxExtension) => Promise<void>
    >;
  };
  'resource://gre/modules/AddonManager.sys.mjs': {
    AddonManagerPrivate: {
      getUpgradeListener(
        id: string,
      ): ((upgrade: { version: string; install(): void }) => void) | undefined;
    };
  };
  'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs': {
    CustomizableUI: { addWidgetToArea(widgetId: string, area: 'nav-bar'): void };
  };
  'chrome://remote/content/shared/NavigableManager.sys.mjs': {
    NavigableManager: { getIdForBrowser(browser: FirefoxTab['linkedBrowser']): string };
  };
}

interface FirefoxWindow {
  readonly gBrowser: {
    readonly tabs: FirefoxTab[];
    selectedTab: FirefoxTab;
    removeTab(tab: FirefoxTab): void;
    /** userContextId: the container; 0 stands for none. */
    addTab(
      url: string,
      options: { userContextId: number; triggeringPrincipal: unknown },
    ): FirefoxTab;
  };
}

declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: FirefoxExtension };
};

declare const ChromeUtils: {
  importESModule<U extends keyof FirefoxModules>(url: U): FirefoxModules[U];
};

declare const Services: {
  readonly wm: { getEnumerator(type: 'navigator:browser'): Iterable<FirefoxWindow> };
  readonly io: { newURI(url: string): unknown };
  readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
  readonly console: { getMessageArray(): { readonly message: string }[] };
  readonly prefs: { setIntPref(name: string, value: number): void };
};

declare const Ci: {
  readonly nsIBrowserDOMWindow: {
    readonly OPEN_CURRENTWINDOW: number;
    readonly OPEN_NEWTAB: number;
    readonly OPEN_NEWWINDOW: number;
    readonly OPEN_EXTERNAL: number;
  };
};

declare const gBrowser: FirefoxWindow['gBrowser'];

declare const browserDOMWindow: {
  openURI(
    uri: unknown,
    opener: null,
    where: number,
    flags: number,
    principal: unknown,
    policy: null,
  ): void;
};
