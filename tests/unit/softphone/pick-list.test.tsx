// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { refused } from '../../../src/cti/command';
import { toCallId } from '../../../src/cti/ids';
import type { PopOutcome } from '../../../src/cti/pop-outcome';
import { renderSoftphone } from '../../support/render-softphone';
import { aCall, aView, NOW, SEVERAL, SOFTPHONE_FIXTURES } from '../../support/softphone-fixtures';

afterEach(cleanup);

const ADA = toCallId('ada');
const FIRST = { crmId: 'demo', entity: 'contact', recordId: '4' };

const list = () => within(screen.getByRole('list', { name: 'softphonePickList' }));
const picks = () => list().getAllByRole('button');
const nth = (index: number) => {
  const pick = picks()[index];
  if (!pick) throw new Error(`there is no record ${index}`);
  return pick;
};

describe('several records that match', () => {
  test('are shown in their order, with what tells them apart and why each was found', () => {
    renderSoftphone(SOFTPHONE_FIXTURES.several);
    expect(screen.getByText('popOutcomePick 2')).toBeTruthy();
    expect(picks().map(({ textContent }) => textContent)).toEqual([
      'Lise MeitnerKaiser-Wilhelm-Institut, Berlin',
      'Otto Hahn',
    ]);
    const reasons = picks().map(
      (pick) => document.getElementById(pick.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(reasons).toEqual([
      'popReasonSameNumber \u2068+49 30 901820\u2069',
      'popReasonSameNumber \u2068030/901820\u2069',
    ]);
  });

  test('are chosen from by a press, of one and nothing more', async () => {
    const { chosen } = renderSoftphone(SOFTPHONE_FIXTURES.several);
    fireEvent.click(nth(0));
    fireEvent.click(nth(0));
    await waitFor(() => expect(chosen).toEqual([[ADA, FIRST]]));
  });

  test('are gone through with the arrows and by their first letter', () => {
    renderSoftphone(SOFTPHONE_FIXTURES.several);
    nth(0).focus();
    for (const [key, index] of [
      ['ArrowDown', 1],
      ['ArrowDown', 0],
      ['o', 1],
    ] as const) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      expect(document.activeElement).toBe(nth(index));
    }
  });

  test('stay there after the choice, the chosen one marked', () => {
    const { show } = renderSoftphone(SOFTPHONE_FIXTURES.several);
    expect(picks().some((pick) => pick.hasAttribute('aria-current'))).toBe(false);
    show(SOFTPHONE_FIXTURES.chosen);
    expect(picks().map((pick) => pick.getAttribute('aria-current'))).toEqual(['true', null]);
    expect(nth(0).textContent).toContain('softphonePickChosen');
    expect(screen.getByText('popOutcomeOpened \u2068Lise Meitner\u2069')).toBeTruthy();
  });

  test('and a choice that failed says why', async () => {
    renderSoftphone(SOFTPHONE_FIXTURES.several, { choiceAnswer: refused('noAnswer') });
    fireEvent.click(nth(1));
    expect(await screen.findByText('failureNoAnswer')).toBeTruthy();
  });

  test('are called what the rules call them', () => {
    const outcome: PopOutcome = { status: 'pick', matches: SEVERAL, heading: 'By e-mail' };
    renderSoftphone(aView({ calls: [aCall('ada')], pops: { [ADA]: outcome } }));
    expect(screen.getByRole('heading', { name: 'By e-mail' })).toBeTruthy();
  });

  test('can still be chosen from in the after-call work', async () => {
    const call = aCall('ada', { localConnection: 'null' });
    const { chosen } = renderSoftphone(
      aView({
        wrapUps: [{ call, endedAt: NOW, extensions: 0 }],
        pops: { [ADA]: { status: 'pick', matches: SEVERAL } },
      }),
    );
    fireEvent.click(nth(0));
    await waitFor(() => expect(chosen).toEqual([[ADA, FIRST]]));
  });

  test('are only text, whatever they are called', () => {
    const [match] = SEVERAL;
    const evil = '<b onclick=alert(1)>\u202Eevil</b>';
    const matches = match ? [{ ...match, name: evil, detail: evil }] : [];
    const outcome: PopOutcome = { status: 'pick', matches };
    renderSoftphone(aView({ calls: [aCall('ada')], pops: { [ADA]: outcome } }));
    expect(nth(0).textContent).toBe('<b onclick=alert(1)>evil</b>'.repeat(2));
    expect(document.querySelector('b')).toBeNull();
  });
});

describe('a screen pop that met unsaved entries', () => {
  test.each([
    ['openedForDraft', 'popOutcomeDraftInNewTab'],
    ['reusedForDraft', 'popOutcomeDraftInOtherTab'],
  ] as const)('says so when the tab was %s', (tab, words) => {
    const outcome: PopOutcome = { status: 'newRecord', report: { searches: [], tab, ms: 1 } };
    renderSoftphone(aView({ calls: [aCall('ada')], pops: { [ADA]: outcome } }));
    expect(screen.getByText(words)).toBeTruthy();
  });
});
