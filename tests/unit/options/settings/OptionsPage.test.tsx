// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CommandResult, DONE, refused } from '../../../../src/cti/command';
import { toConnectorId } from '../../../../src/cti/ids';
import type { LinkView } from '../../../../src/messaging/protocol';
import { OptionsPage } from '../../../../src/options/settings/OptionsPage';
import type { Settings } from '../../../../src/settings/schema';
import { CATALOGUE, fakeHosts, SETTINGS } from './settings-fixture';

afterEach(cleanup);

const REGIONS = [
  { region: 'DE', name: 'Germany' },
  { region: 'US', name: 'United States' },
];

interface Scene {
  readonly loadSettings?: () => Promise<Settings>;
  readonly answer?: CommandResult;
  readonly links?: readonly LinkView[];
  readonly hosts?: ReturnType<typeof fakeHosts>;
}

async function open(scene: Scene = {}) {
  const { loadSettings = async () => SETTINGS, answer = DONE, links = [] } = scene;
  const { hosts = fakeHosts() } = scene;
  const saveSettings = vi.fn(async (_: Settings) => answer);
  render(
    <OptionsPage
      regions={REGIONS}
      catalogue={CATALOGUE}
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
    />,
  );
  await screen.findByRole('heading', { level: 1 });
  return { saveSettings, hosts };
}

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const type = (target: HTMLInputElement, value: string) =>
  fireEvent.input(target, { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const section = (title: RegExp) => within(screen.getByRole('region', { name: title }));
const shown = (text: string | RegExp) =>
  vi.waitFor(() => expect(screen.getByText(text)).toBeTruthy());

describe('the settings page', () => {
  test('says what to do when the settings cannot be fetched, and fetches them again', async () => {
    const loadSettings = vi.fn(async () => SETTINGS).mockRejectedValueOnce(new Error('silence'));
    await open({ loadSettings });
    expect(screen.getByRole('alert').textContent).toContain('optionsLoadFailed');
    press('optionsTryAgain');
    await shown('optionsNothingToSave');
    expect(field('originField').value).toBe('https://crm.example');
  });

  test('has nothing to save until something is changed', async () => {
    const { saveSettings } = await open();
    press('optionsSave');
    expect(saveSettings).not.toHaveBeenCalled();
    expect(screen.queryByText('optionsChanged')).toBeNull();
  });

  test('shows which sections are not saved, and saves them', async () => {
    const { saveSettings } = await open();
    fireEvent.change(screen.getByLabelText('optionsRegionField'), { target: { value: 'DE' } });
    fireEvent.click(field('optionsSimulatorSwitch'));
    await shown('optionsUnsaved optionsRegionTitle, optionsSimulatorTitle');
    expect(screen.getAllByText('optionsChanged')).toHaveLength(2);

    press('optionsSave');
    await shown('optionsSaved');
    expect(screen.queryByText('optionsChanged')).toBeNull();
    expect(saveSettings).toHaveBeenCalledExactlyOnceWith({
      ...SETTINGS,
      region: 'DE',
      connectors: { ...SETTINGS.connectors, simulator: { enabled: false, settings: {} } },
    });
  });

  test('throws changes away when asked to', async () => {
    await open();
    type(field('optionsListenerUrl'), 'http://localhost:5001/');
    await shown('optionsUnsaved optionsListenerTitle');
    press('optionsDiscard');
    await shown('optionsNothingToSave');
    expect(field('optionsListenerUrl').value).toBe('http://localhost:5000/');
  });

  test('asks before it is closed with changes, and not once they are saved', async () => {
    await open();
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    fireEvent.click(field('optionsSimulatorSwitch'));
    await vi.waitFor(() => expect(leave()).toBe(true));
    press('optionsSave');
    await shown('optionsSaved');
    await vi.waitFor(() => expect(leave()).toBe(false));
  });

  test('leaves a field in peace until the person has left it, then follows each key', async () => {
    await open();
    const url = field('optionsListenerUrl');
    type(url, 'http://phone.example/');
    await shown(/^optionsUnsaved/);
    expect(screen.queryByText('optionsListenerUrlProblem')).toBeNull();

    fireEvent.focusOut(url);
    await shown('optionsListenerUrlProblem');
    expect(url.getAttribute('aria-invalid')).toBe('true');

    type(url, 'http://127.0.0.1:5000/');
    await vi.waitFor(() => expect(url.getAttribute('aria-invalid')).toBe('false'));
  });

  test('does not save what is wrong; it leads to the first field to correct', async () => {
    const { saveSettings } = await open();
    type(field('originField'), 'crm');
    type(field('optionsListenerUrl'), '');
    await shown(/^optionsUnsaved/);
    press('optionsSave');
    await shown('optionsSaveProblems 2');
    await vi.waitFor(() => expect(document.activeElement).toBe(field('originField')));
    expect(saveSettings).not.toHaveBeenCalled();
  });

  test.each([
    [refused('rejected', 'crm.origin: wrong'), 'optionsSaveRefused crm.origin: wrong'],
    [refused('noAnswer'), 'optionsSaveNoAnswer'],
  ])('after %j says why and keeps the changes', async (answer, words) => {
    await open({ answer });
    fireEvent.click(field('optionsSimulatorSwitch'));
    await shown(/^optionsUnsaved/);
    press('optionsSave');
    await shown(words);
    expect(screen.getByText('optionsUnsaved optionsSimulatorTitle')).toBeTruthy();
  });

  test('keeps the token covered unless asked to show it', async () => {
    const listener = { url: 'http://localhost:5000/', token: 's3cret' };
    const connectors = { 'generic-listener': { enabled: true, settings: listener } };
    await open({ loadSettings: async () => ({ ...SETTINGS, connectors }) });
    const token = field('optionsListenerToken');
    expect(token.type).toBe('password');
    press('optionsShowToken');
    await vi.waitFor(() => expect(token.type).toBe('text'));
    press('optionsHideToken');
    await vi.waitFor(() => expect(token.type).toBe('password'));
  });

  test('edits a list and keeps the keyboard in it', async () => {
    const { saveSettings } = await open();
    const reasons = section(/optionsReasonsTitle/);
    fireEvent.click(reasons.getByRole('button', { name: 'optionsRemoveRow 1' }));
    fireEvent.click(reasons.getByRole('button', { name: 'optionsAddRow' }));
    const code = reasons.getByLabelText('optionsCodeOfRow 2') as HTMLInputElement;
    await vi.waitFor(() => expect(document.activeElement).toBe(code));
    type(code, 'training');
    type(reasons.getByLabelText('optionsLabelOfRow 2') as HTMLInputElement, 'Training');
    press('optionsSave');
    await shown('optionsSaved');
    expect(saveSettings.mock.calls[0]?.[0].notReadyReasons).toEqual([
      { code: 'lunch', label: 'Lunch' },
      { code: 'training', label: 'Training' },
    ]);
  });

  test('says of each phone system how its line is', async () => {
    const link: LinkView = {
      connectorId: toConnectorId('generic-listener'),
      labelKey: 'connectorGenericListener',
      state: 'degraded',
      since: 0,
      attempts: 0,
      detail: { key: 'listenerPortTaken', values: ['5000'] },
    };
    const ofSimulator: LinkView = {
      connectorId: toConnectorId('simulator'),
      labelKey: 'connectorSimulator',
      state: 'offline',
      since: 0,
      attempts: 0,
    };
    const connectors = { ...SETTINGS.connectors, simulator: { enabled: false, settings: {} } };
    const loadSettings = async () => ({ ...SETTINGS, connectors });
    await open({ loadSettings, links: [link, ofSimulator] });
    expect(section(/optionsListenerTitle/).getByText('linkStateDegraded')).toBeTruthy();
    expect(
      section(/optionsListenerTitle/).getByText('listenerPortTaken \u20685000\u2069'),
    ).toBeTruthy();
    expect(section(/optionsSimulatorTitle/).getByText('optionsLinkOff')).toBeTruthy();
  });

  test('gives the old CRM’s host back once another one is saved', async () => {
    const { hosts } = await open();
    hosts.granted.add('https://crm.example/*').add('http://localhost/*');
    type(field('originField'), 'https://new.example');
    await shown('optionsUnsaved optionsCrmTitle');
    press('optionsSave');
    await vi.waitFor(() => expect([...hosts.granted]).toEqual(['http://localhost/*']));
  });

  test('keeps the old CRM’s host when saving is refused', async () => {
    const { hosts } = await open({ answer: refused('rejected', 'no') });
    hosts.granted.add('https://crm.example/*');
    type(field('originField'), 'https://new.example');
    await shown('optionsUnsaved optionsCrmTitle');
    press('optionsSave');
    await shown('optionsSaveRefused no');
    expect([...hosts.granted]).toEqual(['https://crm.example/*']);
  });

  test('makes the CRM’s origin of a pasted address when the person leaves the field', async () => {
    await open();
    const crm = field('originField');
    type(crm, 'https://crm.example/contacts/1');
    fireEvent.blur(crm);
    await vi.waitFor(() => expect(crm.value).toBe('https://crm.example'));
    expect(screen.getByText('optionsNothingToSave')).toBeTruthy();
  });
});
