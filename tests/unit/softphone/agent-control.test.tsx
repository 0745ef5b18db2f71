// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { refused } from '../../../src/cti/command';
import { renderSoftphone } from '../../support/render-softphone';
import { aView, SOFTPHONE_FIXTURES, someRules } from '../../support/softphone-fixtures';

afterEach(cleanup);

const opener = () => screen.getByRole('button', { name: /agentState/ });
const items = () => screen.getAllByRole('menuitemradio');
const focused = () => document.activeElement?.textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test('says the state, the reason, what is pending and for how long', () => {
  renderSoftphone(
    aView({
      agent: {
        state: 'notReady',
        reason: { code: 'lunch', label: 'Lunch' },
        pendingAgentState: 'ready',
        since: Date.UTC(2026, 2, 2, 9, 58, 30),
      },
    }),
  );
  expect(opener().textContent).toBe(
    'agentStateNotReadyLunchsoftphoneAgentPending agentStateReady1:30',
  );
});

describe('the menu', () => {
  test('offers each state, and each reason not to be ready', () => {
    renderSoftphone(aView());
    fireEvent.click(opener());
    expect(items().map((item) => item.textContent)).toEqual([
      'agentStateReady',
      'agentStateNotReady',
      'agentStateNotReadyLunch',
      'agentStateNotReadyTraining',
      'agentStateAfterCallWork',
      'softphoneLogOff',
    ]);
  });

  test('offers "not ready" with a reason only where the desk asks for one', () => {
    renderSoftphone(aView({ rules: someRules({ notReadyReasonRequired: true }) }));
    fireEvent.click(opener());
    expect(items().map((item) => item.textContent)).toEqual([
      'agentStateReady',
      'agentStateNotReadyLunch',
      'agentStateNotReadyTraining',
      'agentStateAfterCallWork',
      'softphoneLogOff',
    ]);
  });

  test('asks for the state that is chosen, with its reason, and gives the focus back', () => {
    const { commands } = renderSoftphone(aView());
    fireEvent.click(opener());
    fireEvent.click(screen.getByRole('menuitemradio', { name: /Lunch/ }));
    expect(commands).toEqual([
      {
        service: 'setAgentState',
        state: 'notReady',
        reason: { code: 'lunch', label: 'Lunch' },
      },
    ]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  test('is walked with the arrows, Home, End and first letters', () => {
    renderSoftphone(aView());
    opener().focus();
    press('ArrowDown');
    expect(focused()).toBe('agentStateReady');
    press('ArrowDown');
    expect(focused()).toBe('agentStateNotReady');
    press('End');
    expect(focused()).toBe('softphoneLogOff');
    press('ArrowDown');
    expect(focused()).toBe('agentStateReady');
    press('s');
    expect(focused()).toBe('softphoneLogOff');
    press('Home');
    expect(focused()).toBe('agentStateReady');
  });

  test('is left with Escape', () => {
    renderSoftphone(aView());
    fireEvent.click(opener());
    press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  test('is left by a press elsewhere', async () => {
    renderSoftphone(aView());
    fireEvent.click(opener());
    await waitFor(() => {
      fireEvent.pointerDown(document.body);
      expect(screen.queryByRole('menu')).toBeNull();
    });
  });
});

test('says that a call is on its way before it is at the phone', () => {
  renderSoftphone(aView({ agent: { state: 'ready', reserved: true, since: 0 } }));
  expect(opener().textContent).toContain('softphoneAgentReserved');
});

describe('where the phone system says something else than was asked for', () => {
  const DIFFERS = 'softphoneAgentDiffers agentStateReady agentStateNotReady';
  const difference = () => document.querySelector('.agent-difference')?.textContent;

  test('both are said, to those who listen as well', () => {
    renderSoftphone(SOFTPHONE_FIXTURES.agentDiffers);
    expect(difference()).toBe(DIFFERS);
    expect(screen.getByText(DIFFERS).closest('[role=status]')).toBeTruthy();
  });

  test('nothing is said while the next request is under way', async () => {
    renderSoftphone(SOFTPHONE_FIXTURES.agentDiffers, { answer: () => new Promise(() => {}) });
    fireEvent.click(opener());
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'agentStateReady' }));
    await waitFor(() => expect(difference()).toBe(''));
  });

  test('nothing is said where they agree', () => {
    renderSoftphone(aView());
    expect(difference()).toBe('');
  });
});

test('a state that needs a reason says so when it is asked for without one', async () => {
  renderSoftphone(aView(), { answer: () => refused('reasonNeeded') });
  fireEvent.click(opener());
  fireEvent.click(screen.getByRole('menuitemradio', { name: 'agentStateNotReady' }));
  expect(await screen.findByText('failureReasonNeeded')).toBeTruthy();
});

test('a refusal is said beside it', async () => {
  renderSoftphone(aView(), { answer: () => refused('notConnected') });
  fireEvent.click(opener());
  fireEvent.click(screen.getByRole('menuitemradio', { name: 'softphoneLogOff' }));
  const words = await screen.findByText('failureNotConnected');
  expect(words.closest('header')).toBe(opener().closest('header'));
});
