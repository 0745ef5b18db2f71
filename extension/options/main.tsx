import '../../src/ui/theme.css';
import { getCountries } from 'libphonenumber-js/min';
import { render } from 'preact';
import { hostPermissions } from '../../src/browser/host-permissions';
import { runtimeTransport } from '../../src/browser/runtime-transport';
import { translate } from '../../src/browser/translate';
import { createClient } from '../../src/messaging/client';
import { saveFile } from '../../src/options/diagnostics/save-file';
import { toResult } from '../../src/options/request-result';
import { OptionsPage } from '../../src/options/settings/OptionsPage';
import { toRegionNames } from '../../src/options/settings/region-names';
import type { SettingsBackground } from '../../src/options/settings/settings-background';
import type { SettingsPorts } from '../../src/options/settings/settings-page';
import { TextContext } from '../../src/ui/text';
import { CONNECTORS, CRMS } from '../catalogue';
import { createFormDrafts } from '../form-drafts';

const { request, watch } = createClient(runtimeTransport());
const language = translate('optionsLanguage');
const regions = toRegionNames(getCountries(), language);
const drafts = createFormDrafts();
const catalogue = { connectors: CONNECTORS, crms: CRMS };

const background: SettingsBackground & SettingsPorts = {
  loadSettings: () => request('getSettings', {}),
  saveSettings: (settings) => toResult(request('saveSettings', { settings })),
  watchLinks: (onLinks) => watch(({ links }) => onLinks(links)),
  testConnection: (connectorId, settings) => request('testConnection', { connectorId, settings }),
  tryNumber: (trial) => request('tryNumber', trial),
  previewCallCenters: (choice) => request('previewCallCenters', choice),
  saveCallCenters: (choice) => toResult(request('saveCallCenters', choice)),
  previewSettingsFile: (text) => request('previewSettingsFile', { text }),
  importSettingsFile: (text) => toResult(request('importSettingsFile', { text })),
  forgetOwnSettings: (items) => toResult(request('forgetOwnSettings', { items })),
};

document.documentElement.lang = language;
document.documentElement.dir = translate('@@bidi_dir');
document.title = translate('optionsTitle');
render(
  <TextContext.Provider value={translate}>
    <OptionsPage
      {...background}
      regions={regions}
      catalogue={catalogue}
      drafts={drafts}
      saveFile={saveFile}
      callTesterHref="../call-tester/index.html"
      diagnosticsHref="../diagnostics/index.html"
      hosts={hostPermissions}
    />
  </TextContext.Provider>,
  document.body,
);
