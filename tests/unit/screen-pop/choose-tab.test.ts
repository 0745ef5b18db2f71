import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallId } from '../../../src/cti/ids';
import {
  chooseTab,
  type Draft,
  type OpenTab,
  type OpenTabs,
  type OpenWindow,
} from '../../../src/screen-pop/choose-tab';
import type { Crm } from '../../../src/screen-pop/crm';
import type { TabWish } from '../../../src/screen-pop/tabs';

const ORIGIN = 'https://crm.example';

/** Signing in below /sign-in, setting up below /setup; what stands behind `#` does not matter. */
const crm = {
  crmId: 'example',
  origins: [ORIGIN, 'https://files.crm.example'],
  inPage: 'link',
  recognise(url: URL) {
    if (![ORIGIN, 'https://files.crm.example'].includes(url.origin)) return undefined;
    if (url.pathname.startsWith('/sign-in')) return 'signIn';
    return url.pathname.startsWith('/setup') ? 'other' : 'page';
  },
  isSame: (one: URL, other: URL) =>
    one.origin === other.origin && one.pathname === other.pathname && one.search === other.search,
  address: ({ kind }: { kind: string }) => (kind === 'home' ? `${ORIGIN}/home` : undefined),
} as unknown as Crm;

const wishFor = (path: string, rest: Partial<TabWish> = {}): TabWish => ({
  callId: 'call-1' as CallId,
  crm,
  address: path.startsWith('/') ? `${ORIGIN}${path}` : path,
  window: 'existing',
  place: 'front',
  raise: 'window',
  ...rest,
});

const tab = (tabId: number, path: string, rest: Partial<OpenTab> = {}): OpenTab => ({
  tabId,
  windowId: 1,
  index: tabId,
  url: path.startsWith('/') ? `${ORIGIN}${path}` : path,
  active: false,
  lastAccessed: tabId,
  discarded: false,
  incognito: false,
  draft: 'clean',
  ...rest,
});

const normal = (windowId: number): OpenWindow => ({ windowId, isNormal: true, incognito: false });
const open = (tabs: readonly OpenTab[], rest: Partial<OpenTabs> = {}): OpenTabs => ({
  tabs,
  windows: [normal(1), normal(2)],
  windowInUse: 1,
  ...rest,
});

const RECORD = '/contacts/7';
const choose = (tabs: readonly OpenTab[], rest?: Partial<OpenTabs>, wish = wishFor(RECORD)) =>
  chooseTab(wish, open(tabs, rest));
const lead = (tabId: number, word = 'reused') => ({ kind: 'lead', tabId, tab: word });
const front = (tabId: number) => ({ kind: 'front', tabId, tab: 'alreadyThere' });

describe('where the agent has to sign in', () => {
  const home = wishFor('/home', { load: true });

  test('a tab that is at home already is loaded, as it may not know yet', () => {
    expect(choose([tab(1, '/home')], {}, home)).toEqual(lead(1));
    expect(choose([tab(1, '/home', { draft: 'dirty' })], {}, home)).toMatchObject({
      kind: 'create',
    });
  });

  test('one that shows the sign-in is brought to the front as it is', () => {
    const tabs = [tab(1, '/sign-in', { draft: 'dirty' }), tab(2, '/home')];
    expect(choose(tabs, {}, home)).toEqual(front(1));
  });
});

