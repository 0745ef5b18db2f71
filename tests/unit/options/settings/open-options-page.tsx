import { render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { type CommandResult, DONE } from '../../../../src/cti/command';
import type { LinkView, Payload } from '../../../../src/messaging/protocol';
import type { ConnectionReport, NumberTrial } from '../../../../src/messaging/trial';
import type { FormDrafts } from '../../../../src/options/form-drafts';
import { OptionsPage } from '../../../../src/options/settings/OptionsPage';
import type { Catalogue } from '../../../../src/settings/catalogue';
import type { SettingsPicture } from '../../../../src/settings/picture';
import type { Settings } from '../../../../src/settings/schema';
import { CATALOGUE, fakeDrafts, fakeHosts, PICTURE, SETTINGS } from './settings-fixture';

const REGIONS = [
  { region: 'DE', name: 'Germany' },
  { region: 'US', name: 'United States' },
];

const NO_PREVIEW = { changes: [], findings: [], locked: [] };
const NO_TRIAL: NumberTrial = { searches: [], sentence: { key: 'trialNothing' } };

/** What the page finds; what is not named is as usual. */
export interface Scene {
  readonly loadSettings?: () => Promise<SettingsPicture>;
  readonly settings?: Settings;
  readonly answer?: CommandResult;
  readonly links?: readonly LinkView[];
  readonly hosts?: ReturnType<typeof fakeHosts>;
  readonly drafts?: FormDrafts;
  readonly catalogue?: Catalogue;
  readonly report?: ConnectionReport;
}

/** Opens the settings page, and waits until it shows something. */
export async function openOptionsPage(scene: Scene = {}) {
  const { answer = DONE, links = [], catalogue = CATALOGUE } = scene;
  const { hosts = fakeHosts(), drafts = fakeDrafts() } = scene;
  // What is saved is what is fetched from then on.
  let settings = scene.settings ?? SETTINGS;
  const { loadSettings = async () => ({ ...PICTURE, settings }) } = scene;
  const saveSettings = vi.fn(async (next: Settings) => {
    if (answer.ok) settings = next;
    return answer;
  });
  const tryNumber = vi.fn(async (_: Payload<'tryNumber'>) => NO_TRIAL);
  const testConnection = vi.fn(async () => scene.report ?? { ok: true, steps: [] });
  const { unmount } = render(
    <OptionsPage
      regions={REGIONS}
      catalogue={catalogue}
      drafts={drafts}
      saveFile={() => {}}
      callTesterHref="tester"
      diagnosticsHref="diagnostics"
      hosts={hosts}
      loadSettings={loadSettings}
      saveSettings={saveSettings}
      watchLinks={(onLinks) => {
        onLinks(links);
        return () => {};
      }}
      testConnection={testConnection}
      tryNumber={tryNumber}
      previewCallCenters={async () => NO_PREVIEW}
      saveCallCenters={async () => DONE}
      previewSettingsFile={async () => NO_PREVIEW}
      importSettingsFile={async () => DONE}
      forgetOwnSettings={async () => DONE}
    />,
  );
  await screen.findByRole('heading', { level: 1 });
  return { saveSettings, hosts, drafts, tryNumber, testConnection, close: unmount };
}
