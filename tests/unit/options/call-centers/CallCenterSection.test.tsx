// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CommandResult, DONE, refused } from '../../../../src/cti/command';
import {
  CallCenterSection,
  type CallCenterSectionProps,
} from '../../../../src/options/call-centers/CallCenterSection';
import type { ItemName } from '../../../../src/settings/item';
import type {
  CallCenterChoice,
  SettingsPicture,
  SettingsPreview,
} from '../../../../src/settings/picture';
import { fakeDrafts } from '../form-drafts-fixture';
import { BERLIN, CATALOGUE, fileOf, HAMBURG, pictureOf } from './call-center-fixture';

afterEach(cleanup);

const REGION: SettingsPreview = {
  changes: [{ item: 'region', path: '', before: 'US', after: 'DE' }],
  findings: [],
  locked: [],
};

interface Scene {
  readonly picture?: SettingsPicture;
  readonly preview?: CallCenterSectionProps['previewCallCenters'];
  readonly answer?: CommandResult;
  readonly kept?: Map<string, unknown>;
}

function open({ picture = pictureOf(), preview, answer = DONE, kept = new Map() }: Scene = {}) {
  const ports = {
    previewCallCenters: vi.fn(preview ?? (async (_: CallCenterChoice) => REGION)),
    saveCallCenters: vi.fn(async (_: CallCenterChoice) => answer),
    saveFile: vi.fn((_name: string, _text: string, _type?: string) => {}),
    forgetOwnSettings: vi.fn(async (_: readonly ItemName[]) => answer),
    onSettingsChanged: vi.fn(async () => {}),
  };
  // One for the whole scene: the section must not look its drafts up at each picture.
  const drafts = fakeDrafts(kept);
  const show = (shown: SettingsPicture) => (
    <CallCenterSection picture={shown} catalogue={CATALOGUE} drafts={drafts} {...ports} />
  );
  const { rerender } = render(show(picture));
  return { ...ports, kept, show: (shown: SettingsPicture) => rerender(show(shown)) };
}

const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string) => fireEvent.click(await button(name));
/** Presses a button of a call center's row. */
const pressIn = (callCenter: string, name: string) =>
  fireEvent.click(
    within(screen.getByRole('group', { name: callCenter })).getByRole('button', { name }),
  );
const panel = (title: RegExp | string) => within(screen.getByRole('region', { name: title }));
const section = () => screen.getByRole('region', { name: 'optionsCallCentersTitle' });
const shown = (text: string | RegExp) => screen.findByText(text);
const field = (label: string | RegExp) => screen.getByLabelText(label) as HTMLInputElement;

function choose(...files: readonly [name: string, text: string][]) {
  const picker = document.querySelector<HTMLInputElement>('input[name="callCenterFile"]');
  if (!picker) throw new Error('There is no file chooser.');
  fireEvent.change(picker, {
    target: { files: files.map(([name, text]) => new File([text], name)) },
  });
}

const paste = (target: Element, text: string) => {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  fireEvent(target, Object.assign(event, { clipboardData: { files: [], getData: () => text } }));
  return event;
};

