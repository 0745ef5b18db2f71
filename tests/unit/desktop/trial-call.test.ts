import { expect, test } from 'vitest';
import { toConnectorId } from '../../../src/cti/ids';
import { DEFAULT_DESK_SETTINGS } from '../../../src/desktop/rules';
import { toTrialCall } from '../../../src/desktop/trial-call';

const facts = {
  connectorId: toConnectorId('simulator'),
  number: '+12025550143',
  direction: 'inbound',
  userData: { customerid: '7' },
  at: 0,
} as const;
const rules = { ...DEFAULT_DESK_SETTINGS, popOccasions: [] };

test('an imagined call has the parameters of a real one', () => {
  const { call, parameters } = toTrialCall(facts, rules);
  expect(call.callingDevice.number).toBe('+12025550143');
  expect(parameters.read('cti.ani', 'own')).toBe('+12025550143');
  expect(parameters.read('cti.customerid', 'own')).toBe('7');
  expect(parameters.read('$Context.CustomerId', 'own')).toBe('7');
  expect(parameters.read('$Context.CustomerId', 'focused')).toBe('7');
  expect(parameters.read('cti.other', 'own')).toBeUndefined();
});

test('an outgoing one is to the number', () => {
  const { call } = toTrialCall({ ...facts, direction: 'outbound' }, rules);
  expect(call.calledDevice.number).toBe('+12025550143');
  expect(call.callingDevice.number).toBeUndefined();
});
