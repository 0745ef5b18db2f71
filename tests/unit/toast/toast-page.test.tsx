// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CommandResult, DONE, refused } from '../../../src/cti/command';
import { toCallId } from '../../../src/cti/ids';
import type { ToastAct, ToastView } from '../../../src/messaging/protocol';
import type { PressGate, PressVerdict } from '../../../src/toast/press-gate';
import { ToastPage } from '../../../src/toast/ToastPage';
import { NOW, SEVERAL } from '../../support/softphone-fixtures';

const aToast = (id: string, change: Partial<ToastView> = {}): ToastView => ({
  callId: toCallId(id),
  direction: 'inbound',
  name: `Caller ${id}`,
  number: '+12025550143',
  fields: [
    { field: 'ANI', value: '+12025550143' },
    { field: 'QUEUE', value: 'Sales' },
  ],
  alertingAt: NOW,
  services: ['answerCall', 'clearConnection'],
  isOnlyHeardOf: false,
  ...change,
});

interface Options {
  readonly verdict?: PressVerdict;
  readonly answer?: CommandResult;
}

function renderToasts(
  toasts: readonly ToastView[],
  { verdict = 'counts', answer = DONE }: Options = {},
) {
  const acts: ToastAct[] = [];
  const moved = vi.fn();
  const gate: PressGate = { moved, seen: () => undefined, judge: () => verdict };
  const onAct = async (act: ToastAct) => {
    acts.push(act);
    return answer;
  };
  const element = (shown: readonly ToastView[]) => (
    <ToastPage picture={{ key: 'k', toasts: shown, region: 'US' }} gate={gate} onAct={onAct} />
  );
  const result = render(element(toasts));
  return {
    acts,
    moved,
    show: (next: readonly ToastView[]) => result.rerender(element(next)),
  };
}

