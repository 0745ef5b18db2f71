import { definitionWith, item, mode, type Rule } from '../definition-lines';

/** What the values of the format’s own items can be. */
export const VALUE_RULES: readonly Rule[] = [
  [
    'a display name has 1000 characters',
    definitionWith({ 4: item(1, 'reqDisplayName', '☎'.repeat(1000)) }),
    [],
  ],
  [
    'not 1001',
    definitionWith({ 4: item(1, 'reqDisplayName', '☎'.repeat(1001)) }),
    ['display-name-too-long 4:1 reqGeneralInfo/reqDisplayName'],
  ],
  ...['Classic', 'Lightning', 'Classic_and_Lightning'].map(
    (value): Rule => [`${value} is a mode`, definitionWith(mode(value)), []],
  ),
  [
    'modes are spelt so',
    definitionWith(mode('classic and lightning')),
    ['mode-spelling 9:1 reqGeneralInfo/reqSalesforceCompatibilityMode'],
  ],
  [
    'there are no others',
    definitionWith(mode('Console')),
    ['mode-unknown 9:1 reqGeneralInfo/reqSalesforceCompatibilityMode'],
  ],
  [
    'an address is absolute',
    definitionWith({ 5: item(2, 'reqAdapterUrl', 'phone.example/softphone') }),
    ['address-not-readable 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'with query, port and slash',
    definitionWith({
      5: item(2, 'reqAdapterUrl', 'https://phone.example:8443/soft/?a=1&amp;b=2/'),
    }),
    [],
  ],
  [
    'or a page within Salesforce',
    definitionWith({ 5: item(2, 'reqAdapterUrl', '/apex/softphone') }),
    ['address-relative 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'its port is a number',
    definitionWith({ 5: item(2, 'reqAdapterUrl', 'https://domain:port/softphone') }),
    ['address-not-readable 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'not without a scheme',
    definitionWith({ 5: item(2, 'reqAdapterUrl', '//phone.example') }),
    ['address-not-readable 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'not as the documentation misprints it',
    definitionWith({ 5: item(2, 'reqAdapterUrl', ': /apex/softphone') }),
    ['address-not-readable 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'with two slashes',
    definitionWith({ 5: item(2, 'reqAdapterUrl', 'https:phone.example') }),
    ['address-not-readable 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'never javascript:',
    definitionWith({ 5: item(2, 'reqAdapterUrl', 'JavaScript:alert(1)') }),
    ['address-scheme 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'never data:',
    definitionWith({ 5: item(2, 'reqAdapterUrl', 'data:text/html,x') }),
    ['address-scheme 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'https for Lightning',
    definitionWith({ 5: item(2, 'reqAdapterUrl', 'http://localhost:11000') }),
    ['address-not-https 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'https for both',
    definitionWith({
      5: item(2, 'reqAdapterUrl', 'http://localhost:11000'),
      ...mode('Classic_and_Lightning'),
    }),
    ['address-not-https 5:1 reqGeneralInfo/reqAdapterUrl'],
  ],
  [
    'http for Classic',
    definitionWith({ 5: item(2, 'reqAdapterUrl', 'http://localhost:11000'), ...mode('Classic') }),
    [],
  ],
  ['reqUseApi may be false', definitionWith({ 6: item(3, 'reqUseApi', 'false') }), []],
  [
    'and nothing else',
    definitionWith({ 6: item(3, 'reqUseApi', 'True') }),
    ['use-api-value 6:1 reqGeneralInfo/reqUseApi'],
  ],
  [
    'a height is a number',
    definitionWith({ 7: item(4, 'reqSoftphoneHeight', '500px') }),
    ['value-not-number 7:1 reqGeneralInfo/reqSoftphoneHeight'],
  ],
  [
    'a width is a whole one',
    definitionWith({ 8: item(5, 'reqSoftphoneWidth', '400.5') }),
    ['value-not-number 8:1 reqGeneralInfo/reqSoftphoneWidth'],
  ],
  [
    'not negative',
    definitionWith({ 8: item(5, 'reqSoftphoneWidth', '-400') }),
    ['value-not-number 8:1 reqGeneralInfo/reqSoftphoneWidth'],
  ],
  ['Lightning: height from 240', definitionWith({ 7: item(4, 'reqSoftphoneHeight', '240') }), []],
  [
    'not 239',
    definitionWith({ 7: item(4, 'reqSoftphoneHeight', '239') }),
    ['size-out-of-range 7:1 reqGeneralInfo/reqSoftphoneHeight'],
  ],
  ['to 2560', definitionWith({ 7: item(4, 'reqSoftphoneHeight', '2560') }), []],
  [
    'not 2561',
    definitionWith({ 7: item(4, 'reqSoftphoneHeight', '2561') }),
    ['size-out-of-range 7:1 reqGeneralInfo/reqSoftphoneHeight'],
  ],
  ['Lightning: width from 200', definitionWith({ 8: item(5, 'reqSoftphoneWidth', '200') }), []],
  [
    'not 199',
    definitionWith({ 8: item(5, 'reqSoftphoneWidth', '199') }),
    ['size-out-of-range 8:1 reqGeneralInfo/reqSoftphoneWidth'],
  ],
  ['to 1920', definitionWith({ 8: item(5, 'reqSoftphoneWidth', '1920') }), []],
  [
    'not 1921',
    definitionWith({ 8: item(5, 'reqSoftphoneWidth', '1921') }),
    ['size-out-of-range 8:1 reqGeneralInfo/reqSoftphoneWidth'],
  ],
  [
    'Classic has no limits',
    definitionWith({
      7: item(4, 'reqSoftphoneHeight', '100'),
      8: item(5, 'reqSoftphoneWidth', '5000'),
      ...mode('Classic'),
    }),
    [],
  ],
  ['prefixes are digits, * and #', definitionWith({ 12: item(0, 'reqOutsidePrefix', '*9#') }), []],
  [
    'not a plus sign',
    definitionWith({ 13: item(1, 'reqLongDistPrefix', '+1') }),
    ['dialing-characters 13:1 reqDialingOptions/reqLongDistPrefix'],
  ],
  [
    'not a comma',
    definitionWith({ 14: item(2, 'reqInternationalPrefix', '0,11') }),
    ['dialing-characters 14:1 reqDialingOptions/reqInternationalPrefix'],
  ],
];
