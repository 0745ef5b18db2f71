// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { refused } from '../../../../src/cti/command';
import type { PolicyPicture, SettingsPicture } from '../../../../src/settings/picture';
import { openOptionsPage } from './open-options-page';
import { fakeDrafts, PICTURE, SETTINGS } from './settings-fixture';

afterEach(cleanup);

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const section = (name: string) => within(screen.getByRole('region', { name }));
const shown = (text: string | RegExp) =>
  vi.waitFor(() => expect(screen.getByText(text)).toBeTruthy());
const kept = (drafts: ReturnType<typeof fakeDrafts>) =>
  vi.waitFor(() => expect(drafts.kept.has('settings')).toBe(true));

describe('closing the page with changes', () => {
  test('loses nothing, and what cannot be saved yet neither', async () => {
    const drafts = fakeDrafts();
    const { close } = await openOptionsPage({ drafts });
    type('originField', 'https://half');
    type('optionsSoftphoneWidth', 'wi');
    await vi.waitFor(() => expect(field('optionsSoftphoneWidth').value).toBe('wi'));
    await kept(drafts);
    close();

    await openOptionsPage({ drafts });
    expect(field('originField').value).toBe('https://half');
    expect(field('optionsSoftphoneWidth').value).toBe('wi');
    expect(screen.getByText('optionsRestored optionsCrmTitle, optionsSoftphoneTitle')).toBeTruthy();
  });

  test('can be undone with one button, for good', async () => {
    const drafts = fakeDrafts();
    const { close } = await openOptionsPage({ drafts });
    type('originField', 'https://half');
    await kept(drafts);
    close();
    await openOptionsPage({ drafts });
    press('optionsRestoredDiscard');
    await shown('optionsNothingToSave');
    expect(field('originField').value).toBe('https://crm.example');
    await vi.waitFor(() => expect(drafts.kept.has('settings')).toBe(false));
    expect(screen.queryByText(/^optionsRestored/)).toBeNull();
  });

  test('after saving, nothing is kept', async () => {
    const drafts = fakeDrafts();
    await openOptionsPage({ drafts });
    type('originField', 'https://new.example');
    await kept(drafts);
    press('optionsSave');
    await shown('optionsSaved');
    await vi.waitFor(() => expect(drafts.kept.has('settings')).toBe(false));
  });

  test('does not undo what was saved elsewhere meanwhile, and says where both have changed', async () => {
    const drafts = fakeDrafts();
    const { close } = await openOptionsPage({ drafts });
    type('originField', 'https://typed.example');
    await kept(drafts);
    close();

    const elsewhere = {
      ...SETTINGS,
      crms: [{ id: 'demo', kind: 'demo', settings: { origin: 'https://elsewhere.example' } }],
      onLogOff: 'clear' as const,
    };
    const { saveSettings } = await openOptionsPage({ drafts, settings: elsewhere });
    expect(screen.getByText('optionsRestoredContested optionsCrmTitle')).toBeTruthy();
    expect(field('originField').value).toBe('https://typed.example');
    press('optionsSave');
    await shown('optionsSaved');
    expect(saveSettings.mock.calls[0]?.[0]).toEqual({
      ...elsewhere,
      crms: [{ id: 'demo', kind: 'demo', settings: { origin: 'https://typed.example' } }],
    });
  });

  test('works where nothing can be read back', async () => {
    const drafts = { ...fakeDrafts(), load: () => Promise.reject(new Error('broken')) };
    await openOptionsPage({ drafts });
    expect(field('originField').value).toBe('https://crm.example');
  });

  test.each([[{ form: 0, base: {}, draft: {} }], ['text'], [null]])(
    'passes over %j, which another version has kept',
    async (value) => {
      const drafts = fakeDrafts();
      drafts.kept.set('settings', value);
      await openOptionsPage({ drafts });
      expect(screen.getByText('optionsNothingToSave')).toBeTruthy();
    },
  );
});

const policy = (part: Partial<PolicyPicture> = {}): PolicyPicture => ({
  managedBy: 'Acme IT',
  sets: ['crms', 'screenPop.toast', 'desk.autoAnswer', 'onLogOff'],
  locks: ['crms', 'screenPop.toast', 'onLogOff'],
  isLive: true,
  ...part,
});

const managed = (part: Partial<SettingsPicture> = {}) => {
  const layers = {
    crms: 'policy',
    'screenPop.toast': 'policy',
    onLogOff: 'policy',
    dispositions: 'callCenter',
  } as const;
  return async (): Promise<SettingsPicture> => ({ ...PICTURE, layers, policy: policy(), ...part });
};