describe('the tab that a pop goes to', () => {
  test.each<[sentence: string, tabs: OpenTab[], expected: object]>([
    ['is the one that was used last', [tab(1, '/a'), tab(3, '/b'), tab(2, '/c')], lead(3)],
    [
      'is the one in front, whatever the clock says',
      [tab(1, '/a', { active: true }), tab(3, '/b')],
      lead(1),
    ],
    [
      'is in the window in use, even if one elsewhere was used later',
      [tab(1, '/a'), tab(9, '/b', { windowId: 2, active: true })],
      lead(1),
    ],
    [
      'is in another window if there is none in the one in use',
      [tab(4, '/a', { windowId: 2 })],
      lead(4),
    ],
    [
      'is one that shows the record already, draft or not',
      [tab(1, RECORD, { draft: 'dirty' }), tab(3, '/b')],
      front(1),
    ],
    [
      'is one that is on its way to the record',
      [tab(1, '/a', { pendingUrl: ORIGIN + RECORD }), tab(3, '/b')],
      front(1),
    ],
    ['is not one that leaves the record', [tab(1, RECORD, { pendingUrl: `${ORIGIN}/a` })], lead(1)],
    [
      'is not one that leaves the CRM',
      [tab(1, '/a'), tab(3, '/b', { pendingUrl: 'https://news.example/' })],
      lead(1),
    ],
    [
      'is one that has just been opened and shows nothing yet',
      [tab(1, '', { url: '', pendingUrl: `${ORIGIN}/a`, draft: undefined })],
      lead(1),
    ],
    [
      'is the next one if something is typed in the first',
      [tab(1, '/a'), tab(3, '/b', { draft: 'dirty' })],
      lead(1, 'reusedForDraft'),
    ],
    [
      'is the next one if nobody can say what is typed in the first',
      [tab(1, '/a'), tab(3, '/b', { draft: 'unknown' })],
      lead(1, 'reusedForDraft'),
    ],
    [
      'is the next one if the first has been put to sleep',
      [tab(1, '/a'), tab(3, '/b', { discarded: true })],
      lead(1, 'reusedForDraft'),
    ],
    ['is no page for setting the CRM up', [tab(1, '/a'), tab(3, '/setup')], lead(1)],
    ['is no page for signing in', [tab(1, '/a'), tab(3, '/sign-in')], lead(1)],
    ['is no page of another site', [tab(1, '/a'), tab(3, 'https://other.example/')], lead(1)],
    ['is no incognito tab', [tab(1, '/a'), tab(3, RECORD, { incognito: true })], lead(1)],
    [
      'has the container of the one that was used last',
      [tab(1, RECORD), tab(2, '/a', { container: 'work' }), tab(3, '/b', { container: 'work' })],
      lead(3),
    ],
    ['belongs to nobody else by name', [tab(1, '/a'), tab(3, '/b', { targetTab: 'X' })], lead(1)],
    [
      'has another’s name only if it shows the record already',
      [tab(1, '/a'), tab(3, RECORD, { targetTab: 'X' })],
      front(3),
    ],
    ['may be one of a web application’s own window', [tab(5, '/a', { windowId: 77 })], lead(5)],
  ])('%s', (_, tabs, expected) => {
    expect(choose(tabs)).toEqual(expected);
  });

  test('is asked for drafts one after the other, until one is free', () => {
    const asked = [tab(1, '/a', { draft: undefined }), tab(2, '/b', { draft: undefined })];
    expect(choose(asked)).toEqual({ kind: 'ask', tabId: 2 });
    const [first = tab(0, ''), second] = asked;
    expect(choose([first, { ...tab(2, '/b'), draft: 'dirty' }])).toEqual({ kind: 'ask', tabId: 1 });
    expect(choose([first, tab(2, '/b')])).toEqual(lead(2));
    expect(second?.draft).toBeUndefined();
  });

  test('may be a page for signing in when the pop is the CRM’s home', () => {
    expect(choose([tab(1, '/a'), tab(3, '/sign-in')], {}, wishFor('/home'))).toEqual(lead(3));
  });

  test('of a web address is one of its own site', () => {
    const wish = wishFor('https://maps.example/?q=1');
    expect(choose([tab(3, '/a')], {}, wish).kind).toBe('create');
    expect(choose([tab(3, '/a'), tab(1, 'https://maps.example/')], {}, wish)).toEqual(lead(1));
  });

  test('with a name is the one of that name, or a new one', () => {
    const named = wishFor(RECORD, { targetTab: 'Account' });
    const others = [tab(1, RECORD), tab(2, '/b', { targetTab: 'Case' })];
    expect(choose(others, {}, named)).toMatchObject({ kind: 'create', tab: 'opened' });
    const own = tab(0, '/c', { targetTab: 'Account' });
    expect(choose([...others, own], {}, named)).toEqual(lead(0));
    expect(choose([...others, { ...own, draft: 'dirty' }], {}, named)).toMatchObject({
      kind: 'create',
      tab: 'openedForDraft',
    });
    const web = wishFor('https://maps.example/', { targetTab: 'Account' });
    expect(choose([...others, own], {}, web)).toEqual(lead(0));
  });
});