const card = (name: string) => within(screen.getByRole('region', { name }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(cleanup);

describe('the toast', () => {
  test('says who calls, in the agent’s format, and from which queue', () => {
    renderToasts([aToast('ada')]);
    const ada = card('Caller ada');
    expect(ada.getByText('(202) 555-0143')).toBeTruthy();
    expect(ada.getByText('Sales')).toBeTruthy();
  });

  test('announces the newest call politely and takes no focus', () => {
    renderToasts([aToast('ada')]);
    expect(screen.getByRole('status').textContent).toBe('toastIncoming \u2068Caller ada\u2069');
    expect(document.activeElement).toBe(document.body);
  });

  test.each<[string, ToastAct['act']]>([
    ['toastAnswer', 'answer'],
    ['toastDecline', 'decline'],
    ['toastDismiss', 'dismiss'],
  ])('has a button %s, and takes two quick presses for one', async (name, act) => {
    const { acts } = renderToasts([aToast('ada')]);
    const button = screen.getByRole('button', { name });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(acts).toEqual([{ act, callId: 'ada' }]));
  });

  test('has no button that the phone system does not permit', () => {
    renderToasts([aToast('ada', { services: [] })]);
    expect(screen.queryByRole('button', { name: 'toastAnswer' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'toastDecline' })).toBeNull();
  });

  test('shows what the screen pop came to, and the way to the record', async () => {
    const report = { searches: [], tab: 'openedForDraft', ms: 3 } as const;
    const pop = { status: 'opened', name: 'Ada L.', report } as const;
    const { acts } = renderToasts([aToast('ada', { pop })]);
    expect(screen.getByText('popOutcomeOpened \u2068Ada L.\u2069')).toBeTruthy();
    expect(screen.getByText('popOutcomeDraftInNewTab')).toBeTruthy();
    press('toastOpenRecord');
    await waitFor(() => expect(acts).toEqual([{ act: 'openRecord', callId: 'ada' }]));
  });

  test('lets the agent choose among several records', async () => {
    const pop = { status: 'pick', matches: SEVERAL } as const;
    const { acts } = renderToasts([aToast('ada', { pop })]);
    const [first] = within(screen.getByRole('list', { name: 'toastMatches' })).getAllByRole(
      'button',
    );
    expect(first?.textContent).toContain(SEVERAL[0]?.reason.key);
    fireEvent.click(first ?? document.body);
    const match = { crmId: 'demo', entity: 'contact', recordId: '4' };
    await waitFor(() => expect(acts).toEqual([{ act: 'chooseMatch', callId: 'ada', match }]));
  });

  test('says why a press came to nothing', async () => {
    renderToasts([aToast('ada')], { answer: refused('rejected', 'line busy') });
    press('toastAnswer');
    expect((await screen.findByRole('alert')).textContent).toBe('failureRejected line busy');
  });

  test.each<PressVerdict>(['tooSoon', 'covered', 'notByHand'])(
    'does nothing at a press that does not count: %s',
    (verdict) => {
      const { acts } = renderToasts([aToast('ada')], { verdict });
      press('toastAnswer');
      press('toastDismiss');
      expect(acts).toEqual([]);
      expect(screen.queryAllByText('toastCovered')).toHaveLength(verdict === 'covered' ? 1 : 0);
    },
  );

  test('waits anew for a steady hand when another call comes', () => {
    const { moved, show } = renderToasts([aToast('ada')]);
    moved.mockClear();
    show([aToast('ada', { name: 'Ada' })]);
    expect(moved).not.toHaveBeenCalled();
    show([aToast('bob'), aToast('ada')]);
    expect(moved).toHaveBeenCalledOnce();
  });
});

describe('several calls', () => {
  const FIVE = ['e', 'd', 'c', 'b', 'a'].map((id) => aToast(id));

  test('are stacked, three of them, and the rest counted', () => {
    renderToasts(FIVE);
    const names = screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent);
    expect(names).toEqual(['Caller e', 'Caller d', 'Caller c']);
    expect(screen.getByText('toastMore 2')).toBeTruthy();
  });

  test('are brief below the newest, but for a choice that waits', () => {
    const pop = { status: 'newRecord' } as const;
    const { show } = renderToasts([aToast('bob', { pop }), aToast('ada', { pop })]);
    expect(screen.getAllByText('popOutcomeNewRecord')).toHaveLength(1);
    const { alertingAt: _, ...answered } = aToast('ada', { services: [] });
    show([aToast('bob', { pop }), { ...answered, pop: { status: 'pick', matches: SEVERAL } }]);
    expect(card('Caller ada').getByRole('list', { name: 'toastMatches' })).toBeTruthy();
  });

  test('Escape puts the one away in which the agent is, else the newest', () => {
    const { acts } = renderToasts(FIVE);
    const second = card('Caller d').getByRole('button', { name: 'toastAnswer' });
    fireEvent.keyDown(second, { key: 'Escape' });
    fireEvent.keyDown(screen.getByRole('main'), { key: 'Escape' });
    expect(acts).toEqual([
      { act: 'dismiss', callId: 'd' },
      { act: 'dismiss', callId: 'e' },
    ]);
  });
});

describe('a call that the phone system only tells of', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const HEARD: Partial<ToastView> = { isOnlyHeardOf: true, services: ['clearConnection'] };

  test('is closed, not declined, and leaves the page by itself', () => {
    const { acts } = renderToasts([aToast('ada', HEARD)]);
    expect(screen.getByRole('button', { name: 'toastClose' })).toBeTruthy();
    vi.advanceTimersByTime(29_000);
    expect(acts).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(acts).toEqual([{ act: 'dismiss', callId: 'ada' }]);
  });

  test('stays while there is something to choose', () => {
    const pop = { status: 'pick', matches: SEVERAL } as const;
    const { acts } = renderToasts([aToast('ada', { ...HEARD, pop })]);
    vi.advanceTimersByTime(60_000);
    expect(acts).toEqual([]);
  });
});
