// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { DONE, refused } from '../../../src/cti/command';
import type { AgentCommand } from '../../../src/desktop/desk-command';
import { renderSoftphone } from '../../support/render-softphone';
import { aSession, aView, SOFTPHONE_FIXTURES } from '../../support/softphone-fixtures';

afterEach(cleanup);

const VIEW = SOFTPHONE_FIXTURES.sessions;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const closer = () => button(/^softphoneCloseSession .*Ada/);

/** A desk on which every session has a call that goes on. */
const callsLive = (command: AgentCommand) =>
  command.service === 'closeSession' && !command.endCalls ? refused('callLives') : DONE;

describe('the row of sessions', () => {
  test('names each, a number as numbers are written, the unknown as such, and marks the active one', () => {
    renderSoftphone(VIEW);
    const tabs = [...document.querySelectorAll('.session-name')];
    expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-current')])).toEqual([
      ['Ada Lovelace', null],
      ['(202) 555-0178', 'true'],
      ['softphoneUnknownCaller', null],
    ]);
  });

  test('is not there for one session or none', () => {
    const { show } = renderSoftphone(aView({ sessions: [aSession('s1', { name: 'Ada' })] }));
    expect(screen.queryByRole('navigation')).toBeNull();
    show(aView());
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  test('leaves the order of the calls as it is', () => {
    renderSoftphone(VIEW);
    const names = screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent);
    expect(names).toEqual(['Grace Hopper', 'Ada Lovelace']);
  });

  test('activates the session that is pressed', () => {
    const { commands } = renderSoftphone(VIEW);
    press('Ada Lovelace');
    expect(commands).toEqual([{ service: 'activateSession', sessionId: 's1' }]);
  });
});

describe('closing a session', () => {
  test('without a live call asks nothing', async () => {
    const { commands } = renderSoftphone(VIEW);
    fireEvent.click(closer());
    await waitFor(() =>
      expect(commands).toEqual([{ service: 'closeSession', sessionId: 's1', endCalls: false }]),
    );
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('with a live call asks in place, with the focus on the harmless answer', async () => {
    renderSoftphone(VIEW, { answer: callsLive });
    fireEvent.click(closer());
    const question = await screen.findByRole('alertdialog');
    expect(question.textContent).toContain('softphoneCloseQuestion \u2068Ada Lovelace\u2069');
    expect(document.activeElement).toBe(button('softphoneKeepSession'));
    expect(screen.queryByText('failureCallLives')).toBeNull();
  });

  test('is done with its calls once the agent says so', async () => {
    const { commands } = renderSoftphone(VIEW, { answer: callsLive });
    fireEvent.click(closer());
    await screen.findByRole('alertdialog');
    press('softphoneHangUpAndClose');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(commands.at(-1)).toEqual({ service: 'closeSession', sessionId: 's1', endCalls: true });
  });

  test.each([
    ['the button', () => press('softphoneKeepSession')],
    ['Escape', () => fireEvent.keyDown(button('softphoneKeepSession'), { key: 'Escape' })],
  ])('is given up with %s, and the focus goes back', async (_, giveUp) => {
    const { commands } = renderSoftphone(VIEW, { answer: callsLive });
    closer().focus();
    fireEvent.click(closer());
    await screen.findByRole('alertdialog');
    giveUp();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(document.activeElement).toBe(closer());
    expect(commands).toHaveLength(1);
  });

  test('needs no answer any more when the session has gone by itself', async () => {
    const { show } = renderSoftphone(VIEW, { answer: callsLive });
    fireEvent.click(closer());
    await screen.findByRole('alertdialog');
    show({ ...VIEW, sessions: VIEW.sessions.slice(1) });
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  test('that failed for another reason says so', async () => {
    renderSoftphone(VIEW, { answer: () => refused('noAnswer') });
    fireEvent.click(closer());
    expect(await screen.findByText('failureNoAnswer')).toBeTruthy();
  });
});
