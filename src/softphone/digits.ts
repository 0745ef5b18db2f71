/** What a keypad can send (DTMF, ITU-T Q.23, without the four keys no telephone has). */
export function keepDigits(text: string): string {
  return text.replace(/[^\d*#]/g, '');
}

/** A key that belongs in a number field wherever the focus is. */
export function isDialKey(key: string): boolean {
  return /^[\d*#+]$/.test(key);
}
