/** The sections of which the format says what is in them. */
export const GENERAL_INFO = 'reqGeneralInfo';
export const DIALING_OPTIONS = 'reqDialingOptions';

/** Items that every definition has, in the order in which Salesforce writes them. */
export const REQUIRED_ITEMS = [
  'reqInternalName',
  'reqDisplayName',
  'reqAdapterUrl',
  'reqUseApi',
  'reqSoftphoneHeight',
  'reqSoftphoneWidth',
] as const;

/** Of the time before Open CTI: of use to Salesforce's CTI Toolkit only. */
export const LEGACY_ITEMS: readonly string[] = ['reqDescription', 'reqProgId', 'reqVersion'];

/** The item names that the format has for each of its sections. */
export const KNOWN_ITEMS: Readonly<Record<string, readonly string[]>> = byName({
  [GENERAL_INFO]: [
    ...REQUIRED_ITEMS,
    'reqSalesforceCompatibilityMode',
    'reqStandbyUrl',
    'reqTimeout',
    'reqCanvasNamespace',
    'reqCanvasApiName',
    ...LEGACY_ITEMS,
    // Service Cloud Voice's own.
    'reqVendorInfoApiName',
    'reqCallCenterType',
  ],
  [DIALING_OPTIONS]: ['reqOutsidePrefix', 'reqLongDistPrefix', 'reqInternationalPrefix'],
});

/** Salesforce's own sections that have nothing to say to Offhook: Service Cloud Voice, and the demo of Open CTI. */
export const SALESFORCE_SECTIONS: readonly string[] = ['reqHvcc', 'reqPhoneDemoSettings'];

/** Names that mean something else in what getCallCenterSettings answers. */
export const RESERVED_NAMES: readonly string[] = [
  'label',
  'sortOrder',
  'internalNameLabel',
  'displayNameLabel',
];

export const MAX_NAME = 40;
export const MAX_LABEL = 1000;
export const MAX_DISPLAY_NAME = 1000;

/** What Salesforce's own samples call them. */
const LABELS: Readonly<Record<string, string>> = byName({
  reqInternalName: 'Internal Name',
  reqDisplayName: 'Display Name',
  reqAdapterUrl: 'CTI Adapter URL',
  reqUseApi: 'Use CTI API',
  reqSoftphoneHeight: 'Softphone Height',
  reqSoftphoneWidth: 'Softphone Width',
  reqSalesforceCompatibilityMode: 'Salesforce Compatibility Mode',
  reqStandbyUrl: 'Standby URL',
  reqTimeout: 'Timeout',
  reqOutsidePrefix: 'Outside Prefix',
  reqLongDistPrefix: 'Long Distance Prefix',
  reqInternationalPrefix: 'International Prefix',
});

/** The label of an item that is written where it had none; its name, if nobody has another. */
export function labelOfKnown(name: string): string {
  return LABELS[name] ?? name;
}

/** Without what every object has: a file may name a section `constructor`. */
function byName<Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null), values);
}
