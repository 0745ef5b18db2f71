/** Longer than any number with its extension and a remark; more is a stranger's text. UTF-16 code units. */
const MAX_TEXT = 100;
/** Direction marks and the like that come along when a number is copied. */
const UNSEEN = /[\p{Cf}\p{Cs}]/gu;
const BLANK = /[\p{Cc}\p{Z}]+/gu;
/** Full-width forms of the ASCII characters, 0xFEE0 further on. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Arabic-Indic, Persian, and Devanagari digits: each block begins with its zero. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;
const DASHES = /[\u2010-\u2015\u2212\u30fc]/g;

/** What may stand between the digits of one number. `~` is Russia's sign to wait for another tone. */
const RUN = /[+\d](?:[\d\s()[\]./~-]*\d)?/g;
/** A feature code of the phone system: `*97`. */
const CODE = /^[*#][\d*#]{1,9}$/;
/** What stands before an extension: `x`, `ext.`, `;ext=`, a pause when dialling, and other languages' words for it. */
const EXTENSION =
  /[\s,;(]*(?:;ext=|(?<!\p{L})(?:extension|extn|ext|x|durchwahl|dw|nst|app|poste|interno|int|anexo|toestel|доб)[.:\s]*|#\s*|[,;]+\s*)(\d{1,7})#?\)?$/iu;

/** A text that holds one number, taken apart. */
export interface NumberText {
  /** The number as it is written, plain ASCII: digits, and what stands between them. */
  readonly number: string;
  /** Its digits alone; of a feature code with `*` and `#`. */
  readonly digits: string;
  readonly extension?: string;
}

/** Finds the number in a text: remarks, addresses (`tel:`, `sip:`) and foreign digits aside. Undefined: there is none. */
export function readNumberText(text: string): NumberText | undefined {
  const plain = toPlain(text);
  if (plain === undefined) return undefined;
  const address = withoutAddress(plain);
  if (CODE.test(address)) return { number: address, digits: address };
  const { base, extension } = splitExtension(address);
  const number = longestRun(base);
  if (number === undefined) return undefined;
  return { number, digits: digitsOf(number), ...(extension && { extension }) };
}

/** ASCII digits, plain blanks and dashes. Undefined: too long to be a number. */
export function toPlain(text: string): string | undefined {
  if (text.length > 4 * MAX_TEXT) return undefined;
  const plain = text
    .replace(UNSEEN, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(OTHER_DIGITS, (digit) => String(digitValue(digit)))
    .replace(DASHES, '-')
    .replace(BLANK, ' ')
    .trim();
  return plain.length > MAX_TEXT ? undefined : plain;
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** The first two blocks begin at a code that ends in 0, the Devanagari digits at one that ends in 6. */
function digitValue(digit: string): number {
  return (digit.charCodeAt(0) & 0xf) - (digit >= '\u0966' ? 6 : 0);
}

/** `"Ada" <sip:+1202…@example;user=phone>` is a number with things around it. */
function withoutAddress(text: string): string {
  const inner = /<([^<>]+)>/.exec(text)?.[1] ?? text;
  if (!/^\s*(?:tel|sips?|callto):/i.test(inner)) return inner.replace(/@.*$/, '').trim();
  const [path = '', ...parameters] = decode(inner.replace(/^\s*\w+:(?:\/\/)?/, ''))
    .replace(/[@?].*$/, '')
    .split(';');
  const extension = parameters.find((parameter) => /^ext=\d+$/i.test(parameter));
  return extension ? `${path};${extension}` : path;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function splitExtension(text: string): { base: string; extension?: string } {
  const match = EXTENSION.exec(text);
  const base = match ? text.slice(0, match.index) : text;
  if (!match?.[1] || !/\d/.test(base)) return { base: text };
  return { base, extension: match[1] };
}

/** The one with most digits, the first of several. */
function longestRun(text: string): string | undefined {
  const runs = [...text.matchAll(RUN)].map(([run]) => run);
  return runs.reduce<string | undefined>(
    (best, run) =>
      best === undefined || digitsOf(run).length > digitsOf(best).length ? run : best,
    undefined,
  );
}
