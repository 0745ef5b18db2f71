import { expect, test } from 'vitest';
import { LOG_LENGTH, toEntry, withEntry } from '../../../src/call-log/to-entry';
import { toCallId } from '../../../src/cti/ids';
import { applyInput } from '../../../src/desktop/apply-input';
import { initialState } from '../../../src/desktop/state';
import { callEvent, PHONE } from '../../support/desktop/events';

function missedCall() {
  const input = (event: ReturnType<typeof callEvent>) =>
    ({
      kind: 'event',
      connectorId: PHONE,
      event,
      at: event.at,
      newCallId: toCallId('a'),
      chance: 0,
    }) as const;
  const ringing = applyInput(
    initialState(0),
    input(callEvent('delivered', 'a', { callingDevice: { number: '+1', name: 'x'.repeat(999) } })),
  );
  const ended = applyInput(ringing.state, input(callEvent('connectionCleared', 'a')));
  const record = ended.effects.find((effect) => effect.kind === 'recordCall');
  if (record?.kind !== 'recordCall') throw new Error('nothing to record');
  return record;
}

test('a missed call has no talk time, and a stranger’s name is bounded', () => {
  const entry = toEntry(missedCall());
  expect(entry).not.toHaveProperty('talkMs');
  expect(entry).toMatchObject({ number: '+1', direction: 'inbound' });
  expect(entry.name).toHaveLength(200);
});

test('an answered call tells how long was talked', () => {
  const record = missedCall();
  const call = { ...record.call, establishedAt: 400 };
  expect(toEntry({ ...record, call, endedAt: 1000, code: 'sale' })).toMatchObject({
    talkMs: 600,
    code: 'sale',
  });
});

test('the log is newest first, bounded, and takes the same call once', () => {
  const entry = toEntry(missedCall());
  const others = Array.from({ length: LOG_LENGTH + 5 }, (_, index) => ({
    ...entry,
    callId: toCallId(`other-${index}`),
  }));
  const full = others.reduce<(typeof entry)[]>((log, one) => withEntry(log, one), []);
  expect(full).toHaveLength(LOG_LENGTH);
  const twice = withEntry(withEntry(full, entry), entry);
  expect(twice.filter(({ callId }) => callId === entry.callId)).toHaveLength(1);
  expect(twice[0]).toEqual(entry);
});
