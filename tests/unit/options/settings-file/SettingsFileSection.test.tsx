// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CommandResult, DONE, refused } from '../../../../src/cti/command';
import { SettingsFileSection } from '../../../../src/options/settings-file/SettingsFileSection';
import type { ItemName } from '../../../../src/settings/item';
import type { SettingsPicture, SettingsPreview } from '../../../../src/settings/picture';
import { BERLIN, CATALOGUE, pictureOf } from '../call-centers/call-center-fixture';
import { fakeDrafts } from '../form-drafts-fixture';

afterEach(cleanup);

const REGION: SettingsPreview = {
  changes: [{ item: 'region', path: '', before: 'US', after: 'DE' }],
  findings: [],
  locked: [],
};

interface Scene {
  readonly picture?: Partial<SettingsPicture>;
  readonly preview?: SettingsPreview;
  readonly answer?: CommandResult;
  readonly kept?: Map<string, unknown>;
}

function open({ picture = {}, preview = REGION, answer = DONE, kept = new Map() }: Scene = {}) {
  const ports = {
    previewSettingsFile: vi.fn(async (_: string) => preview),
    importSettingsFile: vi.fn(async (_: string) => answer),
    forgetOwnSettings: vi.fn(async (_: readonly ItemName[]) => answer),
    saveFile: vi.fn((_name: string, _text: string) => {}),
    onSettingsChanged: vi.fn(async () => {}),
  };
  render(
    <SettingsFileSection
      picture={pictureOf(picture)}
      catalogue={CATALOGUE}
      drafts={fakeDrafts(kept)}
      {...ports}
    />,
  );
  return { ...ports, kept };
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const choose = (text: string) => {
  const picker = document.querySelector('input[name="settingsFile"]');
  if (!picker) throw new Error('There is no file chooser.');
  fireEvent.change(picker, { target: { files: [new File([text], 'offhook-settings.json')] } });
};

describe('the settings as a file', () => {
  test('hold what was set here and the call centers, but no secret', async () => {
    const { settings } = pictureOf();
    const { saveFile } = open({
      picture: {
        settings: {
          ...settings,
          region: 'NZ',
          connectors: {
            'generic-listener': {
              enabled: true,
              settings: { url: 'http://localhost:5000/', token: 'own-s3cret-own-s3cret' },
            },
          },
        },
        layers: { region: 'own', dispositions: 'policy', 'connectors.generic-listener': 'own' },
        callCenters: [BERLIN],
        inUse: 'Berlin',
      },
    });
    await press('optionsSettingsFileExport');
    await screen.findByText(/^optionsSettingsFileExported/);
    const [name, text = ''] = saveFile.mock.lastCall ?? [];
    expect(name).toBe('offhook-settings.json');
    const file = JSON.parse(text);
    expect(file.own.region).toBe('NZ');
    expect(Object.keys(file.own).sort()).toEqual(['connectors.generic-listener', 'region']);
    expect(file.inUse).toBe('Berlin');
    expect(file.callCenters).toHaveLength(1);
    expect(text).not.toContain('s3cret');
  });

  test('are imported once it was shown what they change', async () => {
    const { previewSettingsFile, importSettingsFile, onSettingsChanged } = open();
    choose('{"offhook":"settings"}');
    await screen.findByText('US');
    expect(importSettingsFile).not.toHaveBeenCalled();
    await press('optionsSettingsFileTake');
    await screen.findByText('optionsSettingsFileImported');
    expect(previewSettingsFile).toHaveBeenCalledWith('{"offhook":"settings"}');
    expect(importSettingsFile).toHaveBeenCalledExactlyOnceWith('{"offhook":"settings"}');
    expect(onSettingsChanged).toHaveBeenCalledOnce();
  });

  test('with an error cannot be imported, and say what is wrong', async () => {
    const error = {
      severity: 'error',
      code: 'settings-file-not-json',
      place: { line: 3, column: 7 },
      item: '',
      values: [],
    } as const;
    const { importSettingsFile } = open({
      preview: { changes: [], findings: [error], locked: [] },
    });
    choose('{');
    await screen.findByText('findingSettingsFileNotJson');
    expect(screen.getByText('optionsFindingPlace 3 7')).toBeTruthy();
    await press('optionsSettingsFileTake');
    expect(importSettingsFile).not.toHaveBeenCalled();
  });

  test('that are refused say why', async () => {
    open({ answer: refused('noAnswer') });
    choose('{}');
    await screen.findByText('US');
    await press('optionsSettingsFileTake');
    expect((await screen.findByRole('alert')).textContent).toBe('optionsSaveNoAnswer');
  });

  test('in review are there when the page is opened again', async () => {
    const { kept } = open();
    choose('{"offhook":"settings"}');
    await screen.findByText('US');
    cleanup();
    open({ kept });
    await screen.findByText('offhook-settings.json');
    await press('optionsCancel');
    await waitFor(() => expect(kept.size).toBe(0));
  });
});

describe('what was set here', () => {
  test('is forgotten when that was asked for twice, and only then', async () => {
    const { previewSettingsFile, forgetOwnSettings } = open({
      picture: { layers: { region: 'own' }, callCenters: [BERLIN], inUse: 'Berlin' },
    });
    await press('optionsSettingsFileForget');
    await screen.findByText('US');
    const asked = JSON.parse(previewSettingsFile.mock.lastCall?.[0] ?? '');
    expect(asked).toMatchObject({ own: {}, inUse: 'Berlin', callCenters: [{}] });
    expect(forgetOwnSettings).not.toHaveBeenCalled();
    await press('optionsSettingsFileGoBack');
    await screen.findByText('optionsSettingsFileForgotten');
    expect(forgetOwnSettings).toHaveBeenCalledExactlyOnceWith([]);
  });

  test('needs no way back where there is nothing', () => {
    open({ picture: { layers: { region: 'policy' } } });
    expect(screen.getByText('optionsSettingsFileNothingOwn')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'optionsSettingsFileForget' })).toBeNull();
  });
});