describe('a policy', () => {
  test('is told on top: who, how much, what is locked, and when its changes hold', async () => {
    await openOptionsPage({ loadSettings: managed() });
    const notice = section('policyBy \u2068Acme IT\u2069');
    expect(notice.getByText('policySets 4')).toBeTruthy();
    expect(
      notice.getByText('policyLocks 3 optionsCrmTitle, optionsPopToast, optionsLogOffTitle'),
    ).toBeTruthy();
    expect(notice.getByText('policyIsLive')).toBeTruthy();
  });

  test('without a name, with a call center only, in Firefox', async () => {
    const callCenters = [
      { internalName: 'Sales', displayName: 'Sales', text: '', fromPolicy: true },
      { internalName: 'Own', displayName: 'Own', text: '', fromPolicy: false },
    ];
    const nothing = policy({ managedBy: '', sets: [], locks: [], isLive: false });
    await openOptionsPage({ loadSettings: managed({ policy: nothing, callCenters }) });
    const notice = section('policyByOrganisation');
    expect(notice.getAllByText(/^policyCallCenter/).map((line) => line.textContent)).toEqual([
      'policyCallCenter \u2068Sales\u2069',
    ]);
    expect(notice.getByText('policyLocksNothing')).toBeTruthy();
    expect(notice.getByText('policyAtNextStart')).toBeTruthy();
  });

  test('that locks which call center is used does not say that nothing is locked', async () => {
    const locked = policy({ locks: [], locksCallCenter: true });
    await openOptionsPage({ loadSettings: managed({ policy: locked }) });
    const notice = section('policyBy \u2068Acme IT\u2069');
    expect(notice.getByText('optionsCallCenterLocked')).toBeTruthy();
    expect(notice.queryByText('policyLocksNothing')).toBeNull();
  });

  test('locks a whole section: its fields can be read and not be changed, and say why', async () => {
    await openOptionsPage({ loadSettings: managed() });
    const crm = section('optionsCrmTitle');
    const note = crm.getByText('optionsLockedBy \u2068Acme IT\u2069');
    const origin = crm.getByLabelText('originField') as HTMLInputElement;
    expect(origin.readOnly).toBe(true);
    expect(origin.value).toBe('https://crm.example');
    expect(origin.getAttribute('aria-describedby')?.split(' ')).toContain(note.id);
    fireEvent.click(crm.getByRole('button', { name: 'optionsCrmRemove \u2068demo\u2069' }));
    fireEvent.click(crm.getByRole('button', { name: 'optionsCrmAdd' }));
    const choice = section('optionsLogOffTitle').getByLabelText('optionsLogOffClear');
    fireEvent.click(choice);
    expect((choice as HTMLInputElement).checked).toBe(false);
    expect(choice.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('optionsNothingToSave')).toBeTruthy();
  });

  test('locks one field of a section and leaves the others', async () => {
    await openOptionsPage({ loadSettings: managed() });
    const pop = section('optionsPopTitle');
    expect(pop.getAllByText(/^optionsLockedBy/)).toHaveLength(1);
    const toast = pop.getByLabelText('optionsPopToast') as HTMLInputElement;
    fireEvent.click(toast);
    expect(toast.checked).toBe(SETTINGS.screenPop.toast);
    fireEvent.click(pop.getByLabelText('optionsPopNotify'));
    await shown('optionsUnsaved optionsPopTitle');
  });

  test('that locks the region shows its name', async () => {
    const locked = policy({ locks: ['region'] });
    await openOptionsPage({ loadSettings: managed({ policy: locked }) });
    expect(field('optionsRegionField').readOnly).toBe(true);
    expect(field('optionsRegionField').value).toBe('United States');
  });

  test('that comes while somebody types takes the locked part only, and says so', async () => {
    let picture: SettingsPicture = PICTURE;
    await openOptionsPage({
      loadSettings: async () => picture,
      answer: refused('rejected', 'locked'),
    });
    type('originField', 'https://typed.example');
    await vi.waitFor(() => expect(field('originField').value).toBe('https://typed.example'));
    fireEvent.click(field('optionsPopNotify'));
    await shown('optionsUnsaved optionsCrmTitle, optionsPopTitle');
    picture = {
      ...(await managed()()),
      settings: {
        ...SETTINGS,
        crms: [{ id: 'acme', kind: 'demo', settings: { origin: 'https://acme.example' } }],
      },
    };
    press('optionsSave');
    await shown('optionsRestoredDropped optionsCrmTitle');
    expect(field('originField').value).toBe('https://acme.example');
    expect(field('optionsPopNotify').checked).toBe(!SETTINGS.screenPop.notify);
    expect(screen.getByText('optionsUnsaved optionsPopTitle')).toBeTruthy();
  });

  test('is looked for again when the page comes to the front', async () => {
    let picture: SettingsPicture = PICTURE;
    await openOptionsPage({ loadSettings: async () => picture });
    picture = await managed()();
    document.dispatchEvent(new Event('visibilitychange'));
    await shown('policyBy \u2068Acme IT\u2069');
    await vi.waitFor(() => expect(field('originField').readOnly).toBe(true));
  });
});

describe('a call center in use', () => {
  test('is named where something comes from it, and leaves it to be changed', async () => {
    const callCenters = [
      { internalName: 'Sales', displayName: 'Sales UK', text: '', fromPolicy: false },
    ];
    await openOptionsPage({ loadSettings: managed({ callCenters, inUse: 'Sales' }) });
    const codes = section('optionsDispositionsTitle');
    expect(codes.getByText('optionsFromCallCenter \u2068Sales UK\u2069')).toBeTruthy();
    fireEvent.click(codes.getByRole('button', { name: 'optionsRemoveRow 1' }));
    await shown('optionsUnsaved optionsDispositionsTitle');
  });
});

test('what could not be used is said in words, by where it stands', async () => {
  const problems = [
    { where: 'stored', item: 'region', sentence: { key: 'whyNot', values: ['usa'] } },
    { where: 'callCenter', item: 'OffhookAgent/region', sentence: { key: 'whyNotThis' } },
    { where: 'policy', item: 'settings.crms', sentence: { key: 'whyNotEither' } },
  ] as const;
  await openOptionsPage({ loadSettings: async () => ({ ...PICTURE, problems }) });
  const notice = section('settingsProblemsTitle');
  expect(notice.getAllByText(/^settingsProblem[PSCI]/).map((line) => line.textContent)).toEqual([
    'settingsProblemPolicy',
    'settingsProblemInCallCenter',
    'settingsProblemStored',
  ]);
  expect(notice.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    '\u2068settings.crms\u2069: whyNotEither',
    '\u2068OffhookAgent/region\u2069: whyNotThis',
    'optionsRegionTitle: whyNot \u2068usa\u2069',
  ]);
});
