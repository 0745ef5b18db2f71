// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CommandResult, DONE, refused } from '../../../../src/cti/command';
import { CallTesterScreen } from '../../../../src/options/call-tester/CallTesterScreen';

afterEach(cleanup);

function open(answer: CommandResult = DONE) {
  const onRing = vi.fn(async () => answer);
  const onScript = vi.fn(async () => answer);
  const onAct = vi.fn(async () => answer);
  render(
    <CallTesterScreen
      view={{ calls: [], wrapUps: [], pops: {} }}
      settingsHref="settings"
      onRing={onRing}
      onScript={onScript}
      onAct={onAct}
    />,
  );
  return { onRing, onScript, onAct };
}

const field = (column: 'Key' | 'Value', line: number) =>
  screen.getByLabelText(`tester${column}OfRow ${line}`) as HTMLInputElement;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (target: HTMLInputElement, value: string) =>
  fireEvent.input(target, { target: { value } });
const outcome = () => screen.getByRole('status').textContent;

const SAMPLE = [
  ['ani', '+12025550143'],
  ['dnis', '8005550100'],
  ['type', 'phonecall'],
  ['customerid', '49383433'],
];

describe('the call tester', () => {
  test('rings with the sample call and says so', async () => {
    const { onRing } = open();
    press('testerRing');
    expect(onRing).toHaveBeenCalledExactlyOnceWith(SAMPLE);
    await vi.waitFor(() => expect(outcome()).toBe('testerRingDone'));
  });

  test('sends a line that was added and not one that was removed', () => {
    const { onRing } = open();
    press('testerRemoveRow 2');
    press('testerAddRow');
    type(field('Key', 4), 'Email');
    type(field('Value', 4), 'ada@crm.example');
    press('testerRing');
    expect(onRing).toHaveBeenCalledExactlyOnceWith([
      ...SAMPLE.filter(([key]) => key !== 'dnis'),
      ['Email', 'ada@crm.example'],
    ]);
  });

  test('puts the keyboard where the next key is typed', async () => {
    open();
    press('testerAddRow');
    await vi.waitFor(() => expect(document.activeElement).toBe(field('Key', 5)));
    press('testerRemoveRow 5');
    await vi.waitFor(() => expect(document.activeElement).toBe(field('Key', 4)));
  });

  test('keeps the keyboard when the last line goes', async () => {
    open();
    for (const _ of SAMPLE) press('testerRemoveRow 1');
    const add = screen.getByRole('button', { name: 'testerAddRow' });
    await vi.waitFor(() => expect(document.activeElement).toBe(add));
    expect(screen.getByText('testerNoRows')).toBeTruthy();
  });

  test('moves along a column by the arrow keys and stops at its ends', () => {
    open();
    field('Value', 1).focus();
    fireEvent.keyDown(field('Value', 1), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(field('Value', 2));
    fireEvent.keyDown(field('Value', 2), { key: 'ArrowUp' });
    fireEvent.keyDown(field('Value', 1), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(field('Value', 1));
  });

  test('does not ring while a value has no key, and says which', async () => {
    const { onRing } = open();
    type(field('Key', 2), '');
    press('testerRing');
    expect(onRing).not.toHaveBeenCalled();
    expect(field('Key', 2).getAttribute('aria-invalid')).toBe('true');
    await vi.waitFor(() => expect(outcome()).toBe('testerKeyMissing'));
  });

  test('does not ring with nothing to send', async () => {
    const { onRing } = open();
    for (const _ of SAMPLE) press('testerRemoveRow 1');
    press('testerRing');
    expect(onRing).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(outcome()).toBe('testerNothingToSend'));
  });

  test('fills the grid with the caller that is chosen', () => {
    const { onRing } = open();
    press(/testerPresetShared/);
    expect(field('Value', 1).value).toBe('+4930901820');
    press('testerRing');
    expect(onRing).toHaveBeenCalledExactlyOnceWith([
      ['ani', '+4930901820'],
      ['dnis', '8005550100'],
      ['type', 'phonecall'],
    ]);
  });

  test.each([
    ['testerScriptAnswered', 'inboundAnswered'],
    ['testerScriptMissed', 'inboundMissed'],
    ['testerScriptQueue', 'queue'],
    ['testerScriptTransfer', 'transfer'],
    ['testerScriptConference', 'conference'],
    ['testerScriptDrop', 'drop'],
  ])('plays the whole call %s and tells what will happen', async (label, script) => {
    const { onScript } = open();
    const button = screen.getByText(label).closest('button');
    expect(within(button as HTMLElement).getByText(`${label}Text`)).toBeTruthy();
    fireEvent.click(button as HTMLElement);
    expect(onScript).toHaveBeenCalledExactlyOnceWith(script);
    await vi.waitFor(() => expect(outcome()).toBe(`testerScriptDone ${label}`));
  });

  test.each([
    ['testerLineDown', { does: 'line', to: 'down' }],
    ['testerLineRefused', { does: 'line', to: 'refused' }],
    ['testerLineDead', { does: 'line', to: 'dead' }],
    ['testerLineUp', { does: 'line', to: 'up' }],
    ['agentStateReady', { does: 'setAgent', state: 'ready' }],
    ['agentStateLoggedOff', { does: 'setAgent', state: 'null' }],
  ])('lets the switch do %s and says so', async (label, act) => {
    const { onAct } = open();
    press(label);
    expect(onAct).toHaveBeenCalledExactlyOnceWith(act);
    await vi.waitFor(() => expect(outcome()).toBe(`testerActDone ${label}`));
  });

  test('says why the switch did not', async () => {
    open(refused('rejected', 'the line is down'));
    press('testerLineDown');
    await vi.waitFor(() => expect(outcome()).toBe('testerFailedOther the line is down'));
  });

  test.each([
    [refused('notConnected'), 'testerFailedNotConnected'],
    [refused('noAnswer'), 'testerFailedNoAnswer'],
    [refused('rejected', 'too many calls'), 'testerFailedOther too many calls'],
    [refused('notPermitted'), 'testerFailedOther notPermitted'],
  ])('says of %j what to do', async (answer, words) => {
    open(answer);
    press('testerRing');
    await vi.waitFor(() => expect(outcome()).toBe(words));
  });
});
