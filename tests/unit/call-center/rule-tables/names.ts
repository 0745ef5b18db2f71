import { definitionWith, item, long, type Rule, section } from '../definition-lines';

/** What sections and items are called. */
export const NAME_RULES: readonly Rule[] = [
  [
    'sections have a name',
    definitionWith({ 15: `</section><section sortOrder="2">${item(0, 'one', '1')}</section>` }),
    ['name-missing 15:11'],
  ],
  [
    'items have a name',
    definitionWith({ 14: '<item sortOrder="2">011</item>' }),
    ['name-missing 14:1 reqDialingOptions/'],
  ],
  [
    'it is not empty',
    definitionWith({ 14: item(2, ' ', '011') }),
    ['name-missing 14:21 reqDialingOptions/'],
  ],
  [
    'it is letters and digits',
    definitionWith({ 14: item(2, 'my_item', '1') }),
    ['name-characters 14:21 reqDialingOptions/my_item'],
  ],
  [
    'it has no spaces',
    definitionWith({ 14: item(2, 'my item', '1') }),
    ['name-characters 14:21 reqDialingOptions/my item'],
  ],
  [
    'nor around it',
    definitionWith({ 14: item(2, ' custom', '1') }),
    ['name-characters 14:21 reqDialingOptions/custom'],
  ],
  [
    'nor other letters',
    definitionWith({ 14: item(2, 'Größe', '1') }),
    ['name-characters 14:21 reqDialingOptions/Größe'],
  ],
  [
    'a section’s name too',
    definitionWith({ 15: `</section>${section(2, 'my-section', item(0, 'one', '1'))}` }),
    ['name-characters 15:34 my-section'],
  ],
  [
    'any word of letters will do',
    definitionWith({
      15: `</section>${section(2, 'constructor', item(0, 'toString', '1'), item(1, 'valueOf', '2'))}`,
    }),
    [],
  ],
  ['40 characters will do', definitionWith({ 14: item(2, long(40), '1') }), []],
  [
    '41 are too many',
    definitionWith({ 14: item(2, long(41), '1') }),
    [`name-too-long 14:21 reqDialingOptions/${long(41)}`],
  ],
  [
    'also in a section’s name',
    definitionWith({ 15: `</section>${section(2, long(41), item(0, 'one', '1'))}` }),
    ['name-too-long 15:34 xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  ],
  ...['label', 'sortOrder', 'internalNameLabel', 'displayNameLabel'].map(
    (name): Rule => [
      `${name} is reserved`,
      definitionWith({ 14: item(2, name, '1') }),
      [`name-reserved 14:21 reqDialingOptions/${name}`],
    ],
  ),
  [
    'req is Salesforce’s prefix, for items',
    definitionWith({ 14: item(2, 'reqColour', '1') }),
    ['name-reserved-prefix 14:21 reqDialingOptions/reqColour'],
  ],
  [
    'and in sections of one’s own',
    definitionWith({ 15: `</section>${section(2, 'custom', item(0, 'reqColour', '1'))}` }),
    ['name-reserved-prefix 15:68 custom/reqColour'],
  ],
  [
    'and for sections',
    definitionWith({ 15: `</section>${section(2, 'reqColours', item(0, 'reqRed', '1'))}` }),
    ['name-reserved-prefix 15:34 reqColours'],
  ],
  [
    'Salesforce’s own sections are kept',
    definitionWith({
      15: `</section>${section(2, 'reqHvcc', item(0, 'reqCertificate', '1'))}\n${section(3, 'reqPhoneDemoSettings', item(0, 'reqProvider', '1'))}`,
    }),
    ['name-of-salesforce 15:34 reqHvcc', 'name-of-salesforce 16:24 reqPhoneDemoSettings'],
  ],
  [
    'known sections are spelt so',
    definitionWith({ 11: '<section sortOrder="1" name="reqDialingOption">' }),
    ['name-spelling 11:24 reqDialingOptions'],
  ],
  [
    'known items are spelt so',
    definitionWith({ 9: item(6, 'reqSalesforceCompatabilityMode', 'Lightning') }),
    ['name-spelling 9:21 reqGeneralInfo/reqSalesforceCompatibilityMode'],
  ],
  [
    'in these letters',
    definitionWith({ 5: item(2, 'reqAdapterURL', 'https://phone.example') }),
    ['name-spelling 5:21 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'the internal name too',
    definitionWith({ 3: item(0, 'reqinternalname', 'Support') }),
    ['name-spelling 3:21 reqGeneralInfo/reqInternalName'],
  ],
  [
    'one that is there as well is another',
    definitionWith({
      14: `${item(2, 'reqInternationalPrefix', '011')}${item(3, 'reqInternatonalPrefix', '00')}`,
    }),
    ['name-reserved-prefix 14:81 reqDialingOptions/reqInternatonalPrefix'],
  ],
  [
    'a section’s name is there once',
    definitionWith({
      15: `</section>${section(2, 'custom', item(0, 'one', '1'))}\n${section(3, 'custom', item(0, 'two', '2'))}`,
    }),
    ['section-duplicate 16:1 custom'],
  ],
  [
    'an item’s name is there once in its section',
    definitionWith({ 14: item(2, 'reqOutsidePrefix', '8') }),
    ['item-duplicate 14:1 reqDialingOptions/reqOutsidePrefix'],
  ],
  [
    'and may be there in another',
    definitionWith({
      15: `</section>${section(2, 'custom', item(0, 'one', '1'))}${section(3, 'other', item(0, 'one', '1'))}`,
    }),
    [],
  ],
  [
    'an item stands in its section',
    definitionWith({
      15: `</section>${section(2, 'reqHvcc', item(0, 'reqLongDistPrefix', '+1'))}`,
    }),
    ['name-of-salesforce 15:34 reqHvcc', 'item-misplaced 15:69 reqHvcc/reqLongDistPrefix'],
  ],
];
