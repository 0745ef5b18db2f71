import { render } from 'preact';
import browser from 'webextension-polyfill';
import { createDraftStore } from '../../src/browser/draft-store';
import { runtimeTransport } from '../../src/browser/runtime-transport';
import { translate } from '../../src/browser/translate';
import { createClient } from '../../src/messaging/client';
import type { DesktopActions } from '../../src/softphone/desktop';
import { followView } from '../../src/softphone/latest-view';
import { toFailed } from '../../src/softphone/outcome';
import { SoftphonePage } from '../../src/softphone/SoftphonePage';
import { TextContext } from '../../src/ui/text';
import '../../src/ui/theme.css';

const client = createClient(runtimeTransport());

const actions: DesktopActions = {
  run: (command) =>
    client.request('command', { commandId: crypto.randomUUID(), command }).catch(toFailed),
  redoScreenPop: (callId) => client.request('redoScreenPop', { callId }).catch(toFailed),
  chooseMatch: (callId, match) => client.request('chooseMatch', { callId, match }).catch(toFailed),
  reconnect: (connectorId) => client.request('reconnect', { connectorId }).catch(toFailed),
  openOptions: () => void browser.runtime.openOptionsPage(),
};

document.documentElement.dir = translate('@@bidi_dir');
document.documentElement.lang = translate('@@ui_locale').replace('_', '-');
document.title = translate('extName');

render(
  <TextContext.Provider value={translate}>
    <SoftphonePage
      latest={followView(client.watch)}
      actions={actions}
      drafts={createDraftStore()}
    />
  </TextContext.Provider>,
  document.querySelector('#softphone') ?? document.body,
);
