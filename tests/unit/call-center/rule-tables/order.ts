import { definitionWith, item, type Rule, section } from '../definition-lines';

/** How sections and items are numbered. */
export const ORDER_RULES: readonly Rule[] = [
  [
    'sections have a sortOrder',
    definitionWith({ 11: '<section name="reqDialingOptions">' }),
    ['sort-order-missing 11:1 reqDialingOptions'],
  ],
  [
    'items have a sortOrder',
    definitionWith({ 14: '<item name="reqInternationalPrefix">011</item>' }),
    ['sort-order-missing 14:1 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'it is a number',
    definitionWith({ 14: '<item sortOrder="two" name="reqInternationalPrefix">011</item>' }),
    ['sort-order-not-number 14:7 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'it is a whole number',
    definitionWith({ 14: '<item sortOrder="2.0" name="reqInternationalPrefix">011</item>' }),
    ['sort-order-not-number 14:7 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'it is not empty',
    definitionWith({ 14: '<item sortOrder="" name="reqInternationalPrefix">011</item>' }),
    ['sort-order-not-number 14:7 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'it is not negative',
    definitionWith({ 14: item(-1, 'reqInternationalPrefix', '011') }),
    ['sort-order-negative 14:7 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'sections start at 0',
    definitionWith({
      2: `<section sortOrder="1" name="reqGeneralInfo">`,
      11: '<section sortOrder="2" name="reqDialingOptions">',
    }),
    ['sort-order-start 2:10 reqGeneralInfo', 'position-fixed 2:10 reqGeneralInfo'],
  ],
  [
    'items start at 0',
    definitionWith({ 12: item(3, 'reqOutsidePrefix', '9') }),
    [
      'sort-order-not-ascending 13:7 reqDialingOptions/reqLongDistPrefix',
      'sort-order-start 13:7 reqDialingOptions/reqLongDistPrefix',
    ],
  ],
  [
    'sections have no gaps',
    definitionWith({ 11: '<section sortOrder="2" name="reqDialingOptions">' }),
    ['sort-order-gap 11:10 reqDialingOptions'],
  ],
  [
    'items have no gaps',
    definitionWith({ 14: item(4, 'reqInternationalPrefix', '011') }),
    ['sort-order-gap 14:7 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'sections have each their own',
    definitionWith({ 11: '<section sortOrder="0" name="reqDialingOptions">' }),
    ['sort-order-duplicate 11:10 reqDialingOptions'],
  ],
  [
    'items have each their own',
    definitionWith({ 14: item(1, 'reqInternationalPrefix', '011') }),
    ['sort-order-duplicate 14:7 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'items start again in each section',
    definitionWith({ 15: `</section>${section(2, 'custom', item(0, 'one', '1'))}` }),
    [],
  ],
  [
    'sections stand in that order',
    definitionWith({
      15: `</section>${section(3, 'two', item(0, 'one', '1'))}\n${section(2, 'three', item(0, 'one', '1'))}`,
    }),
    ['sort-order-not-ascending 16:10 three'],
  ],
  [
    'items stand in that order',
    definitionWith({ 12: item(1, 'reqOutsidePrefix', '9'), 13: item(0, 'reqLongDistPrefix', '1') }),
    ['sort-order-not-ascending 13:7 reqDialingOptions/reqLongDistPrefix'],
  ],
  [
    'reqGeneralInfo is section 0',
    definitionWith({
      2: `<section sortOrder="1" name="reqGeneralInfo">`,
      11: '<section sortOrder="0" name="reqDialingOptions">',
    }),
    ['position-fixed 2:10 reqGeneralInfo', 'sort-order-not-ascending 11:10 reqDialingOptions'],
  ],
  [
    'reqInternalName is item 0, reqDisplayName item 1',
    definitionWith({
      3: item(1, 'reqInternalName', 'Support'),
      4: item(0, 'reqDisplayName', 'Support desk'),
    }),
    [
      'position-fixed 3:7 reqGeneralInfo/reqInternalName',
      'sort-order-not-ascending 4:7 reqGeneralInfo/reqDisplayName',
      'position-fixed 4:7 reqGeneralInfo/reqDisplayName',
    ],
  ],
  [
    'the others may move',
    definitionWith({
      5: item(2, 'reqUseApi', 'true'),
      6: item(3, 'reqAdapterUrl', 'https://phone.example'),
    }),
    [],
  ],
];
