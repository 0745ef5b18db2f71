import '../../src/ui/theme.css';
import { render } from 'preact';
import { runtimeTransport } from '../../src/browser/runtime-transport';
import { translate } from '../../src/browser/translate';
import type { ScriptName } from '../../src/connectors/simulator/script';
import type { StageAct } from '../../src/connectors/simulator/stage';
import { createClient } from '../../src/messaging/client';
import { CallTesterPage } from '../../src/options/call-tester/CallTesterPage';
import type { Pair } from '../../src/options/call-tester/pairs';
import { toResult } from '../../src/options/request-result';
import { TextContext } from '../../src/ui/text';

const client = createClient(runtimeTransport());

const ring = (pairs: readonly Pair[]) => toResult(client.request('simulateCall', { pairs }));
const playScript = (script: ScriptName) => toResult(client.request('simulateScript', { script }));
const stage = (act: StageAct) => toResult(client.request('simulateAct', { act }));

document.documentElement.lang = translate('optionsLanguage');
document.documentElement.dir = translate('@@bidi_dir');
document.title = translate('testerTitle');
render(
  <TextContext.Provider value={translate}>
    <CallTesterPage
      settingsHref="../options/index.html"
      onRing={ring}
      onScript={playScript}
      onAct={stage}
      watch={client.watch}
    />
  </TextContext.Provider>,
  document.body,
);
