import { describe, expect, test } from 'vitest';
import { refused } from '../../../src/cti/command';
import { toCallId, toConnectorId, toVendorCallId } from '../../../src/cti/ids';
import type { Input } from '../../../src/desktop/apply-input';
import type { Observation } from '../../../src/desktop/observation';
import { describeEntry, ENTRY_KINDS, entryKind } from '../../../src/diagnostics/describe-entry';
import { filterEntries } from '../../../src/diagnostics/filter-entries';

const connectorId = toConnectorId('simulator');
const callId = toCallId('c');

const input = (of: Input): Observation => ({ kind: 'input', at: 0, input: of, effects: [] });
const event = (of: Extract<Input, { kind: 'event' }>['event']): Observation =>
  input({ kind: 'event', connectorId, event: of, at: 0, newCallId: callId, chance: 0 });
const vendorCallId = toVendorCallId('v-7');

const ringing = event({
  kind: 'call',
  name: 'delivered',
  vendorCallId,
  at: 0,
  facts: { callingDevice: { number: '+12025550143', name: 'Ada Lovelace' } },
});
const hold: Observation = {
  kind: 'command',
  at: 0,
  command: { service: 'holdCall', callId },
  result: { ok: true },
};
const popLeft: Observation = {
  kind: 'effect',
  at: 0,
  key: 'screenPop:c:ringing',
  effect: 'screenPop',
  outcome: 'left',
  error: 'no network',
};
const odd: Observation = { kind: 'note', at: 0, connectorId, what: 'unknown message', payload: 1 };
const restarted = input({ kind: 'restarted', at: 0 });

describe('one line for an entry', () => {
  test.each<[Observation, string, readonly string[] | undefined]>([
    [ringing, 'diagnosticsCallEvent', ['delivered', 'Ada Lovelace']],
    [
      event({ kind: 'call', name: 'diverted', vendorCallId, at: 0, cause: 'answeredElsewhere' }),
      'diagnosticsCallEvent',
      ['diverted', 'v-7 (answeredElsewhere)'],
    ],
    [
      event({ kind: 'link', state: 'refused', at: 0 }),
      'diagnosticsLinkEvent',
      ['simulator', 'refused'],
    ],
    [hold, 'diagnosticsCommandDone', ['holdCall']],
    [
      { ...hold, result: refused('rejected', 'line busy') } as Observation,
      'diagnosticsCommandRefused',
      ['holdCall', 'rejected: line busy'],
    ],
    [popLeft, 'diagnosticsEffectLeft', ['screenPop', 'no network']],
    [odd, 'diagnosticsNote', ['simulator', 'unknown message']],
    [restarted, 'diagnosticsRestarted', undefined],
    [
      input({ kind: 'probed', connectorId, answered: false, at: 0, chance: 0 }),
      'diagnosticsProbeSilent',
      ['simulator'],
    ],
  ])('%j', (observation, key, values) => {
    expect(describeEntry(observation)).toEqual({ key, ...(values && { values }) });
  });
});

describe('the entries', () => {
  const entries = [ringing, hold, popLeft, odd, restarted].map((observation, seq) => ({
    seq,
    observation,
  }));
  const found = (kinds: readonly (typeof ENTRY_KINDS)[number][], search = '') =>
    filterEntries(entries, { kinds: new Set(kinds), search }).map(({ seq }) => seq);

  test('are of one kind each', () => {
    const kinds = entries.map(({ observation }) => entryKind(observation));
    expect(kinds).toEqual(['event', 'command', 'effect', 'note', 'desk']);
  });

  test('are shown newest first, those of the kinds that are wanted', () => {
    expect(found(ENTRY_KINDS)).toEqual([4, 3, 2, 1, 0]);
    expect(found(['event', 'note'])).toEqual([3, 0]);
    expect(found([])).toEqual([]);
  });

  test('are found by any words in them, whatever their case', () => {
    expect(found(ENTRY_KINDS, 'lovelace')).toEqual([0]);
    expect(found(ENTRY_KINDS, ' SCREENPOP  network ')).toEqual([2]);
    expect(found(ENTRY_KINDS, 'screenpop lovelace')).toEqual([]);
  });
});
