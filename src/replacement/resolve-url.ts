import type { Sentence } from '../cti/pop-outcome';
import type { ParameterSource } from './parameter-source';
import { parseTemplate, type TemplatePart } from './parse-template';
import { resolveEncoded } from './resolve-template';

export type ResolvedUrl =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly sentence: Sentence };

/**
 * Fills in an administrator's address: an absolute one (http, https), or one that begins with a single `/`, which stays
 * relative. Whatever the values are, the result has the template's origin, as many path segments, the same query keys
 * in the same order, and no fragment that the template has not. Each value is encoded once and can be read back from
 * its place.
 */
export function resolveUrl(template: string, source: ParameterSource): ResolvedUrl {
  const parts = parseTemplate(template);
  const shape = shapeOf(parts);
  if (!shape) return fail('popFailedBadTemplate', template);
  const filled = resolveEncoded(parts, source);
  if (!filled.ok) return fail('popFailedMissingParameter', filled.missing);
  const url = parseAddress(filled.text);
  if (!url || !isSameShape(toShape(url), shape)) {
    return fail('popFailedUnfitValue', template);
  }
  return { ok: true, url: isRelative(filled.text) ? url.href.slice(url.origin.length) : url.href };
}

/** Whether an address that an administrator writes can be used at all. */
export const isUrlTemplate = (template: string): boolean =>
  shapeOf(parseTemplate(template)) !== undefined;

const fail = (key: string, value: string): ResolvedUrl => ({
  ok: false,
  sentence: { key, values: [value] },
});

/** What no value may change. */
interface Shape {
  readonly origin: string;
  readonly segments: number;
  readonly keys: readonly string[];
  readonly hasFragment: boolean;
}

/** Undefined: no usable address, or a parameter stands where it would change the shape, as in a host or a query's key. */
function shapeOf(parts: readonly TemplatePart[]): Shape | undefined {
  const [one, other] = ['a', 'b'].map((letter) => {
    const probe = parts.map((part) => (typeof part === 'string' ? part : letter)).join('');
    const url = parseAddress(probe);
    return url && toShape(url);
  });
  return one && other && isSameShape(one, other) ? one : undefined;
}

/** Stands for the CRM's origin while a relative address is looked at. */
const SOMEWHERE = 'https://relative.invalid';

const isRelative = (text: string): boolean => text.startsWith('/');

function parseAddress(text: string): URL | undefined {
  // The parser drops control characters and takes `\` for `/`: what is tested here would not be what it reads.
  if (/\p{Cc}/u.test(text) || !/^(https?:\/\/|\/(?![/\\]))/i.test(text)) return undefined;
  if (hasDotSegment(text) || !URL.canParse(text, SOMEWHERE)) return undefined;
  const url = new URL(text, SOMEWHERE);
  const isUsable = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isUsable ? url : undefined;
}

const toShape = ({ origin, pathname, search, hash }: URL): Shape => ({
  origin,
  segments: pathname.split('/').length,
  keys: search
    .slice(1)
    .split('&')
    .map((pair) => pair.replace(/=.*/, '')),
  hasFragment: hash !== '',
});

/** A fragment of which nothing is left, as its only value is empty, is none that was added. */
const isSameShape = (shape: Shape, wanted: Shape): boolean =>
  shape.origin === wanted.origin &&
  shape.segments === wanted.segments &&
  shape.keys.join('&') === wanted.keys.join('&') &&
  (wanted.hasFragment || !shape.hasFragment);

/** The parser takes `.` and `..` away, encoded or not: a value like that has no place in a path. */
const hasDotSegment = (text: string): boolean =>
  (text.split(/[?#]/, 1)[0] ?? '')
    .split(/[/\\]/)
    .some((segment) => /^(\.|%2e){1,2}$/i.test(segment));
