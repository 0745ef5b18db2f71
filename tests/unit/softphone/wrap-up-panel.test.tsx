// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { DONE, refused } from '../../../src/cti/command';
import { toCallId } from '../../../src/cti/ids';
import { memoryDrafts, renderSoftphone } from '../../support/render-softphone';
import { aView, SOFTPHONE_FIXTURES } from '../../support/softphone-fixtures';

afterEach(cleanup);

const VIEW = SOFTPHONE_FIXTURES.wrapUp;
const ADA = toCallId('ada');
const note = () => screen.getByLabelText<HTMLTextAreaElement>('softphoneNote');
const write = (text: string) => fireEvent.input(note(), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('finishing', () => {
  test('sends the code and the note', () => {
    const { commands } = renderSoftphone(VIEW);
    fireEvent.click(screen.getByRole('radio', { name: 'Order' }));
    write('Wants two engines');
    press('softphoneFinish');
    expect(commands).toEqual([
      { service: 'wrapUpCall', callId: 'ada', code: 'order', note: 'Wants two engines' },
    ]);
  });

  test('and going ready are two commands, the second after the first was done', async () => {
    const { commands } = renderSoftphone(VIEW);
    press('softphoneFinishAndReady');
    await waitFor(() => expect(commands).toHaveLength(2));
    expect(commands[0]).toMatchObject({ service: 'wrapUpCall' });
    expect(commands[1]).toEqual({ service: 'setAgentState', state: 'ready' });
  });

  test('that failed says why, keeps what was written, and does not go ready', async () => {
    const drafts = memoryDrafts();
    const { commands } = renderSoftphone(VIEW, { drafts, answer: () => refused('noAnswer') });
    write('Wants two engines');
    press('softphoneFinishAndReady');
    expect(await screen.findByText('failureNoAnswer')).toBeTruthy();
    expect(note().value).toBe('Wants two engines');
    expect(drafts.kept.has(ADA)).toBe(true);
    expect(commands).toHaveLength(1);
  });

  test('when only going ready failed, that is said where the agent’s state is', async () => {
    const { show } = renderSoftphone(VIEW, {
      answer: ({ service }) => (service === 'wrapUpCall' ? DONE : refused('notConnected')),
    });
    press('softphoneFinishAndReady');
    const words = await screen.findByText('failureNotConnected');
    show(aView());
    expect(words.isConnected).toBe(true);
  });
});

describe('what is written', () => {
  test('is there again when the popup is opened again', async () => {
    const drafts = memoryDrafts();
    const { unmount } = renderSoftphone(VIEW, { drafts });
    fireEvent.click(screen.getByRole('radio', { name: 'Complaint' }));
    write('Rattles');
    unmount();
    renderSoftphone(VIEW, { drafts });
    await waitFor(() => expect(note().value).toBe('Rattles'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Complaint' }).checked).toBe(true);
  });

  test('is forgotten when it has been sent', async () => {
    const drafts = memoryDrafts();
    renderSoftphone(VIEW, { drafts });
    write('Rattles');
    press('softphoneFinish');
    await waitFor(() => expect(drafts.kept.size).toBe(0));
  });

  test('before an old draft arrives is not overwritten by it', async () => {
    let arrive: (() => void) | undefined;
    const drafts = {
      ...memoryDrafts(),
      load: () =>
        new Promise<{ code: string; note: string }>((resolve) => {
          arrive = () => resolve({ code: '', note: 'old' });
        }),
    };
    renderSoftphone(VIEW, { drafts });
    await waitFor(() => expect(arrive).toBeDefined());
    write('new');
    arrive?.();
    await Promise.resolve();
    expect(note().value).toBe('new');
  });

  test('stays on the screen when it cannot be kept', async () => {
    const broken = () => Promise.reject(new Error('quota'));
    renderSoftphone(VIEW, { drafts: { load: broken, save: broken, clear: broken } });
    write('Rattles');
    press('softphoneFinish');
    await waitFor(() => expect(note().value).toBe('Rattles'));
  });
});

test('many codes are a list instead of buttons', () => {
  const dispositions = Array.from({ length: 7 }, (_, i) => ({ code: `c${i}`, label: `Code ${i}` }));
  const { commands } = renderSoftphone({ ...VIEW, dispositions });
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'c3' } });
  press('softphoneFinish');
  expect(commands[0]).toMatchObject({ code: 'c3' });
});

test('without any codes only the note is asked for', () => {
  renderSoftphone({ ...VIEW, dispositions: [] });
  expect(screen.queryByRole('radio')).toBeNull();
  expect(note()).toBeTruthy();
});
