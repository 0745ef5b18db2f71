import { expect, test } from 'vitest';
import { toCallId } from '../../../src/cti/ids';
import { applyInput } from '../../../src/desktop/apply-input';
import { callParameters } from '../../../src/desktop/parameters';
import { findKnownCall, initialState } from '../../../src/desktop/state';
import { callEvent, PHONE } from '../../support/desktop/events';

const [ADA, GRACE] = [toCallId('ada'), toCallId('grace')];

function ringing() {
  const hear = (state: ReturnType<typeof initialState>, id: string, userData: object) =>
    applyInput(state, {
      kind: 'event',
      connectorId: PHONE,
      event: callEvent('delivered', id, {
        callingDevice: { number: `+1202555${id.length}`, name: id },
        userData: { ...userData },
      }),
      at: 5000,
      newCallId: toCallId(id),
      chance: 0,
    }).state;
  return hear(hear(initialState(0), 'ada', { CaseId: 'C-1' }), 'grace', { caseid: 'C-2' });
}

test.each([
  ['cti.ANI', 'own', '+12025555'],
  ['cti.caseid', 'own', 'C-2'],
  ['$context.CASEID', 'own', 'C-2'],
  ['$Context.caseid', 'focused', 'C-1'],
  ['cti.name', 'focused', 'ada'],
  ['$Session.name', 'own', 'grace'],
  ['$Session.id', 'own', 'session:grace'],
  ['$Session.Count', 'own', '2'],
  ['$Session.IsGlobal', 'own', 'False'],
  ['$Session.StartTime', 'own', '1970-01-01T00:00:01.000Z'],
  ['$Session.__proto__', 'own', undefined],
  ['$Context.toString', 'own', undefined],
  ['$Context.caseid', 'global', undefined],
  ['cti.caseid', 'global', undefined],
  ['contact.fullname', 'own', undefined],
] as const)('[[%s]] of the %s session is %s', (name, which, expected) => {
  const state = ringing();
  const call = findKnownCall(state, GRACE);
  if (!call) throw new Error('no call');
  expect(callParameters(state, call).read(name, which)).toBe(expected);
  expect(findKnownCall(state, ADA)).toBeDefined();
});
