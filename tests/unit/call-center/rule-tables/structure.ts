import { definitionWith, item, type Rule, section } from '../definition-lines';

/** What the elements are, and what stands in them. */
export const STRUCTURE_RULES: readonly Rule[] = [
  ['a file as the format has it', definitionWith(), []],
  ['the root is callCenter', '<center/>', ['root-not-call-center 1:1']],
  [
    'the root is callCenter, in those letters',
    '<Callcenter></Callcenter>',
    ['element-spelling 1:1', 'no-section 1:1'],
  ],
  ['callCenter holds a section', '<callCenter>\n</callCenter>', ['no-section 1:1']],
  [
    'callCenter has no attributes',
    definitionWith({ 1: '<callCenter version="2">' }),
    ['attribute-unknown 1:13'],
  ],
  [
    'callCenter holds sections only',
    definitionWith({ 15: '</section><part/>' }),
    ['element-unknown 15:11'],
  ],
  [
    'callCenter holds no text',
    definitionWith({ 15: '</section>\nand so on' }),
    ['text-misplaced 16:1'],
  ],
  [
    'a section holds an item',
    definitionWith({ 15: `</section>${section(2, 'custom')}` }),
    ['section-empty 15:11 custom'],
  ],
  [
    'a section has three attributes',
    definitionWith({ 11: '<section sortOrder="1" name="reqDialingOptions" icon="i">' }),
    ['attribute-unknown 11:49 reqDialingOptions'],
  ],
  [
    'a section holds items only',
    definitionWith({ 14: '<field/>' }),
    ['element-unknown 14:1 reqDialingOptions'],
  ],
  [
    'a section holds no text',
    definitionWith({ 14: 'text' }),
    ['text-misplaced 14:1 reqDialingOptions'],
  ],
  [
    'section and item are written so',
    definitionWith({ 14: '<Item sortOrder="2" name="reqInternationalPrefix">011</Item>' }),
    ['element-spelling 14:1 reqDialingOptions'],
  ],
  [
    'an item has three attributes',
    definitionWith({
      14: '<item sortOrder="2" name="reqInternationalPrefix" type="text">011</item>',
    }),
    ['attribute-unknown 14:51 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'attributes are written so',
    definitionWith({ 14: '<item sortorder="2" Name="reqInternationalPrefix">011</item>' }),
    [
      'attribute-spelling 14:7 reqDialingOptions/reqInternationalPrefix',
      'attribute-spelling 14:21 reqDialingOptions/reqInternationalPrefix',
    ],
  ],
  [
    'the value is the text of the item',
    definitionWith({ 14: item(2, 'reqInternationalPrefix', '<value>011</value>') }),
    ['value-in-child 14:51 reqDialingOptions/reqInternationalPrefix'],
  ],
  [
    'an item holds nothing else',
    definitionWith({ 14: item(2, 'reqInternationalPrefix', '011<unit/>') }),
    ['element-unknown 14:54 reqDialingOptions/reqInternationalPrefix'],
  ],
];
