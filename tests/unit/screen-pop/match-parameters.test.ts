import { expect, test } from 'vitest';
import { withMatch } from '../../../src/screen-pop/match-parameters';
import { toRecord } from '../../support/screen-pop/memory-crm';
import { parametersOf } from '../../support/screen-pop/rules';

const record = toRecord({
  recordId: '7',
  entity: 'Contact',
  name: 'Ada',
  fields: { fullName: 'Ada Lovelace', Id: 'field' },
});
const call = parametersOf({
  'cti.ani': '123',
  'match.town': 'of the call',
  '$context.fullname': 'of the call',
});
const layered = withMatch(call, record);

test.each([
  ['contact.fullname', 'own', 'Ada Lovelace'],
  ['CONTACT.FULLNAME', 'focused', 'Ada Lovelace'],
  ['match.fullname', 'own', 'Ada Lovelace'],
  ['match.name', 'own', 'Ada'],
  ['contact.name', 'own', 'Ada'],
  ['match.logicalname', 'own', 'Contact'],
  ['match.id', 'own', 'field'],
  ['$Context.fullname', 'own', 'Ada Lovelace'],
  ['$Context.LogicalName', 'own', 'Contact'],
  ['$Context.fullname', 'focused', 'of the call'],
  ['cti.ani', 'own', '123'],
  ['match.town', 'own', 'of the call'],
  ['account.name', 'own', undefined],
  ['match.constructor', 'own', undefined],
  ['contact.__proto__', 'own', undefined],
] as const)('%s of the %s session', (name, session, expected) => {
  expect(layered.read(name, session)).toBe(expected);
});