describe('a new tab', () => {
  test.each<[sentence: string, tabs: OpenTab[], rest: Partial<OpenTabs>, expected: object]>([
    ['is opened where none is', [], {}, { tab: 'opened', windowId: 1 }],
    [
      'is opened beside the one that holds a draft',
      [tab(3, '/a', { draft: 'dirty' })],
      {},
      { tab: 'openedForDraft', windowId: 1, beside: { tabId: 3, index: 3 } },
    ],
    [
      'is opened in the window in use',
      [tab(3, '/a', { draft: 'dirty' })],
      { windowInUse: 2 },
      { tab: 'openedForDraft', windowId: 2 },
    ],
    [
      'is opened in the window whose container it has to share',
      [tab(3, '/a', { draft: 'dirty', container: 'work' })],
      { windowInUse: 2 },
      { tab: 'openedForDraft', windowId: 1, beside: { tabId: 3, index: 3 } },
    ],
    [
      'is opened in no window of a web application',
      [tab(3, '/a', { draft: 'dirty', windowId: 5 })],
      { windowInUse: 5, windows: [{ ...normal(5), isNormal: false }, normal(1)] },
      { tab: 'openedForDraft', windowId: 1 },
    ],
    [
      'is opened in no incognito window',
      [],
      { windows: [{ ...normal(1), incognito: true }, normal(2)] },
      { tab: 'opened', windowId: 2 },
    ],
    ['gets a window of its own where there is none', [], { windows: [] }, { tab: 'opened' }],
  ])('%s', (_, tabs, rest, expected) => {
    expect(choose(tabs, rest)).toEqual({ kind: 'create', ...expected });
  });

  test('is opened where a rule wants one, even if the record is open', () => {
    const wish = wishFor(RECORD, { window: 'new' });
    expect(choose([tab(1, RECORD)], {}, wish)).toMatchObject({ kind: 'create', tab: 'opened' });
  });
});

