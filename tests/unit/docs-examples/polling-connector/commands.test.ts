import { describe, expect, test } from 'vitest';
import { formatCommand, toResult } from '../../../../docs/examples/polling-connector/commands';
import type { ConnectorCommand } from '../../../../src/cti/command';
import { toVendorCallId } from '../../../../src/cti/ids';

const ID = toVendorCallId('c1');

describe('a command', () => {
  test.each<[ConnectorCommand, object | undefined]>([
    [
      { service: 'makeCall', number: '202' },
      { do: 'Dial', number: '202' },
    ],
    [
      { service: 'answerCall', callId: ID },
      { do: 'Answer', call: 'c1' },
    ],
    [
      { service: 'clearConnection', callId: ID },
      { do: 'HangUp', call: 'c1' },
    ],
    [
      { service: 'holdCall', callId: ID },
      { do: 'Hold', call: 'c1' },
    ],
    [
      { service: 'retrieveCall', callId: ID },
      { do: 'Resume', call: 'c1' },
    ],
    [
      { service: 'singleStepTransfer', callId: ID, target: '202' },
      { do: 'HandOver', call: 'c1', to: '202' },
    ],
    [
      { service: 'generateDigits', callId: ID, digits: '1#' },
      { do: 'Tones', call: 'c1', digits: '1#' },
    ],
    [
      { service: 'setAgentState', state: 'notReady', reason: { code: 'lunch' } },
      { do: 'SetStatus', status: 'Away', reason: { code: 'lunch' } },
    ],
    [{ service: 'startRecording', callId: ID }, undefined],
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
      { status: 409, body: { error: 'NoSuchCall' } },
      { ok: false, reason: 'noSuchCall' },
    ],
    [
      { status: 409, body: { error: 'BadNumber' } },
      { ok: false, reason: 'invalidNumber' },
    ],
    [
      { status: 500, body: { error: 'Tired', text: 'Try again tomorrow.' } },
      { ok: false, reason: 'rejected', detail: 'Try again tomorrow.' },
    ],
    [
      { status: 409, body: { error: 'constructor' } },
      { ok: false, reason: 'rejected', detail: 'constructor' },
    ],
    [
      { status: 502, body: undefined },
      { ok: false, reason: 'rejected', detail: '' },
    ],
  ])('answered by %j', (answer, result) => {
    expect(toResult(answer)).toEqual(result);
  });
});
