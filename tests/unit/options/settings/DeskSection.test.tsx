// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import type { DeskSettings } from '../../../../src/desktop/rules';
import { DeskSection } from '../../../../src/options/settings/DeskSection';
import { toDeskRules } from '../../../../src/options/settings/desk-draft';
import { type Draft, toDraft } from '../../../../src/options/settings/draft';
import type { Problems } from '../../../../src/options/settings/problems';
import { CATALOGUE, SETTINGS } from './settings-fixture';

afterEach(cleanup);

/** The section in a form that keeps what is entered; gives the rules as they would be saved. */
function open(problems: Problems = {}): () => DeskSettings {
  let latest = toDraft(SETTINGS, CATALOGUE);
  function Form() {
    const [draft, setDraft] = useState(latest);
    latest = draft;
    const onDraft = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }));
    return (
      <DeskSection
        draft={draft}
        problems={problems}
        isChanged={false}
        items={[]}
        onDraft={onDraft}
      />
    );
  }
  render(<Form />);
  return () => toDeskRules(latest.desk);
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const choose = (label: string) => fireEvent.click(screen.getByLabelText(label));

describe('the rules of the desk', () => {
  test('are all entered here', async () => {
    const rules = open();
    choose('optionsDeskAutoAnswer');
    await screen.findByLabelText('optionsDeskAutoAnswer');
    const steps: (() => unknown)[] = [
      () => type('optionsDeskAutoAnswerSeconds', '3'),
      () => choose('optionsDeskAutoAnswerDuringCalls'),
      () => choose('optionsDeskOneCallOnly'),
      () => choose('optionsDeskReasonRequired'),
      () => choose('optionsDeskTurnedAway'),
      () => choose('optionsDeskPlacesCall'),
      () => type('optionsDeskLimit', '2'),
      () => type('optionsDeskExtension', '0.5'),
      () => choose('optionsDeskStateReady'),
      () => type('optionsDeskSessionNames', '[[cti.customerid]]\n[[cti.ani]]'),
    ];
    for (const step of steps) step();
    expect(rules()).toEqual({
      autoAnswer: { enabled: true, delayMs: 3000, duringCalls: true },
      oneCallOnly: true,
      callWhileNotReady: 'reject',
      dialDuringCall: 'makeCall',
      notReadyReasonRequired: true,
      wrapUp: { limitMs: 120_000, extensionMs: 30_000, stateAfter: 'ready' },
      sessionNames: ['[[cti.customerid]]', '[[cti.ani]]'],
    });
  });

  test.each([
    ['autoAnswerSeconds', 'optionsDeskAutoAnswerSeconds'],
    ['notReadyReasonRequired', 'optionsDeskReasonRequired'],
    ['wrapUpMinutes', 'optionsDeskLimit'],
    ['extensionMinutes', 'optionsDeskExtension'],
    ['sessionNames', 'optionsDeskSessionNames'],
  ])('say what is wrong with %s at its field', (field, label) => {
    open({ [field]: 'whatIsWrong' });
    const control = screen.getByLabelText(label);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    const described = control.getAttribute('aria-describedby')?.split(' ')[0] ?? '';
    expect(document.getElementById(described)?.textContent).toBe('whatIsWrong');
  });
});
