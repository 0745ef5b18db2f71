// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Call } from '../../../../src/cti/call';
import { toCallId, toConnectorId, toVendorCallId } from '../../../../src/cti/ids';
import { LiveCalls } from '../../../../src/options/call-tester/LiveCalls';

afterEach(cleanup);

const ignore = () => undefined;
/** A phone system that no tester moves. */
const PBX = toConnectorId('pbx');

function callOf(part: Partial<Call>): Call {
  return {
    callId: toCallId('1'),
    connectorId: toConnectorId('simulator'),
    vendorCallId: toVendorCallId('v1'),
    direction: 'inbound',
    callType: 'phonecall',
    localConnection: 'alerting',
    connections: [],
    callingDevice: { number: '+12025550143', name: 'Ada Lovelace' },
    calledDevice: { number: '8005550100' },
    userData: {},
    services: [],
    startedAt: 0,
    ...part,
  };
}

const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent));
/** Without the marks that fence a stranger's text off. */
const plain = (text: string | null) => text?.replace(/[\u2068\u2069]/g, '|');

describe('the live list', () => {
  test('says that it waits, and that there is no call', () => {
    const { rerender } = render(<LiveCalls view={undefined} onAct={ignore} />);
    expect(screen.getByText('testerLiveWaiting')).toBeTruthy();
    rerender(<LiveCalls view={{ calls: [], wrapUps: [], pops: {} }} onAct={ignore} />);
    expect(screen.getByText('testerLiveEmpty')).toBeTruthy();
  });

  test('shows each call with its state, its party and its screen pop, then what is to be written down', () => {
    const held = callOf({ callId: toCallId('2'), localConnection: 'hold', callingDevice: {} });
    const over = callOf({
      callId: toCallId('3'),
      localConnection: 'null',
      direction: 'outbound',
    });
    render(
      <LiveCalls
        onAct={ignore}
        view={{
          calls: [
            { ...callOf({}), connectorId: PBX },
            { ...held, connectorId: PBX },
          ],
          wrapUps: [{ call: over, endedAt: 1, extensions: 0 }],
          pops: { [toCallId('1')]: { status: 'opened', name: 'Ada' } },
        }}
      />,
    );
    expect(lines()).toEqual([
      'softphoneStateRinging|Ada Lovelace||+12025550143|popOutcomeOpened |Ada|',
      'softphoneStateOnHold|testerNumberWithheld|',
      'testerStateWrapUp|8005550100|',
    ]);
  });

  test('lets the others in a call of the simulator act, and tells which act it was', () => {
    const onAct = vi.fn();
    render(<LiveCalls view={{ calls: [callOf({})], wrapUps: [], pops: {} }} onAct={onAct} />);
    fireEvent.click(screen.getByRole('button', { name: 'testerActAnsweredElsewhere' }));
    expect(onAct).toHaveBeenCalledExactlyOnceWith({
      labelKey: 'testerActAnsweredElsewhere',
      act: { does: 'answerElsewhere', vendorCallId: 'v1' },
    });
  });

  test('says who holds whom', () => {
    const calls = [
      callOf({ localConnection: 'connected', connections: [{ device: {}, state: 'hold' }] }),
    ];
    render(<LiveCalls view={{ calls, wrapUps: [], pops: {} }} onAct={ignore} />);
    expect(screen.getByText('softphoneStateHeldByThem')).toBeTruthy();
  });

  test('says why a screen pop failed', () => {
    const pops = {
      [toCallId('1')]: { status: 'failed', key: 'popNoTab', values: ['crm.example'] },
    } as const;
    render(<LiveCalls view={{ calls: [callOf({})], wrapUps: [], pops }} onAct={ignore} />);
    expect(lines()[0]).toContain('popNoTab |crm.example|');
  });

  test('shows a hostile name as text, and no more of it than a line or two', () => {
    const name = `<img src=x onerror=alert(1)>${'x'.repeat(70_000)}`;
    const { container } = render(
      <LiveCalls
        view={{ calls: [callOf({ callingDevice: { name } })], wrapUps: [], pops: {} }}
        onAct={ignore}
      />,
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain('<img src=x');
    expect(container.textContent?.length).toBeLessThan(300);
  });
});
