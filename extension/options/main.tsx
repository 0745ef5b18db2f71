import '../../src/ui/theme.css';
import { getCountries } from 'libphonenumber-js/min';
import { render } from 'preact';
import { hostPermissions } from '../../src/browser/host-permissions';
import { runtimeTransport } from '../../src/browser/runtime-transport';
import { translate } from '../../src/browser/translate';
import { genericListener } from '../../src/connectors/generic-listener';
import { simulator } from '../../src/connectors/simulator';
import { createClient } from '../../src/messaging/client';
import type { LinkView } from '../../src/messaging/protocol';
import { saveFile } from '../../src/options/diagnostics/save-file';
import { toResult } from '../../src/options/request-result';
import { withConnectorDefaults } from '../../src/options/settings/draft';
import { OptionsPage } from '../../src/options/settings/OptionsPage';
import { toRegionNames } from '../../src/options/settings/region-names';
import type { Settings } from '../../src/settings/schema';
import { TextContext } from '../../src/ui/text';
import { CRMS } from '../background/crm-set';

const client = createClient(runtimeTransport());
const language = translate('optionsLanguage');
const regions = toRegionNames(getCountries(), language);

const loadSettings = async () =>
  withConnectorDefaults(await client.request('getSettings', {}), [genericListener, simulator]);
const saveSettings = (settings: Settings) => toResult(client.request('saveSettings', { settings }));
const watchLinks = (onLinks: (links: readonly LinkView[]) => void) =>
  client.watch(({ links }) => onLinks(links));

document.documentElement.lang = language;
document.documentElement.dir = translate('@@bidi_dir');
document.title = translate('optionsTitle');
render(
  <TextContext.Provider value={translate}>
    <OptionsPage
      regions={regions}
      catalogue={CRMS}
      saveFile={saveFile}
      callTesterHref="../call-tester/index.html"
      diagnosticsHref="../diagnostics/index.html"
      hosts={hostPermissions}
      loadSettings={loadSettings}
      saveSettings={saveSettings}
      watchLinks={watchLinks}
    />
  </TextContext.Provider>,
  document.body,
);
