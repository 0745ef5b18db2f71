// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { refused } from '../../../src/cti/command';
import { renderSoftphone } from '../../support/render-softphone';
import { aView } from '../../support/softphone-fixtures';

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
      'agentStateNotReadyLunch',
      'agentStateNotReadyTraining',
      'agentStateAfterCallWork',
      'softphoneLogOff',
    ]);
  });

  test('offers "not ready" alone where no reasons are set up', () => {
    renderSoftphone(aView({ notReadyReasons: [] }));
    fireEvent.click(opener());
    expect(items()[1]?.textContent).toBe('agentStateNotReady');
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
    expect(focused()).toBe('agentStateNotReadyLunch');
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

test('a refusal is said beside it', async () => {
  renderSoftphone(aView(), { answer: () => refused('notConnected') });
  fireEvent.click(opener());
  fireEvent.click(screen.getByRole('menuitemradio', { name: 'softphoneLogOff' }));
  const words = await screen.findByText('failureNotConnected');
  expect(words.closest('header')).toBe(opener().closest('header'));
});
