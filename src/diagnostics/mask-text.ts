import { createNumberMask } from './mask-number';

/** What a trace tells of people, under keys that say that it is a number or a name. */
export interface Known {
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Replaces numbers and names in texts: the same text always becomes the same, and different ones stay different. */
export interface TextMask {
  text(text: string): string;
  /** The text is a name as a whole. */
  name(text: string): string;
  /** A word of ours, so there can be a number in it, but no name. */
  word(text: string): string;
  /** Nothing in it but numbers that are known, and long enough to be no accident. */
  id(text: string): string;
}

/** Shorter ones may be anything: an amount, a year, an extension. They are masked where they are known. */
const SURELY_A_NUMBER = 7;

/** What looks like a number and is none, an address, and whatever has as many digits as a number. */
const PATTERN = new RegExp(
  [
    '(?<id>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})',
    String.raw`(?<date>(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?)`,
    // Milliseconds of this age: no number in the world is so long and begins so.
    String.raw`(?<time>(?<!\d)1\d{12}(?!\d))`,
    String.raw`(?<address>[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)`,
    String.raw`(?<number>\d(?:[().\-/ ]{0,3}\d){${SURELY_A_NUMBER - 1},})`,
  ].join('|'),
  'giu',
);

export function createTextMask({ numbers, names }: Known): TextMask {
  const maskNumber = createNumberMask();
  const ordinals = new Map<string, number>();
  const known = anyOf([...names, ...numbers].filter((text) => text.length > 1));
  const knownPattern = new RegExp(`(?<![\\p{L}\\p{N}])(${known})(?![\\p{L}\\p{N}])`, 'giu');
  const digits = [...numbers].map(digitsOf).filter(({ length }) => length >= SURELY_A_NUMBER);
  const digitsPattern = new RegExp(anyOf(digits), 'g');

  function maskName(name: string): string {
    const same = name.toLowerCase();
    const ordinal = ordinals.get(same) ?? ordinals.size + 1;
    ordinals.set(same, ordinal);
    return `Person ${ordinal}`;
  }

  const maskKnown = (text: string) => (isNumber(text) ? maskNumber(text) : maskName(text));

  const maskUnknown = (text: string) =>
    text.replace(PATTERN, (found, ...rest) => {
      const { address, number } = rest.at(-1) as Record<string, string | undefined>;
      if (address !== undefined) return maskName(found);
      return number === undefined ? found : maskNumber(found);
    });

  return {
    text: (text) =>
      // Every other piece is one that is known.
      text
        .split(knownPattern)
        .map((piece, at) => (at % 2 === 1 ? maskKnown(piece) : maskUnknown(piece)))
        .join(''),
    name: (text) => {
      const name = text.trim();
      return name === '' ? text : text.replace(name, () => maskKnown(name));
    },
    word: maskUnknown,
    id: (text) => text.replace(digitsPattern, maskNumber),
  };
}

/** The texts in it that have as many digits as a telephone number. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(PATTERN)].flatMap(({ groups }) => groups?.number ?? []);

/** What is written with digits and what stands between them, and with nothing else. */
export const isNumber = (text: string) => /^\+?[\d().\-/* #]+$/.test(text) && /\d/.test(text);

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** A pattern for any of the texts, the longest first; for none of them, one that never fits. */
function anyOf(texts: readonly string[]): string {
  if (texts.length === 0) return '(?!)';
  const longestFirst = texts.toSorted((a, b) => b.length - a.length);
  return longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
}
