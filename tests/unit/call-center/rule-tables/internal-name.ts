import { definitionWith, item, long, type Rule } from '../definition-lines';

/** The one value that is strict. */
export const INTERNAL_NAME_RULES: readonly Rule[] = [
  [
    'it must be there',
    definitionWith({ 3: '' }),
    [
      'internal-name-missing 2:1 reqGeneralInfo/reqInternalName',
      'sort-order-start 4:7 reqGeneralInfo/reqDisplayName',
    ],
  ],
  [
    'in reqGeneralInfo',
    definitionWith({ 3: '', 14: item(2, 'reqInternalName', 'Support') }),
    [
      'internal-name-missing 2:1 reqGeneralInfo/reqInternalName',
      'sort-order-start 4:7 reqGeneralInfo/reqDisplayName',
      'item-misplaced 14:21 reqDialingOptions/reqInternalName',
    ],
  ],
  [
    'with its section',
    definitionWith({ 2: '<section sortOrder="0" name="general">' }),
    [
      'internal-name-missing 1:1 reqGeneralInfo/reqInternalName',
      'item-misplaced 3:21 general/reqInternalName',
      'item-misplaced 4:21 general/reqDisplayName',
      'item-misplaced 5:21 general/reqAdapterUrl',
      'item-misplaced 6:21 general/reqUseApi',
      'item-misplaced 7:21 general/reqSoftphoneHeight',
      'item-misplaced 8:21 general/reqSoftphoneWidth',
      'item-misplaced 9:21 general/reqSalesforceCompatibilityMode',
    ],
  ],
  [
    'with a value',
    definitionWith({ 3: '<item sortOrder="0" name="reqInternalName"/>' }),
    ['internal-name-empty 3:1 reqGeneralInfo/reqInternalName'],
  ],
  [
    'that is more than space',
    definitionWith({ 3: item(0, 'reqInternalName', ' \t ') }),
    ['internal-name-empty 3:1 reqGeneralInfo/reqInternalName'],
  ],
  [
    'a letter first',
    definitionWith({ 3: item(0, 'reqInternalName', '1stSupport') }),
    ['internal-name-first-character 3:1 reqGeneralInfo/reqInternalName'],
  ],
  [
    'letters and digits only',
    definitionWith({ 3: item(0, 'reqInternalName', 'Support_Desk') }),
    ['internal-name-characters 3:1 reqGeneralInfo/reqInternalName'],
  ],
  [
    'no spaces in it',
    definitionWith({ 3: item(0, 'reqInternalName', 'Support Desk') }),
    ['internal-name-characters 3:1 reqGeneralInfo/reqInternalName'],
  ],
  [
    'no other letters',
    definitionWith({ 3: item(0, 'reqInternalName', 'Büro') }),
    ['internal-name-characters 3:1 reqGeneralInfo/reqInternalName'],
  ],
  ['40 characters will do', definitionWith({ 3: item(0, 'reqInternalName', long(40)) }), []],
  [
    '41 are too many',
    definitionWith({ 3: item(0, 'reqInternalName', long(41)) }),
    ['internal-name-too-long 3:1 reqGeneralInfo/reqInternalName'],
  ],
  [
    'all at once',
    definitionWith({ 3: item(0, 'reqInternalName', `9 ${long(40)}`) }),
    [
      'internal-name-first-character 3:1 reqGeneralInfo/reqInternalName',
      'internal-name-characters 3:1 reqGeneralInfo/reqInternalName',
      'internal-name-too-long 3:1 reqGeneralInfo/reqInternalName',
    ],
  ],
  [
    'indentation is not part of it',
    definitionWith({ 3: item(0, 'reqInternalName', '\n  Support\n') }),
    [],
  ],
];
