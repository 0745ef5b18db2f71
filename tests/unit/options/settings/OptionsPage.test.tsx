// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { refused } from '../../../../src/cti/command';
import { toConnectorId } from '../../../../src/cti/ids';
import type { LinkView } from '../../../../src/messaging/protocol';
import { openOptionsPage as open } from './open-options-page';
import { fakeDrafts, PICTURE, SETTINGS, WITH_PBX } from './settings-fixture';

afterEach(cleanup);

const SIMULATOR_SWITCH = 'optionsConnectorSwitch connectorSimulator';

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const type = (target: HTMLInputElement, value: string) =>
  fireEvent.input(target, { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const section = (title: RegExp) => within(screen.getByRole('region', { name: title }));
const leave = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};
const shown = (text: string | RegExp) =>
  vi.waitFor(() => expect(screen.getByText(text)).toBeTruthy());

describe('the settings page', () => {
  test('says what to do when the settings cannot be fetched, and fetches them again', async () => {
    const loadSettings = vi.fn(async () => PICTURE).mockRejectedValueOnce(new Error('silence'));
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
    fireEvent.click(field(SIMULATOR_SWITCH));
    await shown('optionsUnsaved optionsRegionTitle, connectorSimulator');
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

  test('saves what was changed here only: what is other meanwhile stays so', async () => {
    let settings = SETTINGS;
    const { saveSettings } = await open({ loadSettings: async () => ({ ...PICTURE, settings }) });
    fireEvent.click(field(SIMULATOR_SWITCH));
    await shown('optionsUnsaved connectorSimulator');
    // By the policy, or in a window beside this one: nobody has left this page.
    settings = { ...SETTINGS, region: 'GB' };
    press('optionsSave');
    await shown('optionsSaved');
    expect(saveSettings).toHaveBeenCalledExactlyOnceWith({
      ...SETTINGS,
      region: 'GB',
      connectors: { ...SETTINGS.connectors, simulator: { enabled: false, settings: {} } },
    });
  });

  test('looks again when its window comes to the front', async () => {
    let settings = SETTINGS;
    await open({ loadSettings: async () => ({ ...PICTURE, settings }) });
    settings = { ...SETTINGS, softphone: { height: 500, width: 300 } };
    window.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(field('optionsSoftphoneWidth').value).toBe('300'));
  });

  test('throws changes away when asked to', async () => {
    await open();
    type(field('optionsListenerUrl'), 'http://localhost:5001/');
    await shown('optionsUnsaved connectorGenericListener');
    press('optionsDiscard');
    await shown('optionsNothingToSave');
    expect(field('optionsListenerUrl').value).toBe('http://localhost:5000/');
  });

  test('asks before it is closed only while what was typed is not kept', async () => {
    const drafts = fakeDrafts();
    let answer: () => void = () => {};
    const saving = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await open({ drafts: { ...drafts, save: () => saving } });
    fireEvent.click(field(SIMULATOR_SWITCH));
    await vi.waitFor(() => expect(leave()).toBe(true));
    answer();
    await vi.waitFor(() => expect(leave()).toBe(false));
  });

  test('asks before it is closed where nothing can be kept, and not once all is saved', async () => {
    const drafts = fakeDrafts();
    const save = () => Promise.reject(new Error('no room'));
    await open({ drafts: { ...drafts, save } });
    fireEvent.click(field(SIMULATOR_SWITCH));
    await shown(/^optionsUnsaved/);
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

  test('says what is wrong with a field only once the press that left it is over', async () => {
    await open();
    const url = field('optionsListenerUrl');
    type(url, 'http://phone.example/');
    await shown(/^optionsUnsaved/);
    fireEvent.pointerDown(document.body);
    fireEvent.focusOut(url);
    await new Promise((resolve) => setImmediate(resolve));
    expect(screen.queryByText('optionsListenerUrlProblem')).toBeNull();
    fireEvent.click(document.body);
    await shown('optionsListenerUrlProblem');
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
    fireEvent.click(field(SIMULATOR_SWITCH));
    await shown(/^optionsUnsaved/);
    press('optionsSave');
    await shown(words);
    expect(screen.getByText('optionsUnsaved connectorSimulator')).toBeTruthy();
  });

  test('keeps the token covered unless asked to show it', async () => {
    const listener = { url: 'http://localhost:5000/', token: 's3cret' };
    const connectors = { 'generic-listener': { enabled: true, settings: listener } };
    await open({ settings: { ...SETTINGS, connectors } });
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
    await open({ settings: { ...SETTINGS, connectors }, links: [link, ofSimulator] });
    expect(section(/connectorGenericListener/).getByText('linkStateDegraded')).toBeTruthy();
    expect(
      section(/connectorGenericListener/).getByText('listenerPortTaken \u20685000\u2069'),
    ).toBeTruthy();
    expect(section(/connectorSimulator/).getByText('optionsLinkOff')).toBeTruthy();
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

  test('has a form for any phone system, from what it declares', async () => {
    const { saveSettings } = await open({ catalogue: WITH_PBX });
    const pbx = section(/pbxName/);
    expect(field('pbxPort').value).toBe('5060');
    expect(field('pbxSecure').checked).toBe(true);
    fireEvent.click(pbx.getByLabelText('optionsConnectorSwitch pbxName'));
    type(field('pbxUrl'), 'wss://pbx.example/cti');
    await vi.waitFor(() => expect(field('pbxUrl').value).toBe('wss://pbx.example/cti'));
    type(field('pbxPort'), '5061');
    await vi.waitFor(() => expect(field('pbxPort').value).toBe('5061'));
    fireEvent.click(field('pbxSecure'));
    await vi.waitFor(() => expect(field('pbxSecure').checked).toBe(false));
    fireEvent.change(field('pbxMode'), { target: { value: 'queue' } });
    await vi.waitFor(() => expect(field('pbxMode').value).toBe('queue'));
    press('optionsSave');
    await shown('optionsSaved');
    expect(saveSettings.mock.calls[0]?.[0].connectors.pbx).toEqual({
      enabled: true,
      settings: { url: 'wss://pbx.example/cti', port: 5061, secure: false, mode: 'queue' },
    });
  });

  test('has help at every field', async () => {
    await open({ catalogue: WITH_PBX });
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        '#settings-form :is(input:not([type=radio], [hidden]), textarea, select, fieldset)',
      ),
    ];
    expect(controls.length).toBeGreaterThan(40);
    const helpless = controls.filter((control) => {
      const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
      return !ids.some((id) => document.getElementById(id)?.textContent);
    });
    expect(helpless.map(({ id, outerHTML }) => id || outerHTML)).toEqual([]);
  });

  test('saves when Enter is pressed in a field, for a form has a button that submits it', async () => {
    await open();
    const button = screen.getByRole('button', { name: 'optionsSave' }) as HTMLButtonElement;
    expect(button.type).toBe('submit');
    expect(button.getAttribute('form')).toBe(document.querySelector('form[novalidate]')?.id);
  });
});