describe('the call centers', () => {
  test('say what one is and what to do while there is none', () => {
    open();
    expect(screen.getByText('optionsCallCenterIntro')).toBeTruthy();
    expect(screen.getByText('optionsCallCenterNone')).toBeTruthy();
  });

  test('are listed with their names, where they come from, their warnings, and which is in use', () => {
    open({
      picture: pictureOf({
        callCenters: [
          { ...HAMBURG, fromPolicy: true },
          { ...BERLIN, text: BERLIN.text.replace(' label="Mode"', ' label=" Mode" colour="red"') },
        ],
        inUse: 'Hamburg',
      }),
    });
    const [pushed, own] = screen
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.closest('li')?.textContent);
    expect(pushed).toContain('Sales HamburgoptionsCallCenterInUse');
    expect(pushed).toContain('Hamburg · optionsCallCenterFromPolicy · optionsCallCenterSound');
    expect(own).toContain('Berlin · optionsCallCenterFromHere');
    expect(own).toContain('optionsFindingWarnings 2');
    expect(own).toContain('findingAttributeUnknown');
  });

  test('that the policy pushes are neither edited, removed nor left, only cloned and exported', () => {
    open({
      picture: pictureOf({ callCenters: [{ ...BERLIN, fromPolicy: true }], inUse: 'Berlin' }),
    });
    const acts = within(screen.getByRole('group', { name: 'Support Berlin' }));
    expect(acts.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'optionsCallCenterClone',
      'optionsCallCenterExport',
    ]);
  });

  test('cannot be chosen where the policy has settled it, and say so', () => {
    open({
      picture: pictureOf({
        callCenters: [BERLIN],
        policy: { managedBy: 'IT', sets: [], locks: [], locksCallCenter: true, isLive: true },
      }),
    });
    expect(screen.getByText('optionsCallCenterLocked')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'optionsCallCenterUse' })).toBeNull();
  });
});

describe('using a call center', () => {
  const picture = pictureOf({ callCenters: [BERLIN, HAMBURG], inUse: 'Hamburg' });

  test('shows each value before and after, and takes effect only then', async () => {
    const { previewCallCenters, saveCallCenters, onSettingsChanged } = open({ picture });
    pressIn('Support Berlin', 'optionsCallCenterUse');
    const line = (await shown('US')).closest('li');
    expect(line?.textContent).toBe('optionsChangeBefore US→optionsChangeAfter DE');
    expect(saveCallCenters).not.toHaveBeenCalled();

    fireEvent.click(
      panel(/^optionsCallCenterUseTitle/).getByRole('button', { name: 'optionsCallCenterUse' }),
    );
    await shown(/^optionsCallCenterUsed/);
    const choice = {
      callCenters: [{ text: BERLIN.text }, { text: HAMBURG.text }],
      inUse: 'Berlin',
    };
    expect(previewCallCenters).toHaveBeenCalledWith(choice);
    expect(saveCallCenters).toHaveBeenCalledExactlyOnceWith(choice);
    expect(onSettingsChanged).toHaveBeenCalledOnce();
  });

  test('names what the policy keeps and what was set here by hand', async () => {
    open({
      picture: { ...picture, layers: { softphone: 'own', region: 'callCenter' } },
      preview: async () => ({ ...REGION, locked: ['dispositions'] }),
    });
    pressIn('Support Berlin', 'optionsCallCenterUse');
    await shown('optionsPreviewLocked optionsDispositionsTitle');
    const use = panel(/^optionsCallCenterUseTitle/);
    expect(use.getByText('optionsCallCenterWillOverride optionsSoftphoneTitle')).toBeTruthy();
  });

  test('can be followed where something else was set here, once it was shown what that changes', async () => {
    const { forgetOwnSettings, saveCallCenters } = open({
      picture: pictureOf({
        callCenters: [BERLIN],
        inUse: 'Berlin',
        layers: { softphone: 'own', region: 'own', 'connectors.generic-listener': 'own' },
        policy: {
          managedBy: '',
          sets: ['connectors.generic-listener'],
          locks: [],
          isLive: true,
        },
      }),
    });
    pressIn('Support Berlin', 'optionsCallCenterFollow');
    const follow = within(await screen.findByRole('region', { name: /^optionsCallCenterFollow/ }));
    expect(follow.getByText('560').closest('li')?.textContent).toContain('400');
    expect(forgetOwnSettings).not.toHaveBeenCalled();
    fireEvent.click(follow.getByRole('button', { name: 'optionsCallCenterFollow' }));
    await shown(/^optionsCallCenterFollowed/);
    // The region is no business of this call center, and of the phone system the policy has the say.
    expect(forgetOwnSettings).toHaveBeenCalledExactlyOnceWith(['softphone']);
    expect(saveCallCenters).not.toHaveBeenCalled();
  });

  test('that is refused says why and stays open', async () => {
    open({ picture, answer: refused('rejected', 'disk full') });
    pressIn('Sales Hamburg', 'optionsCallCenterStop');
    await shown('US');
    fireEvent.click(
      panel(/^optionsCallCenterStopTitle/).getByRole('button', { name: 'optionsCallCenterStop' }),
    );
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /optionsSaveRefused .*disk full/,
    );
    expect(screen.getByText('US')).toBeTruthy();
  });

  test('can be tried again when nobody told what would change', async () => {
    const preview = vi.fn(async () => REGION).mockRejectedValueOnce(new Error('silence'));
    open({ picture, preview });
    pressIn('Support Berlin', 'optionsCallCenterUse');
    expect((await screen.findByRole('alert')).textContent).toContain('silence');
    await press('optionsTryAgain');
    await shown('US');
  });

  test('puts the focus on the question and, when cancelled, back on the button', async () => {
    open({ picture });
    const opener = within(screen.getByRole('group', { name: 'Support Berlin' })).getByRole(
      'button',
      { name: 'optionsCallCenterRemove' },
    );
    opener.focus();
    fireEvent.click(opener);
    await waitFor(() =>
      expect(document.activeElement?.textContent).toMatch(/^optionsCallCenterRemoveTitle/),
    );
    await press('optionsCancel');
    expect(document.activeElement).toBe(opener);
  });

  test('is over for one that is removed, once that is confirmed', async () => {
    const { saveCallCenters } = open({ picture });
    pressIn('Sales Hamburg', 'optionsCallCenterRemove');
    await shown('US');
    expect(saveCallCenters).not.toHaveBeenCalled();
    fireEvent.click(
      panel(/^optionsCallCenterRemoveTitle/).getByRole('button', {
        name: 'optionsCallCenterRemove',
      }),
    );
    await shown(/^optionsCallCenterRemoved/);
    expect(saveCallCenters).toHaveBeenCalledExactlyOnceWith({
      callCenters: [{ text: BERLIN.text }],
      inUse: null,
    });
  });
});

