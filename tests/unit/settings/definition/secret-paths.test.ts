import { expect, test } from 'vitest';
import { secretPaths } from '../../../../src/settings/definition/secret-paths';
import { CATALOGUE, definitionOf } from './with-values';

test('secrets are found wherever one may stand, and nothing else is taken for one', () => {
  const definition = definitionOf({
    'reqGeneralInfo/reqAdapterUrl': 'https://phone.example/',
    'VendorSettings/Password': 'theirs',
    'OffhookDesk/autoAnswer': 'true',
    'OffhookGenericListener/enabled': 'true',
    'OffhookGenericListener/url': 'http://localhost:5000/',
    'OffhookGenericListener/token': 'a',
    'OffhookGenericListener/Token': 'a slip of the pen',
    'OffhookCrm/kind': 'salesforce',
    'OffhookCrm/id': 'sales',
    'OffhookCrm/origin': 'https://acme.my.salesforce.com',
    'OffhookCrm/token': 'b',
    'OffhookCrm2/kind': 'espocrm',
    'OffhookCrm2/apiKey': 'c',
    'OffhookCrm2/path': '/espo',
    'OffhookPhoneOfNextYear/user': 'd',
    'offhookgenericlistener/token': 'e',
    'OffhookCrm3/token': '',
  });
  expect(secretPaths(definition, CATALOGUE)).toEqual([
    'OffhookGenericListener/token',
    'OffhookGenericListener/Token',
    'OffhookCrm/token',
    'OffhookCrm2/apiKey',
    'OffhookPhoneOfNextYear/user',
    'offhookgenericlistener/token',
  ]);
});
