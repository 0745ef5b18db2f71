import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flatView } from '../../../src/call-center/flat-view';
import { readDefinition } from '../../../src/call-center/read-definition';
import { definitionWith, item, section } from './definition-lines';

function viewOf(source: string | Uint8Array) {
  const { definition } = readDefinition(source);
  if (!definition) throw new Error('It cannot be read.');
  return flatView(definition);
}

test('a definition is given flat, as getCallCenterSettings gives it', () => {
  expect(
    viewOf(readFileSync('tests/fixtures/definitions/shapes/demo-page-within-salesforce.xml')),
  ).toEqual({
    '/displayNameLabel': 'Display Name',
    '/internalNameLabel': 'InternalName',
    '/label': 'Example demo adapter',
    '/reqDialingOptions/label': 'Dialing Options',
    '/reqDialingOptions/reqInternationalPrefix': '01',
    '/reqDialingOptions/reqInternationalPrefix/label': 'International Prefix',
    '/reqDialingOptions/reqInternationalPrefix/sortOrder': '2.0',
    '/reqDialingOptions/reqLongDistPrefix': '1',
    '/reqDialingOptions/reqLongDistPrefix/label': 'Long Distance Prefix',
    '/reqDialingOptions/reqLongDistPrefix/sortOrder': '1.0',
    '/reqDialingOptions/reqOutsidePrefix': '9',
    '/reqDialingOptions/reqOutsidePrefix/label': 'Outside Prefix',
    '/reqDialingOptions/reqOutsidePrefix/sortOrder': '0.0',
    '/reqDialingOptions/sortOrder': '1.0',
    '/reqGeneralInfo/label': 'General Information',
    '/reqGeneralInfo/reqAdapterUrl': '/apex/examplePage',
    '/reqGeneralInfo/reqAdapterUrl/label': 'CTI Adapter URL',
    '/reqGeneralInfo/reqAdapterUrl/sortOrder': '2.0',
    '/reqGeneralInfo/reqDisplayName': 'Example demo adapter',
    '/reqGeneralInfo/reqInternalName': 'ExampleDemo',
    '/reqGeneralInfo/reqSalesforceCompatibilityMode': 'Classic_and_Lightning',
    '/reqGeneralInfo/reqSalesforceCompatibilityMode/label': 'Salesforce Compatibility Mode',
    '/reqGeneralInfo/reqSalesforceCompatibilityMode/sortOrder': '8.0',
    '/reqGeneralInfo/reqSoftphoneHeight': '550',
    '/reqGeneralInfo/reqSoftphoneHeight/label': 'Softphone Height',
    '/reqGeneralInfo/reqSoftphoneHeight/sortOrder': '6.0',
    '/reqGeneralInfo/reqSoftphoneWidth': '400',
    '/reqGeneralInfo/reqSoftphoneWidth/label': 'Softphone Width',
    '/reqGeneralInfo/reqSoftphoneWidth/sortOrder': '7.0',
    '/reqGeneralInfo/reqStandbyUrl': '/apex/otherExamplePage',
    '/reqGeneralInfo/reqStandbyUrl/label': 'CTI Adapter URL 2',
    '/reqGeneralInfo/reqStandbyUrl/sortOrder': '3.0',
    '/reqGeneralInfo/reqTimeout': '10000',
    '/reqGeneralInfo/reqTimeout/label': 'Timeout',
    '/reqGeneralInfo/reqTimeout/sortOrder': '4.0',
    '/reqGeneralInfo/reqUseApi': 'true',
    '/reqGeneralInfo/reqUseApi/label': 'Use CTI API',
    '/reqGeneralInfo/reqUseApi/sortOrder': '5.0',
    '/reqGeneralInfo/sortOrder': '0.0',
    '/reqPhoneDemoSettings/label': 'Phone Demo Settings',
    '/reqPhoneDemoSettings/reqIncomingNumber': '(206) 555-0100',
    '/reqPhoneDemoSettings/reqIncomingNumber/label': 'Incoming Number',
    '/reqPhoneDemoSettings/reqIncomingNumber/sortOrder': '0.0',
    '/reqPhoneDemoSettings/reqProvider': 'ExampleProvider',
    '/reqPhoneDemoSettings/reqProvider/label': 'Provider',
    '/reqPhoneDemoSettings/reqProvider/sortOrder': '1.0',
    '/reqPhoneDemoSettings/sortOrder': '2.0',
  });
});

test('a misspelt item is there under its right name', () => {
  const view = viewOf(definitionWith({ 5: item(2, 'reqAdapterURL', 'https://phone.example') }));
  expect(view['/reqGeneralInfo/reqAdapterUrl']).toBe('https://phone.example');
});

test('what has no number has that of its place', () => {
  const view = viewOf(definitionWith({ 14: '<item name="more">1</item>' }));
  expect(view['/reqDialingOptions/more/sortOrder']).toBe('2.0');
});

test('a section’s label and number are not those of items with a reserved name', () => {
  const reserved = section(2, 'custom', item(0, 'label', 'L'), item(1, 'sortOrder', 'S'));
  const view = viewOf(definitionWith({ 15: `</section>${reserved}` }));
  expect(view['/custom/sortOrder']).toBe('2.0');
});