describe('importing', () => {
  test('a chosen file shows what is wrong with it and what it changes, then uses it', async () => {
    const { saveCallCenters } = open({ picture: pictureOf({ callCenters: [HAMBURG] }) });
    const text = fileOf('Berlin', 'Support Berlin').replace('>400<', '>9000<');
    choose(['berlin.xml', text]);
    await shown('US');
    const report = screen.getByText('berlin.xml').closest('li')?.textContent;
    expect(report).toContain('Support Berlin Berlin');
    expect(report).toContain('optionsFindingWarnings 1');
    expect(report).toContain('optionsFindingPlace 7 5 · reqGeneralInfo/reqSoftphoneHeight');

    const review = panel('optionsCallCenterReview');
    fireEvent.click(review.getByRole('button', { name: 'optionsCallCenterUse' }));
    await shown(/^optionsCallCenterUsed/);
    expect(saveCallCenters).toHaveBeenCalledExactlyOnceWith({
      callCenters: [{ text: HAMBURG.text }, { text }],
      inUse: 'Berlin',
    });
    expect(screen.queryByText('berlin.xml')).toBeNull();
  });

  test.each([
    ['Support.callCenter', 'Support'],
    ['Support.callCenter-meta.xml', 'Support'],
    ['Support (1).callCenter', 'SupportBerlin'],
    ['export.xml', 'SupportBerlin'],
  ])('%s, of the Metadata API, is called %s', async (fileName, internalName) => {
    open();
    choose([
      fileName,
      `<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">
        <adapterUrl>https://phone.example/</adapterUrl>
        <displayName>Support Berlin</displayName>
      </CallCenter>`,
    ]);
    await shown(fileName);
    const report = screen.getByText(fileName).closest('li')?.textContent;
    expect(report).toContain(`Support Berlin ${internalName}`);
  });

  test('several files at once keeps them, each with what there is to say about it', async () => {
    const { saveCallCenters } = open();
    choose(['a.xml', BERLIN.text], ['b.xml', '<callCenter'], ['c.xml', HAMBURG.text]);
    await shown('c.xml');
    expect(screen.getByText('b.xml').closest('li')?.textContent).toContain('optionsFindingErrors');
    fireEvent.click(screen.getByRole('radio', { name: 'Sales Hamburg' }));
    await shown(/^optionsCallCenterChanges .*Sales Hamburg/);
    await press('optionsCallCenterKeep');
    await shown('optionsCallCenterKept 2');
    expect(saveCallCenters).toHaveBeenCalledExactlyOnceWith({
      callCenters: [{ text: BERLIN.text }, { text: HAMBURG.text }],
      inUse: null,
    });
  });

  test('one that is in use already says that it is replaced, and has no way to be only kept', async () => {
    const { saveCallCenters } = open({
      picture: pictureOf({ callCenters: [BERLIN], inUse: 'Berlin' }),
    });
    const text = fileOf('Berlin', 'Berlin, new');
    choose(['berlin.xml', text]);
    await shown(/^optionsCallCenterReplaces .*Support Berlin/);
    expect(screen.queryByRole('button', { name: 'optionsCallCenterKeep' })).toBeNull();
    await shown('US');
    await press('optionsCallCenterUse');
    await shown(/^optionsCallCenterUsed/);
    expect(saveCallCenters.mock.lastCall?.[0]).toEqual({
      callCenters: [{ text }],
      inUse: 'Berlin',
    });
  });

  test('a file that cannot be used offers nothing but to let it go', async () => {
    const { previewCallCenters } = open();
    choose(['bad.xml', fileOf('1 bad name', 'Bad')]);
    await shown('bad.xml');
    expect(screen.getByText('optionsCallCenterNotUsable')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'optionsCallCenterUse' })).toBeNull();
    expect(previewCallCenters).not.toHaveBeenCalled();
    await press('optionsCancel');
    await waitFor(() => expect(screen.queryByText('bad.xml')).toBeNull());
  });

  test('takes what is pasted anywhere in the section, but no text that belongs into a field', async () => {
    open();
    const other = paste(field('optionsFileText'), '');
    expect(other.defaultPrevented).toBe(false);
    expect(paste(section(), BERLIN.text).defaultPrevented).toBe(true);
    await shown('optionsCallCenterPasted');
    await press('optionsCancel');

    paste(field('optionsFileText'), BERLIN.text);
    await shown('optionsCallCenterPasted');
    await press('optionsCancel');

    await press('optionsCallCenterNew');
    expect(paste(field('optionsDisplayName'), BERLIN.text).defaultPrevented).toBe(false);
  });

  test('leaves a typed text in its field until it can be used', async () => {
    open();
    const text = field('optionsFileText');
    fireEvent.input(text, { target: { value: BERLIN.text.replace('</callCenter>', '') } });
    await waitFor(() => expect(text.value).toContain('Support Berlin'));
    await press('optionsFileRead');
    await shown('optionsCallCenterNotUsable');
    expect(text.value).toContain('Support Berlin');
    await press('optionsCancel');

    fireEvent.input(text, { target: { value: BERLIN.text } });
    await waitFor(() => expect(text.value).toBe(BERLIN.text));
    await press('optionsFileRead');
    await shown('optionsCallCenterSound');
    expect(text.value).toBe('');
  });

  test('takes what is dropped, and keeps the browser from opening it', async () => {
    open();
    const file = new File([BERLIN.text], 'dropped.xml');
    const dataTransfer = { files: [file], types: ['Files'], getData: () => '' };
    const drop = (type: string) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      fireEvent(section(), Object.assign(event, { dataTransfer }));
      return event.defaultPrevented;
    };
    expect(drop('dragover')).toBe(true);
    expect(drop('drop')).toBe(true);
    await shown('dropped.xml');
  });

  test('that was not finished is there when the page is opened again', async () => {
    const { kept } = open();
    choose(['berlin.xml', BERLIN.text]);
    await shown('US');
    cleanup();
    const { saveCallCenters } = open({ kept });
    await shown('berlin.xml');
    await shown('US');
    await press('optionsCallCenterKeep');
    await shown('optionsCallCenterKept 1');
    expect(saveCallCenters).toHaveBeenCalledOnce();
    expect(kept.size).toBe(0);
  });

  test('does not push aside what was begun with entries', async () => {
    open({ picture: pictureOf({ callCenters: [BERLIN] }) });
    await press('optionsCallCenterNew');
    fireEvent.input(field('optionsDisplayName'), { target: { value: 'Mine' } });
    choose(['hamburg.xml', HAMBURG.text]);
    await shown('optionsCallCenterUnfinished');
    expect(field('optionsDisplayName').value).toBe('Mine');
  });
});