describe('whatever is open', () => {
  const anyTab = fc.record({
    path: fc.constantFrom(
      ...['/a', '/b', RECORD, '/setup', '/sign-in', ''],
      ...['https://files.crm.example/x', 'https://other.example/', 'about:blank'],
    ),
    pending: fc.constantFrom(undefined, undefined, '/a', RECORD, 'https://other.example/'),
    windowId: fc.integer({ min: 1, max: 3 }),
    active: fc.boolean(),
    lastAccessed: fc.integer({ min: 0, max: 9 }),
    discarded: fc.boolean(),
    incognito: fc.boolean(),
    container: fc.constantFrom(undefined, 'work', 'home'),
    targetTab: fc.constantFrom(undefined, undefined, 'Account'),
    draft: fc.constantFrom<Draft | undefined>('clean', 'dirty', 'unknown', undefined),
  });
  const anyTabs = fc.array(anyTab, { maxLength: 12 }).map((all) =>
    all.map(({ path, pending, container, ...rest }, tabId) =>
      tab(tabId, path, {
        ...rest,
        ...(path === '' && { url: '' }),
        ...(container !== undefined && { container }),
        ...(pending !== undefined && {
          pendingUrl: pending.startsWith('/') ? `${ORIGIN}${pending}` : pending,
        }),
      }),
    ),
  );
  const anyOpen = fc.record({
    tabs: anyTabs,
    windows: fc
      .uniqueArray(
        fc.record({
          windowId: fc.integer({ min: 1, max: 3 }),
          isNormal: fc.boolean(),
          incognito: fc.boolean(),
        }),
        { selector: ({ windowId }) => windowId },
      )
      .map((windows): readonly OpenWindow[] => windows),
    windowInUse: fc.integer({ min: 1, max: 3 }),
  });
  const anyWish = fc
    .record({
      path: fc.constantFrom(RECORD, '/home', '/a', 'https://other.example/'),
      window: fc.constantFrom<TabWish['window']>('existing', 'existing', 'new'),
      name: fc.constantFrom(undefined, undefined, 'Account'),
    })
    .map(({ path, window, name }) =>
      wishFor(path, { window, ...(name !== undefined && { targetTab: name }) }),
    );

  const goesTo = ({ url, pendingUrl }: OpenTab) => pendingUrl || url;
  const isEmpty = ({ url, pendingUrl }: OpenTab) => url === '' && pendingUrl !== undefined;

  test('no tab is led away from what somebody may have typed', () => {
    fc.assert(
      fc.property(anyWish, anyOpen, (wish, all) => {
        const choice = chooseTab(wish, all);
        if (choice.kind !== 'lead') return;
        const taken = all.tabs.find(({ tabId }) => tabId === choice.tabId);
        expect(taken && !taken.discarded && (taken.draft === 'clean' || isEmpty(taken))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('no tab of another site, another person or an incognito window is touched', () => {
    fc.assert(
      fc.property(anyWish, anyOpen, (wish, all) => {
        const choice = chooseTab(wish, all);
        if (choice.kind === 'create') return;
        const taken = all.tabs.find(({ tabId }) => tabId === choice.tabId);
        expect(taken?.incognito).toBe(false);
        const { origin } = new URL(goesTo(taken ?? tab(0, '')));
        expect([...crm.origins, new URL(wish.address).origin]).toContain(origin);
        const page = crm.recognise(new URL(goesTo(taken ?? tab(0, ''))));
        expect(page).not.toBe('other');
        if (page === 'signIn') expect(wish.address).toBe(`${ORIGIN}/home`);
      }),
      { numRuns: 2000 },
    );
  });

  test('a tab that shows the address already is never opened a second time', () => {
    fc.assert(
      fc.property(anyOpen, (all) => {
        const wish = wishFor(RECORD);
        const own = all.tabs.filter(({ incognito, container }) => !incognito && !container);
        const alone = { ...all, tabs: own };
        const isOpen = own.some((one) => goesTo(one) === wish.address);
        expect(chooseTab(wish, alone).kind === 'front').toBe(isOpen);
      }),
      { numRuns: 2000 },
    );
  });

  test('asking comes to an end, and each tab is asked once at most', () => {
    fc.assert(
      fc.property(
        anyWish,
        anyOpen,
        fc.array(fc.constantFrom<Draft>('dirty', 'unknown')),
        (wish, all, answers) => {
          let known = all;
          const asked: number[] = [];
          for (let choice = chooseTab(wish, known); choice.kind === 'ask'; ) {
            const { tabId } = choice;
            expect(asked).not.toContain(tabId);
            asked.push(tabId);
            const draft = answers[asked.length] ?? 'dirty';
            known = {
              ...known,
              tabs: known.tabs.map((one) => (one.tabId === tabId ? { ...one, draft } : one)),
            };
            choice = chooseTab(wish, known);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a new tab is opened in a normal window that is not incognito, or in one of its own', () => {
    fc.assert(
      fc.property(anyWish, anyOpen, (wish, all) => {
        const choice = chooseTab(wish, all);
        if (choice.kind !== 'create') return;
        const fit = all.windows.filter(({ isNormal, incognito }) => isNormal && !incognito);
        expect(fit.some(({ windowId }) => windowId === choice.windowId)).toBe(fit.length > 0);
        const { beside } = choice;
        if (!beside) return;
        const neighbour = all.tabs.find(({ tabId }) => tabId === beside.tabId);
        expect(neighbour).toMatchObject({ windowId: choice.windowId, incognito: false });
      }),
      { numRuns: 2000 },
    );
  });
});
