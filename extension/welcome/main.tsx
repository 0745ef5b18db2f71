import '../../src/ui/theme.css';
import { render } from 'preact';
import { createDraftStore } from '../../src/browser/draft-store';
import { hostPermissions } from '../../src/browser/host-permissions';
import { runtimeTransport } from '../../src/browser/runtime-transport';
import { translate } from '../../src/browser/translate';
import { simulator } from '../../src/connectors/simulator';
import { createClient } from '../../src/messaging/client';
import { PRESETS } from '../../src/options/call-tester/presets';
import { toResult } from '../../src/options/request-result';
import { selectAccess } from '../../src/options/settings/access';
import { WelcomePage } from '../../src/options/welcome/WelcomePage';
import type { SettingsPicture } from '../../src/settings/picture';
import { TextContext } from '../../src/ui/text';
import { CONNECTORS, CRMS } from '../catalogue';
import { createDesktopActions } from '../desktop-actions';

const CATALOGUE = { connectors: CONNECTORS, crms: CRMS };
const client = createClient(runtimeTransport());
const actions = createDesktopActions(client);
const drafts = createDraftStore();
const [{ pairs = [] } = {}] = PRESETS;

const loadSettings = () => client.request('getSettings', {});
const ring = () => toResult(client.request('simulateCall', { pairs }));
const hasSimulator = ({ settings }: SettingsPicture) =>
  settings.connectors[simulator.id]?.enabled ?? simulator.enabledByDefault;

document.documentElement.lang = translate('optionsLanguage');
document.documentElement.dir = translate('@@bidi_dir');
document.title = translate('welcomeTitle');
render(
  <TextContext.Provider value={translate}>
    <WelcomePage
      hosts={hostPermissions}
      actions={actions}
      drafts={drafts}
      optionsHref="../options/index.html"
      hasSimulator={hasSimulator}
      selectAccess={({ settings }) => selectAccess(settings, CATALOGUE)}
      loadSettings={loadSettings}
      ring={ring}
      watchView={client.watch}
    />
  </TextContext.Provider>,
  document.body,
);
