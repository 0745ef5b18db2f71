import '../../src/ui/theme.css';
import { render } from 'preact';
import { runtimeTransport } from '../../src/browser/runtime-transport';
import { translate } from '../../src/browser/translate';
import type { ConnectorId } from '../../src/cti/ids';
import { createClient } from '../../src/messaging/client';
import { DiagnosticsPage } from '../../src/options/diagnostics/DiagnosticsPage';
import { saveFile } from '../../src/options/diagnostics/save-file';
import { toResult } from '../../src/options/request-result';
import { TextContext } from '../../src/ui/text';

const client = createClient(runtimeTransport());
const language = translate('optionsLanguage');

const loadTrace = () => client.request('getTrace', {});
const clearTrace = () => toResult(client.request('clearTrace', {}));
const reconnect = (connectorId: ConnectorId) =>
  toResult(client.request('reconnect', { connectorId }));

document.documentElement.lang = language;
document.documentElement.dir = translate('@@bidi_dir');
document.title = translate('diagnosticsTitle');
render(
  <TextContext.Provider value={translate}>
    <DiagnosticsPage
      settingsHref="../options/index.html"
      language={language}
      loadTrace={loadTrace}
      watch={client.watch}
      now={() => Date.now()}
      saveFile={saveFile}
      onReconnect={reconnect}
      onClear={clearTrace}
    />
  </TextContext.Provider>,
  document.body,
);
