/** A piece of a JavaScript expression. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  /** `[[cti.count]]`, which USD replaces before the expression is read. */
  | { readonly kind: 'parameter'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

const KINDS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y],
  ['parameter', /\[\[[^[\]"']+\][^[\]"']*\]/y],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['word', /[A-Za-z_$][\w$]*/y],
  ['sign', /===|!==|==|!=|>=|<=|&&|\|\||[<>!()[\],.]/y],
];

/** Undefined: there is something in it that no condition here can mean. */
export function toTokens(expression: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = skipSpace(expression, 0); at < expression.length; at = skipSpace(expression, at)) {
    const found = tokenAt(expression, at);
    if (!found) return undefined;
    at += found.written.length;
    tokens.push(found.token);
  }
  return tokens;
}

function skipSpace(expression: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  return from + (space.exec(expression)?.[0].length ?? 0);
}

function tokenAt(expression: string, at: number) {
  for (const [kind, pattern] of KINDS) {
    const sticky = new RegExp(pattern);
    sticky.lastIndex = at;
    const [written] = sticky.exec(expression) ?? [];
    if (written === undefined) continue;
    const text = kind === 'text' ? unquote(written) : written;
    return { written, token: { kind, text } };
  }
  return undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

const unquote = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, unicode, hex, letter) => {
      const code: string | undefined = unicode ?? hex;
      return code === undefined
        ? (ESCAPES[String(letter)] ?? String(letter))
        : String.fromCharCode(Number.parseInt(code, 16));
    });
