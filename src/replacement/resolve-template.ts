import { encodeForUrl, encodeForXml, escapeQuotes } from './encode-value';
import type { ParameterSource } from './parameter-source';
import { type Parameter, parseTemplate, type TemplatePart } from './parse-template';

/** A template with its parameters filled in, or the first parameter that nobody knows. */
export type Resolved =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: string };

/**
 * Fills in Unified Service Desk's replacement parameters. A value that is empty counts as not known, since a search for
 * nothing finds everybody. Suffixes:
 * - `+`      not known or empty: the empty text
 * - `$` `^`  quotes and line breaks are escaped, or not; without either they are not
 * - `u` `x`  encoded for an address, for XML; both: XML first
 * - `g` `a`  from the global session, from the one in front
 * - `v`      parameters within the value are filled in too. A value is a stranger's text, so what those bring is taken as
 *            it is: nothing in it is filled in again, whatever its suffixes say
 */
export function resolveTemplate(template: string, source: ParameterSource): Resolved {
  return join(parseTemplate(template), (parameter) => finished(parameter, source));
}

/** As `resolveTemplate`, but each value is encoded once for an address, whether or not the suffix `u` asks for it. */
export function resolveEncoded(parts: readonly TemplatePart[], source: ParameterSource): Resolved {
  return join(parts, ({ name, suffixes }) => {
    const rest = new Set([...suffixes].filter((suffix) => suffix !== 'u'));
    const value = finished({ name, suffixes: rest }, source);
    return value.ok ? { ok: true, text: encodeForUrl(value.text) } : value;
  });
}

function join(
  parts: readonly TemplatePart[],
  resolve: (parameter: Parameter) => Resolved,
): Resolved {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    if ('bad' in part) return { ok: false, missing: part.bad };
    const value = resolve(part);
    if (!value.ok) return value;
    text += value.text;
  }
  return { ok: true, text };
}

function finished(parameter: Parameter, source: ParameterSource): Resolved {
  const { name, suffixes } = parameter;
  const raw = read(parameter, source);
  const expanded = raw && suffixes.has('v') ? expand(raw, source) : known(name, raw);
  if (!expanded.ok) return suffixes.has('+') ? { ok: true, text: '' } : expanded;
  let { text } = expanded;
  if (suffixes.has('$')) text = escapeQuotes(text);
  if (suffixes.has('x')) text = encodeForXml(text);
  if (suffixes.has('u')) text = encodeForUrl(text);
  return { ok: true, text };
}

function read({ name, suffixes }: Parameter, source: ParameterSource): string | undefined {
  if (suffixes.has('g')) return source.read(name, 'global');
  return source.read(name, suffixes.has('a') ? 'focused' : 'own');
}

const known = (name: string, value: string | undefined): Resolved =>
  value ? { ok: true, text: value } : { ok: false, missing: name };

/** So many parameters within one value are filled in: a caller's name cannot make an address of any length it likes. */
const MOST_WITHIN_VALUE = 20;

function expand(value: string, source: ParameterSource): Resolved {
  const parts = parseTemplate(value);
  const parameters = parts.filter((part) => typeof part !== 'string');
  if (parameters.length > MOST_WITHIN_VALUE) return { ok: true, text: value };
  return join(parts, ({ name, suffixes }) => {
    const once = new Set([...suffixes].filter((suffix) => suffix !== 'v'));
    return finished({ name, suffixes: once }, source);
  });
}
