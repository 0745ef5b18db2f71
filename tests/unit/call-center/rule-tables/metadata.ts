import type { Rule } from '../definition-lines';

const metadata = (...lines: readonly string[]) =>
  ['<CallCenter xmlns="http://soap.sforce.com/2006/04/metadata">', ...lines, '</CallCenter>'].join(
    '\n',
  );
const complete = [
  '<adapterUrl>https://phone.example</adapterUrl>',
  '<customSettings>{"reqSoftphoneHeight":"500","reqSoftphoneWidth":"400","reqUseApi":"true","reqSalesforceCompatibilityMode":"Lightning"}</customSettings>',
  '<displayName>Support</displayName>',
  '<sections><items><label>Use the API</label><name>reqUseApi</name><value>true</value></items><label>General</label><name>reqGeneralInfo</name></sections>',
];

/** The form of Salesforce’s Metadata API. */
export const METADATA_RULES: readonly Rule[] = [
  [
    'is read, and has no internal name',
    metadata(...complete),
    ['metadata-form 1:1', 'metadata-internal-name 1:1 reqGeneralInfo/reqInternalName'],
  ],
  [
    'may say its full name',
    metadata(...complete, '<fullName>Desk</fullName>'),
    ['metadata-form 1:1'],
  ],
  [
    'its settings are a JSON object',
    metadata(...complete.with(1, '<customSettings>["reqUseApi"]</customSettings>')),
    [
      'metadata-form 1:1',
      'metadata-internal-name 1:1 reqGeneralInfo/reqInternalName',
      'metadata-settings-broken 3:1',
      'item-required 5:1 reqGeneralInfo/reqSoftphoneHeight',
      'item-required 5:1 reqGeneralInfo/reqSoftphoneWidth',
      'mode-missing 5:1 reqGeneralInfo/reqSalesforceCompatibilityMode',
    ],
  ],
  [
    'a value that is there twice is the same',
    metadata(...complete, '<sections/>').replace('<value>true', '<value>false'),
    [
      'metadata-form 1:1',
      'metadata-internal-name 1:1 reqGeneralInfo/reqInternalName',
      'metadata-values-differ 3:1 reqGeneralInfo/reqUseApi',
      'section-empty 6:1',
      'name-missing 6:1',
    ],
  ],
  [
    'sections have items',
    metadata(...complete, '<sections><label>Empty</label><name>custom</name></sections>'),
    [
      'metadata-form 1:1',
      'metadata-internal-name 1:1 reqGeneralInfo/reqInternalName',
      'section-empty 6:1 custom',
    ],
  ],
  [
    'other parts have no place in a definition',
    metadata(...complete, '<contactCenterChannels/>'),
    [
      'metadata-form 1:1',
      'metadata-internal-name 1:1 reqGeneralInfo/reqInternalName',
      'element-unknown 6:1',
    ],
  ],
  [
    'items have names',
    metadata(
      ...complete,
      '<sections><name>custom</name><items><value>1</value></items></sections>',
    ),
    [
      'metadata-form 1:1',
      'metadata-internal-name 1:1 reqGeneralInfo/reqInternalName',
      'name-missing 6:30 custom/',
    ],
  ],
  [
    'and the values of the other form',
    metadata(...complete.with(0, '<adapterUrl>/apex/phone</adapterUrl>')),
    [
      'metadata-form 1:1',
      'metadata-internal-name 1:1 reqGeneralInfo/reqInternalName',
      'address-relative 2:1 reqGeneralInfo/reqAdapterUrl',
    ],
  ],
];
