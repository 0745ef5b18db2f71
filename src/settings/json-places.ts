/** Where the values of a JSON text stand, or where it stops being JSON; in UTF-16 code units. */
export type JsonPlaces =
  | { readonly ok: true; offsetOf(path: readonly unknown[]): number }
  | { readonly ok: false; readonly at: number };

/** So many are kept, the first: what stands behind them is told the place of what it stands in. */
const MOST_PLACES = 20_000;
/** Deeper than anything that is written by hand, and no danger to the stack. */
const MAX_DEPTH = 100;

const BLANK = /\s*/y;
// Each character can be taken in one way only: otherwise a text without its last quotation mark takes for ever.
const STRING = /"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"/y;
const SCALAR =
  /"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Browsers say in different words, or not at all, where JSON is wrong: so it is gone through here.
 * @param deepest how long the paths are at most that are asked for: a long text has millions of values
 */
export function placeJson(text: string, deepest = MAX_DEPTH): JsonPlaces {
  const offsets = new Map<string, number>();
  let at = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const takeMark = (mark: string): boolean => {
    take(BLANK);
    if (!text.startsWith(mark, at)) return false;
    at += mark.length;
    return true;
  };

  /** What stands between two brackets; `each` reads one part and says whether it could. */
  const parts = (end: string, each: (index: number) => boolean): boolean => {
    if (takeMark(end)) return true;
    for (let index = 0; each(index); index += 1) {
      if (!takeMark(',')) return takeMark(end);
    }
    return false;
  };

  const value = (path: readonly unknown[]): boolean => {
    take(BLANK);
    if (path.length <= deepest && offsets.size < MOST_PLACES) offsets.set(keyOf(path), at);
    if (path.length > MAX_DEPTH) return false;
    if (takeMark('[')) return parts(']', (index) => value([...path, index]));
    if (takeMark('{')) {
      return parts('}', () => {
        take(BLANK);
        const name = take(STRING);
        return name !== undefined && takeMark(':') && value([...path, toName(name)]);
      });
    }
    return take(SCALAR) !== undefined;
  };

  const isValue = value([]);
  take(BLANK);
  if (!isValue || at < text.length) return { ok: false, at };
  return { ok: true, offsetOf: (path) => nearest(offsets, path) };
}

/** Of a value that is not there, the place where it should be: that of what it is missing in. */
function nearest(offsets: ReadonlyMap<string, number>, path: readonly unknown[]): number {
  const offset = offsets.get(keyOf(path));
  return offset ?? (path.length === 0 ? 0 : nearest(offsets, path.slice(0, -1)));
}

const keyOf = (path: readonly unknown[]) => JSON.stringify(path.map(String));

function toName(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
