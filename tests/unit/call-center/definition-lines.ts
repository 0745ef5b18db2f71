import type { Finding } from '../../../src/call-center/finding';

/** A rule, a file that keeps or breaks it, and what is then said: `code line:column item`. */
export type Rule = readonly [rule: string, file: string, expected: readonly string[]];

/** A definition without any fault, line by line: a test replaces lines, and the numbers of the others stay. */
const LINES = [
  '<callCenter>',
  '<section sortOrder="0" name="reqGeneralInfo" label="General Information">',
  '<item sortOrder="0" name="reqInternalName" label="Internal Name">Support</item>',
  '<item sortOrder="1" name="reqDisplayName" label="Display Name">Support desk</item>',
  '<item sortOrder="2" name="reqAdapterUrl" label="Address">https://phone.example/softphone</item>',
  '<item sortOrder="3" name="reqUseApi" label="Use the API">true</item>',
  '<item sortOrder="4" name="reqSoftphoneHeight" label="Height">500</item>',
  '<item sortOrder="5" name="reqSoftphoneWidth" label="Width">400</item>',
  '<item sortOrder="6" name="reqSalesforceCompatibilityMode" label="Mode">Lightning</item>',
  '</section>',
  '<section sortOrder="1" name="reqDialingOptions" label="Dialing Options">',
  '<item sortOrder="0" name="reqOutsidePrefix" label="Outside">9</item>',
  '<item sortOrder="1" name="reqLongDistPrefix" label="Long distance">1</item>',
  '<item sortOrder="2" name="reqInternationalPrefix" label="International">011</item>',
  '</section>',
  '</callCenter>',
];

/** That definition with other lines, by their numbers; an empty one takes it out. */
export function definitionWith(changes: Readonly<Record<number, string>> = {}): string {
  return LINES.map((line, index) => changes[index + 1] ?? line).join('\n');
}

/** `item(4, 'reqSoftphoneHeight', '500')`: without a label, so that columns are easy to count. */
export function item(sortOrder: number, name: string, value: string): string {
  return `<item sortOrder="${sortOrder}" name="${name}">${value}</item>`;
}

/** `section(2, 'custom', item(0, 'one', '1'))` on one line. */
export function section(sortOrder: number, name: string, ...items: readonly string[]): string {
  return `<section sortOrder="${sortOrder}" name="${name}">${items.join('')}</section>`;
}

/** `code line:column item`. */
export function inShort({ code, place, item }: Finding): string {
  return `${code} ${place.line}:${place.column} ${item}`.trimEnd();
}

/** A text of that many characters. */
export function long(length: number): string {
  return 'x'.repeat(length);
}

/** Another mode, in line 9, and what follows it. */
export function mode(value: string, more = ''): Readonly<Record<number, string>> {
  return { 9: item(6, 'reqSalesforceCompatibilityMode', value) + more };
}
