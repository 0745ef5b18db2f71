// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { refused } from '../../../src/cti/command';
import { renderSoftphone } from '../../support/render-softphone';
import { aTalk, aView, SOFTPHONE_FIXTURES, someRules } from '../../support/softphone-fixtures';

afterEach(cleanup);

const field = () => screen.getByLabelText<HTMLInputElement>('softphoneNumber');

/** Enter in the field. */
const submit = () => fireEvent.submit(field().form ?? field());

/** Types at the end of the field, character by character. */
function type(text: string) {
  for (const character of text) {
    const value = field().value + character;
    field().value = value;
    field().setSelectionRange(value.length, value.length);
    fireEvent.input(field());
  }
}

describe('the number', () => {
  test('is put into groups while it is typed', () => {
    renderSoftphone(aView());
    type('2025550143');
    expect(field().value).toBe('(202) 555-0143');
  });

  test('is left alone while something is taken away', () => {
    renderSoftphone(aView());
    type('2025550143');
    fireEvent.input(field(), { target: { value: '(202) 555-' } });
    expect(field().value).toBe('(202) 555-');
  });

  test('is written with the keys, and erased from its end', () => {
    renderSoftphone(aView());
    fireEvent.click(screen.getByRole('button', { name: '2 ABC' }));
    fireEvent.click(screen.getByRole('button', { name: '0' }));
    expect(field().value).toBe('20');
    fireEvent.click(screen.getByRole('button', { name: 'softphoneErase' }));
    expect(field().value).toBe('2');
  });

  test.each(['5', '+', '*', '#'])('takes the focus when %s is typed anywhere', (key) => {
    renderSoftphone(aView());
    fireEvent.keyDown(document.body, { key });
    expect(document.activeElement).toBe(field());
  });

  test('leaves letters, commands of the browser and other fields alone', () => {
    renderSoftphone(SOFTPHONE_FIXTURES.wrapUp);
    fireEvent.click(screen.getByRole('button', { name: 'softphoneNewCall' }));
    fireEvent.keyDown(document.body, { key: 'a' });
    fireEvent.keyDown(document.body, { key: '1', ctrlKey: true });
    fireEvent.keyDown(screen.getByLabelText('softphoneNote'), { key: '1' });
    expect(document.activeElement).not.toBe(field());
  });
});

describe('calling', () => {
  test('with Enter sends what stands there and makes room for the next number', async () => {
    const { commands } = renderSoftphone(aView());
    type('2025550143');
    submit();
    expect(commands).toEqual([{ service: 'dial', number: '(202) 555-0143' }]);
    await waitFor(() => expect(field().value).toBe(''));
  });

  test('that failed keeps the number and says why', async () => {
    renderSoftphone(aView(), { answer: () => refused('invalidNumber') });
    type('12');
    submit();
    expect((await screen.findByText('failureInvalidNumber')).closest('[role=alert]')).toBeTruthy();
    expect(field().value).toBe('12');
  });

  test('without a number leads to the field, and says so', async () => {
    const { commands } = renderSoftphone(aView(), { answer: () => refused('numberNeeded') });
    fireEvent.click(screen.getByRole('button', { name: 'softphoneCall' }));
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(commands).toEqual([{ service: 'dial', number: '' }]);
    expect(screen.getByText('failureNumberNeeded')).toBeTruthy();
  });

  test('without a phone system that can does nothing', () => {
    const { commands } = renderSoftphone(aView({ canDial: false }));
    type('2025550143');
    submit();
    expect(commands).toEqual([]);
    expect(screen.getByText('softphoneCannotDial')).toBeTruthy();
  });
});

describe('beside a call', () => {
  const PLACES_CALLS = someRules({ dialDuringCall: 'makeCall' });

  test('the dial pad is folded away until it is asked for', () => {
    renderSoftphone(aView({ calls: [aTalk('ada')], rules: PLACES_CALLS }));
    expect(screen.queryByLabelText('softphoneNumber')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'softphoneNewCall' }));
    expect(field()).toBeTruthy();
    expect(screen.getByRole('button', { name: 'softphoneCall' })).toBeTruthy();
  });

  test('the dial pad is folded away again when it has placed a call', async () => {
    renderSoftphone(aView({ calls: [aTalk('ada')], rules: PLACES_CALLS }));
    fireEvent.click(screen.getByRole('button', { name: 'softphoneNewCall' }));
    type('201');
    submit();
    await waitFor(() => expect(screen.queryByLabelText('softphoneNumber')).toBeNull());
  });

  test('the dial pad sends digits where the rules say so, again and again, whoever places calls', async () => {
    const { commands } = renderSoftphone(aView({ calls: [aTalk('ada')], canDial: false }));
    fireEvent.click(screen.getByRole('button', { name: 'softphoneDialPad' }));
    type('12#');
    fireEvent.click(screen.getByRole('button', { name: 'softphoneSendDigits' }));
    expect(commands).toEqual([{ service: 'dial', number: '12#' }]);
    await waitFor(() => expect(field().value).toBe(''));
  });

  test('the dial pad places calls while the only other call is on hold', () => {
    const held = aTalk('ada', { localConnection: 'hold' });
    renderSoftphone(aView({ calls: [held] }));
    expect(screen.getByRole('button', { name: 'softphoneNewCall' })).toBeTruthy();
  });

  test('a number half typed when a call comes in stays', () => {
    const { show } = renderSoftphone(aView());
    field().focus();
    type('202');
    show(aView({ calls: [aTalk('ada')] }));
    expect(field().value).toBe('202');
    expect(document.activeElement).toBe(field());
  });
});

describe('recent calls', () => {
  test('are called again with one press', () => {
    const { commands } = renderSoftphone(aView());
    fireEvent.click(
      screen.getByRole('button', { name: 'softphoneCallAgain \u2068Alan Turing\u2069' }),
    );
    expect(commands).toEqual([{ service: 'makeCall', number: '+442079460958' }]);
  });

  test('say which were missed', () => {
    renderSoftphone(aView());
    expect(screen.getAllByText('softphoneRecentMissed')).toHaveLength(1);
  });

  test('none yet is said in words', () => {
    renderSoftphone(SOFTPHONE_FIXTURES.firstRun);
    expect(screen.getByText('softphoneNoCalls')).toBeTruthy();
  });
});
