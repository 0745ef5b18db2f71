// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { toCallId } from '../../../src/cti/ids';
import type { PopOutcome } from '../../../src/cti/pop-outcome';
import { renderSoftphone } from '../../support/render-softphone';
import { aCall, aTalk, aView, NOW, SOFTPHONE_FIXTURES } from '../../support/softphone-fixtures';

afterEach(cleanup);

const ADA = toCallId('ada');

describe('text from strangers', () => {
  test.each(Object.keys(SOFTPHONE_FIXTURES))('%s makes no markup of it', (name) => {
    const fixtures: Readonly<Record<string, (typeof SOFTPHONE_FIXTURES)['idle']>> =
      SOFTPHONE_FIXTURES;
    const view = fixtures[name];
    if (view) renderSoftphone(view);
    expect(
      document.querySelectorAll('script, img, iframe, a, b, [onload], [onerror]'),
    ).toHaveLength(0);
  });

  test('is bounded and has nothing in it that reorders what stands beside it', () => {
    renderSoftphone(SOFTPHONE_FIXTURES.hostile);
    const card = screen.getByRole('article');
    expect(card.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(card.textContent).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066\u2067]/u);
    // 64 KB came in; a few lines of it are shown.
    expect(card.textContent?.length).toBeLessThan(1500);
    for (const bdi of card.querySelectorAll('bdi')) {
      expect(Array.from(bdi.textContent ?? '').length).toBeLessThanOrEqual(200);
    }
  });

  test('that is long is shown whole when it is asked for', async () => {
    renderSoftphone(SOFTPHONE_FIXTURES.hostile);
    fireEvent.click(screen.getByRole('button', { name: 'softphoneShowAll 65536' }));
    await waitFor(() =>
      expect(screen.getByRole('article').textContent).toContain('x'.repeat(65_536)),
    );
    expect(screen.getByRole('button', { name: 'softphoneShowLess' })).toBeTruthy();
  });
});

