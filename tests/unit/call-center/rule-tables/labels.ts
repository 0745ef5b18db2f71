import { definitionWith, item, long, type Rule } from '../definition-lines';

/** What people read. */
export const LABEL_RULES: readonly Rule[] = [
  ['a label may be left out', definitionWith({ 14: item(2, 'reqInternationalPrefix', '011') }), []],
  [
    'it may be any text',
    definitionWith({
      14: '<item sortOrder="2" name="reqInternationalPrefix" label="Außen 📞 &amp; &quot;mehr&quot;">011</item>',
    }),
    [],
  ],
  [
    '1000 characters will do',
    definitionWith({
      11: `<section sortOrder="1" name="reqDialingOptions" label="${'📞'.repeat(1000)}">`,
    }),
    [],
  ],
  [
    '1001 are too many, for sections',
    definitionWith({
      11: `<section sortOrder="1" name="reqDialingOptions" label="${long(1001)}">`,
    }),
    ['label-too-long 11:49 reqDialingOptions'],
  ],
  [
    'and for items',
    definitionWith({
      14: `<item sortOrder="2" name="reqInternationalPrefix" label="${long(1001)}">011</item>`,
    }),
    ['label-too-long 14:51 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'it has no spaces around it',
    definitionWith({
      14: '<item sortOrder="2" name="reqInternationalPrefix" label=" International">011</item>',
    }),
    ['label-spaces 14:51 reqDialingOptions/reqInternationalPrefix'],
  ],
];
