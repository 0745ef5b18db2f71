import { render } from 'preact';
import { createDraftStore } from '../../src/browser/draft-store';
import { runtimeTransport } from '../../src/browser/runtime-transport';
import { translate } from '../../src/browser/translate';
import { createClient } from '../../src/messaging/client';
import { followView } from '../../src/softphone/latest-view';
import { SoftphonePage } from '../../src/softphone/SoftphonePage';
import { TextContext } from '../../src/ui/text';
import '../../src/ui/theme.css';
import { createDesktopActions } from '../desktop-actions';

const client = createClient(runtimeTransport());

document.documentElement.dir = translate('@@bidi_dir');
document.documentElement.lang = translate('@@ui_locale').replace('_', '-');
document.title = translate('extName');

render(
  <TextContext.Provider value={translate}>
    <SoftphonePage
      latest={followView(client.watch)}
      actions={createDesktopActions(client)}
      drafts={createDraftStore()}
    />
  </TextContext.Provider>,
  document.querySelector('#softphone') ?? document.body,
);
