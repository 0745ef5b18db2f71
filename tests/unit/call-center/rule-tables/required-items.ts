import { definitionWith, item, type Rule } from '../definition-lines';

/** Which items there are. */
export const REQUIRED_ITEM_RULES: readonly Rule[] = [
  [
    'reqDisplayName',
    definitionWith({ 4: '' }),
    [
      'item-required 2:1 reqGeneralInfo/reqDisplayName',
      'sort-order-gap 5:7 reqGeneralInfo/reqAdapterUrl',
    ],
  ],
  [
    'reqAdapterUrl',
    definitionWith({ 5: '' }),
    [
      'item-required 2:1 reqGeneralInfo/reqAdapterUrl',
      'sort-order-gap 6:7 reqGeneralInfo/reqUseApi',
    ],
  ],
  [
    'reqUseApi',
    definitionWith({ 6: '' }),
    [
      'item-required 2:1 reqGeneralInfo/reqUseApi',
      'sort-order-gap 7:7 reqGeneralInfo/reqSoftphoneHeight',
    ],
  ],
  [
    'reqSoftphoneHeight',
    definitionWith({ 7: '' }),
    [
      'item-required 2:1 reqGeneralInfo/reqSoftphoneHeight',
      'sort-order-gap 8:7 reqGeneralInfo/reqSoftphoneWidth',
    ],
  ],
  [
    'reqSoftphoneWidth',
    definitionWith({ 8: '' }),
    [
      'item-required 2:1 reqGeneralInfo/reqSoftphoneWidth',
      'sort-order-gap 9:7 reqGeneralInfo/reqSalesforceCompatibilityMode',
    ],
  ],
  [
    'reqSalesforceCompatibilityMode, for Lightning',
    definitionWith({ 9: '' }),
    ['mode-missing 2:1 reqGeneralInfo/reqSalesforceCompatibilityMode'],
  ],
  [
    'the same in Classic',
    definitionWith({ 5: '', 9: item(6, 'reqSalesforceCompatibilityMode', 'Classic') }),
    [
      'item-required 2:1 reqGeneralInfo/reqAdapterUrl',
      'sort-order-gap 6:7 reqGeneralInfo/reqUseApi',
    ],
  ],
  ['not the dialing options', definitionWith({ 11: '', 12: '', 13: '', 14: '', 15: '' }), []],
  [
    'all but the internal name may be empty',
    definitionWith({
      4: item(1, 'reqDisplayName', ''),
      5: item(2, 'reqAdapterUrl', ''),
      6: item(3, 'reqUseApi', ''),
      7: item(4, 'reqSoftphoneHeight', ''),
      8: item(5, 'reqSoftphoneWidth', ''),
      9: item(6, 'reqSalesforceCompatibilityMode', ''),
      12: item(0, 'reqOutsidePrefix', ''),
      13: item(1, 'reqLongDistPrefix', ''),
      14: item(2, 'reqInternationalPrefix', ''),
    }),
    [],
  ],
  [
    'more items may be there',
    definitionWith({
      9: `${item(6, 'reqSalesforceCompatibilityMode', 'Lightning')}${item(7, 'more', '1')}`,
    }),
    [],
  ],
  [
    'those of the CTI Toolkit are of no use',
    definitionWith({
      9: `${item(6, 'reqSalesforceCompatibilityMode', 'Lightning')}\n${item(7, 'reqDescription', 'D')}\n${item(8, 'reqProgId', 'P')}\n${item(9, 'reqVersion', '3')}`,
    }),
    [
      'item-legacy 10:1 reqGeneralInfo/reqDescription',
      'item-legacy 11:1 reqGeneralInfo/reqProgId',
      'item-legacy 12:1 reqGeneralInfo/reqVersion',
    ],
  ],
];