describe('a call’s card', () => {
  test('shows who, the number, the queue, and every key with its value', () => {
    renderSoftphone(aView({ calls: [aCall('ada')] }));
    const card = within(screen.getByRole('article', { name: 'Ada Lovelace' }));
    for (const words of ['softphoneStateIncoming', '(202) 555-0143', 'Sales', '(800) 555-0100']) {
      expect(card.getByText(words)).toBeTruthy();
    }
    const pairs = [...document.querySelectorAll('.user-data dl > div')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(pairs).toEqual([
      ['customerid', '49383433'],
      ['language', 'en'],
      ['product', 'Analytical Engine'],
    ]);
  });

  test.each([
    [{}, 'softphoneUnknownCaller'],
    [{ number: '+12025550143' }, '(202) 555-0143'],
    [{ name: ' \u202E ', number: '+12025550143' }, '(202) 555-0143'],
  ])('of %o is called %s', (callingDevice, title) => {
    renderSoftphone(aView({ calls: [aCall('ada', { callingDevice })] }));
    expect(screen.getByRole('article', { name: title })).toBeTruthy();
  });

  test.each<[PopOutcome, string]>([
    [{ status: 'opened', name: 'Ada' }, 'popOutcomeOpened \u2068Ada\u2069'],
    [{ status: 'searched', count: 2 }, 'popOutcomeSearched 2'],
    [
      { status: 'searched', count: 0, why: { key: 'slow', values: ['crm.example'] } },
      'slow \u2068crm.example\u2069 popOutcomeSearchPage',
    ],
    [{ status: 'newRecord' }, 'popOutcomeNewRecord'],
    [{ status: 'shown', what: 'Intake' }, 'popOutcomeShown \u2068Intake\u2069'],
    [{ status: 'nothing' }, 'popOutcomeNothing'],
    [{ status: 'waiting', key: 'signIn', values: ['crm'] }, 'signIn \u2068crm\u2069'],
    [
      { status: 'failed', key: 'popFailedSignedOut', values: ['https://crm.example'] },
      'popFailedSignedOut \u2068https://crm.example\u2069',
    ],
  ])('says what the screen pop came to: %o', (outcome, words) => {
    renderSoftphone(aView({ calls: [aCall('ada')], pops: { [ADA]: outcome } }));
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('of a failed call says why', () => {
    const failed = { localConnection: 'fail', cause: 'busy', services: [] } as const;
    renderSoftphone(aView({ calls: [aCall('ada', { direction: 'outbound', ...failed })] }));
    expect(screen.getByText('softphoneCauseBusy')).toBeTruthy();
  });

  test('of a conference names everybody, and how those stand who do not talk', () => {
    renderSoftphone(SOFTPHONE_FIXTURES.conference);
    const parties = within(screen.getByRole('article')).getAllByRole('listitem');
    expect(parties.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([
        'Ada Lovelace',
        'Grace HoppersoftphoneStateOnHold',
        '+44 20 7946 0958softphoneStateRinging',
      ]),
    );
  });

  test('of a call with one other names nobody twice', () => {
    renderSoftphone(aView({ calls: [aTalk('ada')] }));
    expect(document.querySelector('.party-list')).toBeNull();
  });

  test('tells who holds whom', () => {
    renderSoftphone(SOFTPHONE_FIXTURES.theyHold);
    const card = within(screen.getByRole('article'));
    expect(card.getByText('softphoneStateHeldByThem')).toBeTruthy();
    expect(card.queryByText('softphoneStateOnHold')).toBeNull();
  });

  test('bears the signs of what runs: the microphone off, a recording', () => {
    const { show } = renderSoftphone(aView({ calls: [aTalk('ada')] }));
    expect(document.querySelectorAll('.call-marks li')).toHaveLength(0);
    show(aView({ calls: [aTalk('ada', { muted: true, recording: true })] }));
    expect(screen.getByText('softphoneMuted')).toBeTruthy();
    expect(screen.getByText('softphoneRecording')).toBeTruthy();
  });
});

test('the newest call stands first', () => {
  renderSoftphone(SOFTPHONE_FIXTURES.secondRings);
  const names = screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent);
  expect(names.slice(0, 2)).toEqual(['Grace Hopper', 'Ada Lovelace']);
});

describe('a new call', () => {
  const incoming = aView({ calls: [aCall('grace')], wrapUps: SOFTPHONE_FIXTURES.wrapUp.wrapUps });

  test('is brought into sight', async () => {
    const { show } = renderSoftphone(SOFTPHONE_FIXTURES.wrapUp);
    const main = screen.getByRole('main');
    main.scrollTop = 90;
    show(incoming);
    await waitFor(() => expect(main.scrollTop).toBe(0));
  });

  test('does not move the note away from somebody who is writing it', async () => {
    const { show } = renderSoftphone(SOFTPHONE_FIXTURES.wrapUp);
    const main = screen.getByRole('main');
    screen.getByLabelText('softphoneNote').focus();
    main.scrollTop = 90;
    show(incoming);
    await screen.findByRole('article');
    await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
    expect(main.scrollTop).toBe(90);
  });
});

describe('who does not see the screen hears', () => {
  test('that a call comes in, at once', async () => {
    const { show } = renderSoftphone(aView());
    show(aView({ calls: [aCall('ada')] }));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toBe(
        'softphoneAnnounceIncoming \u2068Ada Lovelace\u2069',
      ),
    );
  });

  test('what becomes of it, when there is a pause', async () => {
    const { show } = renderSoftphone(aView({ calls: [aCall('ada')] }));
    show(aView({ calls: [aTalk('ada', { establishedAt: NOW })] }));
    await waitFor(() =>
      expect(document.querySelector('[aria-live=polite]')?.textContent).toBe(
        'softphoneAnnounceOnCall \u2068Ada Lovelace\u2069',
      ),
    );
  });
});

test('opened while a call rings it starts at that call, but on no button', () => {
  renderSoftphone(aView({ calls: [aCall('ada')] }));
  expect(document.activeElement).toBe(screen.getByRole('article'));
});