describe('the values of a call center', () => {
  test('are edited in their fields, and the rest of the file stays as it is', async () => {
    const { saveCallCenters, previewCallCenters } = open({
      picture: pictureOf({ callCenters: [BERLIN] }),
    });
    pressIn('Support Berlin', 'optionsCallCenterEdit');
    fireEvent.input(await screen.findByLabelText('Softphone Height'), { target: { value: '500' } });
    await waitFor(() => expect(field('Softphone Height').value).toBe('500'));
    await press('optionsSave');
    await shown(/^optionsCallCenterEdited/);
    // It is not in use, so nothing follows that would have to be shown first.
    expect(previewCallCenters).not.toHaveBeenCalled();
    expect(saveCallCenters).toHaveBeenCalledExactlyOnceWith({
      callCenters: [{ text: BERLIN.text.replace('>400<', '>500<') }],
      inUse: null,
    });
  });

  test('in use show what changes before they are saved', async () => {
    const { saveCallCenters } = open({
      picture: pictureOf({ callCenters: [BERLIN], inUse: 'Berlin' }),
    });
    pressIn('Support Berlin', 'optionsCallCenterEdit');
    fireEvent.input(await screen.findByLabelText('Softphone Height'), { target: { value: '500' } });
    await press('optionsCallCenterSee');
    await shown('US');
    expect(saveCallCenters).not.toHaveBeenCalled();
    await press('optionsSave');
    await shown(/^optionsCallCenterEdited/);
    expect(saveCallCenters.mock.lastCall?.[0].inUse).toBe('Berlin');
  });

  test('say beside the field what is wrong with what was typed', async () => {
    open({ picture: pictureOf({ callCenters: [BERLIN] }) });
    pressIn('Support Berlin', 'optionsCallCenterEdit');
    const height = (await screen.findByLabelText('Softphone Height')) as HTMLInputElement;
    expect(height.getAttribute('aria-invalid')).toBe('false');
    fireEvent.input(height, { target: { value: 'tall' } });
    await waitFor(() => expect(height.getAttribute('aria-invalid')).toBe('true'));
    expect(height.closest('.field')?.textContent).toContain('findingValueNotNumber');
  });

  test('cover secrets, and show the internal name without a field', async () => {
    open({ picture: pictureOf({ callCenters: [BERLIN] }) });
    pressIn('Support Berlin', 'optionsCallCenterEdit');
    expect(((await screen.findByLabelText('Token')) as HTMLInputElement).type).toBe('password');
    expect(screen.queryByLabelText('Internal Name')).toBeNull();
    expect(screen.getByText('optionsValueFixed reqGeneralInfo/reqInternalName')).toBeTruthy();
  });

  test('half edited are there when the page is opened again', async () => {
    const picture = pictureOf({ callCenters: [BERLIN] });
    const { kept } = open({ picture });
    pressIn('Support Berlin', 'optionsCallCenterEdit');
    fireEvent.input(await screen.findByLabelText('Display Name'), { target: { value: 'Bärlin' } });
    await waitFor(() => expect(JSON.stringify([...kept])).toContain('Bärlin'));
    cleanup();
    open({ picture, kept });
    const name = (await screen.findByLabelText('Display Name')) as HTMLInputElement;
    expect(name.value).toBe('Bärlin');
    // Nobody has pressed anything yet: the page must not jump there.
    expect(document.activeElement).toBe(document.body);
  });

  test('of a call center that is gone meanwhile are forgotten', async () => {
    const kept = new Map<string, unknown>([
      ['callCenterWork', { kind: 'edit', internalName: 'Gone', values: { 'a/b': 'c' } }],
    ]);
    open({ picture: pictureOf({ callCenters: [BERLIN] }), kept });
    await press('optionsCallCenterNew');
    expect(field('optionsDisplayName')).toBeTruthy();
  });
});

