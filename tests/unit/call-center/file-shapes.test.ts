import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../src/call-center/read-definition';
import { inShort } from './definition-lines';

const FOLDER = 'tests/fixtures/definitions/shapes';

/** Files in the shapes that are met in the field, and all that is said about each. */
const SHAPES: readonly (readonly [shape: string, file: string, expected: readonly string[]])[] = [
  [
    'a mode item with a slip of the pen and a space before its label, a comment and no declaration',
    'misspelt-mode.xml',
    [
      'name-spelling 12:29 reqGeneralInfo/reqSalesforceCompatibilityMode',
      'label-spaces 12:67 reqGeneralInfo/reqSalesforceCompatibilityMode',
    ],
  ],
  [
    'the six required items only, below a long comment with tabs',
    'required-items-only.xml',
    ['mode-missing 13:2 reqGeneralInfo/reqSalesforceCompatibilityMode'],
  ],
  [
    'a voice provider: no softphone, 18 items, a name of 47 characters, a date, a line break in a tag',
    'voice-without-softphone.xml',
    [
      'item-required 3:3 reqGeneralInfo/reqAdapterUrl',
      'item-required 3:3 reqGeneralInfo/reqUseApi',
      'item-required 3:3 reqGeneralInfo/reqSoftphoneHeight',
      'item-required 3:3 reqGeneralInfo/reqSoftphoneWidth',
      'mode-missing 3:3 reqGeneralInfo/reqSalesforceCompatibilityMode',
      'name-of-salesforce 8:26 reqHvcc',
      'name-too-long 26:26 reqHvcc/reqTransferTargetForOmniFlowTransferDisplayName',
    ],
  ],
  [
    'items out of order, one name three times, a certificate, a prefix with a plus in the wrong section',
    'voice-of-a-partner.xml',
    [
      'item-required 3:5 reqGeneralInfo/reqAdapterUrl',
      'item-required 3:5 reqGeneralInfo/reqUseApi',
      'item-required 3:5 reqGeneralInfo/reqSoftphoneHeight',
      'item-required 3:5 reqGeneralInfo/reqSoftphoneWidth',
      'mode-missing 3:5 reqGeneralInfo/reqSalesforceCompatibilityMode',
      'sort-order-not-ascending 5:15 reqGeneralInfo/reqInternalName',
      'name-of-salesforce 10:28 reqHvcc',
      'item-misplaced 15:29 reqHvcc/reqLongDistPrefix',
      'item-duplicate 21:9 partnerSettings/settings1',
      'item-duplicate 22:9 partnerSettings/settings1',
    ],
  ],
  [
    'a placeholder for an internal name, beside a key of several lines',
    'placeholder-internal-name.xml',
    [
      'item-required 2:3 reqGeneralInfo/reqAdapterUrl',
      'item-required 2:3 reqGeneralInfo/reqUseApi',
      'item-required 2:3 reqGeneralInfo/reqSoftphoneHeight',
      'item-required 2:3 reqGeneralInfo/reqSoftphoneWidth',
      'mode-missing 2:3 reqGeneralInfo/reqSalesforceCompatibilityMode',
      'internal-name-first-character 3:5 reqGeneralInfo/reqInternalName',
      'internal-name-characters 3:5 reqGeneralInfo/reqInternalName',
      'internal-name-too-long 3:5 reqGeneralInfo/reqInternalName',
      'name-of-salesforce 7:26 reqHvcc',
    ],
  ],
  [
    'the official demo: pages within Salesforce, a section of Salesforce’s own',
    'demo-page-within-salesforce.xml',
    [
      'address-relative 10:5 reqGeneralInfo/reqAdapterUrl',
      'address-relative 11:5 reqGeneralInfo/reqStandbyUrl',
      'name-of-salesforce 23:26 reqPhoneDemoSettings',
    ],
  ],
  [
    'for Lightning, without dialing options',
    'lightning-without-dialing.xml',
    ['address-relative 5:5 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'an address whose port is a word',
    'port-is-text.xml',
    ['address-not-readable 5:5 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'no sortOrder, values in elements, a version, no reqUseApi',
    'values-in-elements.xml',
    [
      'sort-order-missing 3:3 reqGeneralInfo',
      'item-required 3:3 reqGeneralInfo/reqUseApi',
      'sort-order-missing 4:5 reqGeneralInfo/reqInternalName',
      'value-in-child 5:7 reqGeneralInfo/reqInternalName',
      'sort-order-missing 7:5 reqGeneralInfo/reqDisplayName',
      'value-in-child 8:7 reqGeneralInfo/reqDisplayName',
      'sort-order-missing 10:5 reqGeneralInfo/reqVersion',
      'item-legacy 10:5 reqGeneralInfo/reqVersion',
      'value-in-child 11:7 reqGeneralInfo/reqVersion',
      'sort-order-missing 13:5 reqGeneralInfo/reqAdapterUrl',
      'value-in-child 14:7 reqGeneralInfo/reqAdapterUrl',
      'sort-order-missing 16:5 reqGeneralInfo/reqSoftphoneHeight',
      'value-in-child 17:7 reqGeneralInfo/reqSoftphoneHeight',
      'sort-order-missing 19:5 reqGeneralInfo/reqSoftphoneWidth',
      'value-in-child 20:7 reqGeneralInfo/reqSoftphoneWidth',
      'sort-order-missing 22:5 reqGeneralInfo/reqSalesforceCompatibilityMode',
      'value-in-child 23:7 reqGeneralInfo/reqSalesforceCompatibilityMode',
    ],
  ],
  [
    'a comment before the declaration, a section of the phone system’s own',
    'comment-before-declaration.xml',
    ['declaration-not-first 2:1'],
  ],
  [
    'http, and a space at the end of the declaration',
    'http-address.xml',
    ['address-not-https 6:5 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'wide, for both interfaces, an address with a query and a slash at its end',
    'wide-for-both.xml',
    [],
  ],
  [
    'copied out of Markdown: every line indented, the declaration too',
    'copied-from-markdown.xml',
    [
      'declaration-not-first 1:5',
      'name-spelling 13:33 reqGeneralInfo/reqSalesforceCompatibilityMode',
      'label-spaces 13:71 reqGeneralInfo/reqSalesforceCompatibilityMode',
    ],
  ],
  [
    'inside Markdown',
    'inside-markdown.md',
    [
      'xml-inside-text 1:1',
      'declaration-not-first 5:5',
      'name-spelling 17:33 reqGeneralInfo/reqSalesforceCompatibilityMode',
      'label-spaces 17:71 reqGeneralInfo/reqSalesforceCompatibilityMode',
    ],
  ],
  [
    'the form of the Metadata API',
    'metadata.callCenter',
    [
      'metadata-form 2:1',
      'metadata-internal-name 2:1 reqGeneralInfo/reqInternalName',
      'address-relative 4:5 reqGeneralInfo/reqStandbyUrl',
      'item-legacy 9:9 reqGeneralInfo/reqDescription',
      'address-relative 14:9 reqGeneralInfo/reqAdapterUrl',
    ],
  ],
];

describe('files as they are in the field', () => {
  test.each(SHAPES)('%s', (_, file, expected) => {
    const { definition, findings } = readDefinition(readFileSync(`${FOLDER}/${file}`));
    expect(findings.map(inShort)).toEqual(expected);
    // Of all of them, only a bad internal name cannot be imported.
    expect(definition === undefined).toBe(file === 'placeholder-internal-name.xml');
  });
});

describe('what is read of them', () => {
  const valuesOf = (file: string) => {
    const { definition } = readDefinition(readFileSync(`${FOLDER}/${file}`));
    const values = definition?.sections.flatMap((section) =>
      section.items.map((item) => [`${section.name}/${item.name}`, item.value] as const),
    );
    return Object.fromEntries(values ?? []);
  };

  test('the mode, however its item is spelt', () => {
    const path = 'reqGeneralInfo/reqSalesforceCompatibilityMode';
    expect(valuesOf('misspelt-mode.xml')[path]).toBe('Classic_and_Lightning');
  });

  test('values in elements', () => {
    expect(valuesOf('values-in-elements.xml')).toMatchObject({
      'reqGeneralInfo/reqInternalName': 'DialerLink',
      'reqGeneralInfo/reqSoftphoneHeight': '500',
    });
  });

  test('a certificate, line by line', () => {
    const path = 'reqHvcc/reqTelephonyIntegrationCertificate';
    const lines = valuesOf('voice-of-a-partner.xml')[path]?.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines?.[3]).toBe('-----END CERTIFICATE-----');
  });

  test('of several items of one name, the first', () => {
    const { definition } = readDefinition(readFileSync(`${FOLDER}/voice-of-a-partner.xml`));
    expect(definition?.sections.at(-1)?.items.map(({ value }) => value)).toEqual(['one']);
  });

  test('items in the order of their numbers', () => {
    const { definition } = readDefinition(readFileSync(`${FOLDER}/voice-of-a-partner.xml`));
    expect(definition?.sections[0]?.items.map(({ name }) => name)).toEqual([
      'reqInternalName',
      'reqDisplayName',
      'reqVendorInfoApiName',
    ]);
  });

  test('the values of the Metadata API’s form, with those of its JSON text', () => {
    expect(valuesOf('metadata.callCenter')).toMatchObject({
      'reqGeneralInfo/reqInternalName': 'Exampledemoadapter',
      'reqGeneralInfo/reqDisplayName': 'Example demo adapter',
      'reqGeneralInfo/reqSoftphoneHeight': '550',
      'reqGeneralInfo/reqTimeout': '10000',
      'reqDialingOptions/reqInternationalPrefix': '011',
    });
  });
});
