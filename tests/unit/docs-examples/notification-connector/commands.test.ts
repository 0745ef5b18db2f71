import { describe, expect, test } from 'vitest';
import { formatCommand, toResult } from '../../../../docs/examples/notification-connector/commands';
import type { ConnectorCommand } from '../../../../src/cti/command';
import { toVendorCallId } from '../../../../src/cti/ids';

const callId = toVendorCallId('c1');
const heldCallId = toVendorCallId('c2');

describe('a command', () => {
  test.each<[ConnectorCommand, object]>([
    [
      { service: 'makeCall', number: '202' },
      { do: 'Dial', number: '202' },
    ],
    [
      { service: 'directedPickup', target: '202' },
      { do: 'PickUp', to: '202' },
    ],
    [
      { service: 'joinCall', target: '202' },
      { do: 'Join', to: '202' },
    ],
    [
      { service: 'clearCall', callId },
      { do: 'EndForAll', call: 'c1' },
    ],
    [
      { service: 'startRecording', callId },
      { do: 'StartRecording', call: 'c1' },
    ],
    [
      { service: 'deflectCall', callId, target: '202' },
      { do: 'SendOn', call: 'c1', to: '202' },
    ],
    [
      { service: 'consultationCall', callId, target: '202', userData: { topic: 'Invoice' } },
      { do: 'Consult', call: 'c1', to: '202', data: { topic: 'Invoice' } },
    ],
    [
      { service: 'transferCall', callId, heldCallId },
      { do: 'Complete', call: 'c1', held: 'c2' },
    ],
    [
      { service: 'generateDigits', callId, digits: '1#' },
      { do: 'Tones', call: 'c1', digits: '1#' },
    ],
    [
      { service: 'setMicrophoneMute', callId, muted: false },
      { do: 'Mute', call: 'c1', on: false },
    ],
    [
      { service: 'associateData', callId, userData: { topic: 'Invoice' } },
      { do: 'Attach', call: 'c1', data: { topic: 'Invoice' } },
    ],
    [
      { service: 'setAgentState', state: 'notReady', reason: { code: 'lunch' } },
      { do: 'SetStatus', status: 'Away', reason: { code: 'lunch' } },
    ],
    [
      { service: 'wrapUpCall', callId, code: 'sale', note: 'Two.' },
      { do: 'Disposition', call: 'c1', code: 'sale', note: 'Two.' },
    ],
  ])('%j', (command, words) => {
    expect(formatCommand(command)).toEqual(words);
  });

  test.each([
    [undefined, { ok: false, reason: 'noAnswer' }],
    [{ status: 200, body: {} }, { ok: true }],
    [
      { status: 401, body: {} },
      { ok: false, reason: 'notConnected' },
    ],
    [
      { status: 409, body: { error: 'NotAllowed' } },
      { ok: false, reason: 'notPermitted' },
    ],
    [
      { status: 500, body: { error: 'Tired', text: 'x'.repeat(5000) } },
      { ok: false, reason: 'rejected', detail: 'x'.repeat(200) },
    ],
  ])('answered by %j', (answer, result) => {
    expect(toResult(answer)).toEqual(result);
  });
});