describe('making a call center', () => {
  test('as a clone needs names of its own', async () => {
    const { saveCallCenters } = open({ picture: pictureOf({ callCenters: [BERLIN] }) });
    pressIn('Support Berlin', 'optionsCallCenterClone');
    await press('optionsCallCenterMake');
    await shown('optionsInternalNameProblem');
    expect(document.activeElement).toBe(field('optionsDisplayName'));

    fireEvent.input(field('optionsDisplayName'), { target: { value: 'Support, 2nd line' } });
    await waitFor(() => expect(field('optionsInternalName').value).toBe('Support2ndline'));
    fireEvent.input(field('optionsInternalName'), { target: { value: 'Berlin' } });
    await shown('optionsInternalNameTaken');
    fireEvent.input(field('optionsInternalName'), { target: { value: 'Second' } });
    await press('optionsCallCenterMake');
    await shown(/^optionsCallCenterMade/);
    const clone = BERLIN.text
      .replace('>Berlin<', '>Second<')
      .replace('>Support Berlin<', '>Support, 2nd line<');
    expect(saveCallCenters).toHaveBeenCalledExactlyOnceWith({
      callCenters: [{ text: BERLIN.text }, { text: clone }],
      inUse: null,
    });
  });

  test('of the present settings makes a file that would set all of them up again', async () => {
    const { saveCallCenters } = open({
      picture: pictureOf({ settings: { ...pictureOf().settings, region: 'NZ' } }),
    });
    await press('optionsCallCenterNew');
    fireEvent.input(field('optionsDisplayName'), { target: { value: 'Kiwi' } });
    await waitFor(() => expect(field('optionsInternalName').value).toBe('Kiwi'));
    await press('optionsCallCenterMake');
    await shown(/^optionsCallCenterMade/);
    const [made] = saveCallCenters.mock.lastCall?.[0].callCenters ?? [];
    expect(made?.text).toMatch(/name="reqInternalName"[^>]*>Kiwi</);
    expect(made?.text).toMatch(/name="region"[^>]*>NZ</);
  });
});

describe('exporting a call center', () => {
  test('writes it without its secrets, and says so', async () => {
    const { saveFile } = open({ picture: pictureOf({ callCenters: [BERLIN] }) });
    pressIn('Support Berlin', 'optionsCallCenterExport');
    await shown('optionsExportSecrets 1');
    const [name, text, type] = saveFile.mock.lastCall ?? [];
    expect([name, type]).toEqual(['Berlin.xml', 'application/xml']);
    expect(text).toContain('http://localhost:5000/');
    expect(text).not.toContain('s3cret');
  });

  test('that cannot be written strictly is written as it is, with the reasons', async () => {
    const twice = '<item sortOrder="3" name="url" label="Again">x</item></section></callCenter>';
    const text = BERLIN.text.replace(/<\/section>\s*<\/callCenter>\s*$/, twice);
    const { saveFile } = open({ picture: pictureOf({ callCenters: [{ ...BERLIN, text }] }) });
    pressIn('Support Berlin', 'optionsCallCenterExport');
    await shown('optionsExportAsItIs');
    expect(screen.getByText(/^findingWriteNameDuplicate/)).toBeTruthy();
    expect(saveFile.mock.lastCall?.[1]).toContain('label="Again"');
  });
});
