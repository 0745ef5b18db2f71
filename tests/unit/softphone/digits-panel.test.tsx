// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { DONE, refused } from '../../../src/cti/command';
import type { AgentCommand } from '../../../src/desktop/desk-command';
import type { Outcome } from '../../../src/softphone/outcome';
import { renderSoftphone } from '../../support/render-softphone';
import { aTalk, aView } from '../../support/softphone-fixtures';

afterEach(cleanup);

const talking = aView({ calls: [aTalk('ada')] });
const digitsOf = (commands: readonly AgentCommand[]) =>
  commands.map((command) => (command.service === 'generateDigits' ? command.digits : '?'));

function openKeypad() {
  const card = within(screen.getByRole('article'));
  fireEvent.click(card.getByRole('button', { name: 'softphoneKeypad' }));
  return card;
}

test('each key is sent into the call when it is pressed', async () => {
  const { commands } = renderSoftphone(talking);
  const card = openKeypad();
  for (const name of ['1', '2 ABC', 'softphoneKeyStar', 'softphoneKeyHash']) {
    fireEvent.click(card.getByRole('button', { name }));
  }
  await waitFor(() => expect(digitsOf(commands)).toEqual(['1', '2', '*', '#']));
});

test('what is typed or pasted is sent as well, without what no telephone can send', async () => {
  const { commands } = renderSoftphone(talking);
  const field = openKeypad().getByLabelText<HTMLInputElement>('softphoneDigitsSent');
  expect(document.activeElement).toBe(field);
  fireEvent.input(field, { target: { value: '4' } });
  fireEvent.input(field, { target: { value: '41-2 x#' } });
  await waitFor(() => expect(digitsOf(commands)).toEqual(['4', '12#']));
  expect(field.value).toBe('412#');
});

test('what was sent cannot be edited away', () => {
  const { commands } = renderSoftphone(talking);
  const field = openKeypad().getByLabelText<HTMLInputElement>('softphoneDigitsSent');
  fireEvent.input(field, { target: { value: '42' } });
  fireEvent.input(field, { target: { value: '4' } });
  expect(field.value).toBe('42');
  expect(commands.length).toBeLessThanOrEqual(1);
});

test('a digit waits for the one before it', async () => {
  const answers: ((outcome: Outcome) => void)[] = [];
  const { commands } = renderSoftphone(talking, {
    answer: () => new Promise((resolve) => answers.push(resolve)),
  });
  const card = openKeypad();
  fireEvent.click(card.getByRole('button', { name: '1' }));
  fireEvent.click(card.getByRole('button', { name: '3 DEF' }));
  await waitFor(() => expect(answers).toHaveLength(1));
  expect(digitsOf(commands)).toEqual(['1']);
  answers[0]?.(DONE);
  await waitFor(() => expect(digitsOf(commands)).toEqual(['1', '3']));
});

test('a digit that could not be sent says so', async () => {
  renderSoftphone(talking, { answer: () => refused('noSuchCall') });
  const card = openKeypad();
  fireEvent.click(card.getByRole('button', { name: '1' }));
  expect((await card.findByRole('alert')).textContent).toBe('failureNoSuchCall');
});
