import { isSupportedCountry, type PhoneNumber } from 'libphonenumber-js/min';
import { digitsOf } from './number-text';

/**
 * How people and programs write one public number, likeliest first; some forms may be equal.
 * @param region whose prefix to dial abroad may stand before it
 */
export function writtenForms(
  number: PhoneNumber,
  region: string,
  extension?: string,
): readonly string[] {
  const national = number.formatNational();
  const international = number.formatInternational();
  const bare = digitsOf(national);
  const abroad = digitsOf(international);
  return [
    number.number,
    national,
    ...(extension ? withExtension(extension, number.number, national, international) : []),
    international,
    bare,
    abroad,
    number.nationalNumber,
    `00${abroad}`,
    ...punctuated(number),
    ...dialledAbroad(number, region),
  ];
}

function withExtension(
  extension: string,
  e164: string,
  national: string,
  international: string,
): readonly string[] {
  return [
    `${e164}x${extension}`,
    `${e164};ext=${extension}`,
    `${national} x${extension}`,
    `${national} ext. ${extension}`,
    `${international} ext. ${extension}`,
  ];
}

/** `202-555-0143`, `202.555.0143`, `030/901820`, `(030) 901820`, `+49 (0)30 901820`, `+1 (202) 555-0143` … */
function punctuated(number: PhoneNumber): readonly string[] {
  const code = `+${number.countryCallingCode}`;
  const groups = number
    .formatInternational()
    .slice(code.length + 1)
    .split(/\D+/);
  const [area = '', ...rest] = groups;
  const bare = digitsOf(number.formatNational());
  const isPlain = bare.endsWith(number.nationalNumber);
  const trunk = isPlain ? bare.slice(0, -number.nationalNumber.length) : '';
  // Where area codes stand alone (one block only) there is nothing to set off.
  if (rest.length === 0) return [`${code}-${area}`];
  const local = rest.join(' ');
  return [
    ...(trunk ? [`${code} (${trunk})${area} ${local}`] : [`${code} (${area}) ${rest.join('-')}`]),
    [trunk + area, ...rest].join('-'),
    `${trunk}${area}/${rest.join('')}`,
    `(${trunk}${area}) ${local}`,
    [trunk + area, ...rest].join('.'),
    [code, ...groups].join('-'),
    [code, ...groups].join('.'),
    `00${code.slice(1)} ${groups.join(' ')}`,
  ];
}

function dialledAbroad(number: PhoneNumber, region: string): readonly string[] {
  if (!isSupportedCountry(region)) return [];
  const dialled = number.format('IDD', { fromCountry: region });
  return dialled ? [digitsOf(dialled), dialled] : [];
}
