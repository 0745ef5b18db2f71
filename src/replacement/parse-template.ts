/** What may stand behind a parameter's name, in any order: `[[cti.ani]u+]`. */
type Suffix = '+' | '$' | '^' | 'u' | 'x' | 'g' | 'a' | 'v';

export interface Parameter {
  /** As it is written, without its brackets: `cti.ani`. */
  readonly name: string;
  readonly suffixes: ReadonlySet<Suffix>;
}

/** A parameter whose suffixes mean nothing: a slip of the pen, which is told rather than shown to a customer. */
interface BadParameter {
  readonly bad: string;
}

export type TemplatePart = string | Parameter | BadParameter;

const PARAMETER = /\[\[([^[\]]+)\]([^[\]]*)\]/g;
const SUFFIXES = /^[+$^uxgav]*$/;
/** Each pair contradicts itself. */
const CONTRADICTIONS: readonly (readonly [Suffix, Suffix])[] = [
  ['$', '^'],
  ['g', 'a'],
];

/** Cuts a template into its texts and Unified Service Desk's replacement parameters, `[[name]suffixes]`. */
export function parseTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const found of template.matchAll(PARAMETER)) {
    const [written, name = '', letters = ''] = found;
    if (found.index > end) parts.push(template.slice(end, found.index));
    parts.push(toParameter(written, name.trim(), letters));
    end = found.index + written.length;
  }
  if (end < template.length) parts.push(template.slice(end));
  return parts;
}

function toParameter(written: string, name: string, letters: string): Parameter | BadParameter {
  const suffixes = new Set([...letters].filter(isSuffix));
  const contradicts = CONTRADICTIONS.some(
    ([one, other]) => suffixes.has(one) && suffixes.has(other),
  );
  const isGood = name !== '' && SUFFIXES.test(letters) && !contradicts;
  return isGood ? { name, suffixes } : { bad: written };
}

const isSuffix = (letter: string): letter is Suffix => SUFFIXES.test(letter);
