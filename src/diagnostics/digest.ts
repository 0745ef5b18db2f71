import type { DesktopState } from '../desktop/state';
import { createRedactor } from './redact';
import type { StateDigests } from './trace';

/** Two lanes of 32 bits: values that differ by accident never agree in both. */
type Lanes = readonly [number, number];

const SEEDS: Lanes = [0x811c9dc5, 0x9e3779b9];
const FACTORS: Lanes = [0x01000193, 0x85ebca6b];

/**
 * Tells states apart, whatever the order of their keys. What redaction removes was never recorded, so it counts for
 * nothing. Not for secrets: anybody can make two values agree. Remembers what it has worked out, because two states
 * in a row share all that did not change.
 */
export function createStateDigest(
  redactor = createRedactor(),
): (state: DesktopState) => StateDigests {
  const known = new WeakMap<object, string>();

  /** Of an object, sixteen hexadecimal digits; any other value is as short in itself. */
  function digest(value: unknown): string {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = toDigest(Array.isArray(value) ? ofArray(value) : ofObject(value));
    known.set(value, made);
    return made;
  }

  const ofArray = (values: readonly unknown[]) => `[${values.map(digest).join()}]`;

  // An undefined value and an absent key are the same, as in the file that is exported.
  const ofObject = (value: object) =>
    `{${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${digest(each)}`)
      .join()}}`;

  return (state) =>
    Object.fromEntries(
      Object.entries(redactor.state(state))
        .filter(([, part]) => part !== undefined)
        .map(([name, part]) => [
          name,
          typeof part === 'object' ? digest(part) : toDigest(digest(part)),
        ]),
    );
}

/** The digests that are new or different in `after`; those of parts that are gone are empty. */
export function changedDigests(before: StateDigests, after: StateDigests): StateDigests {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => (before[name] ?? '') !== (after[name] ?? ''))
      .map((name) => [name, after[name] ?? '']),
  );
}

function toDigest(text: string): string {
  let [low, high] = SEEDS;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = mix(low ^ unit, FACTORS[0]);
    high = mix(high ^ unit, FACTORS[1]);
  }
  return [low, high].map((lane) => lane.toString(16).padStart(8, '0')).join('');
}

function mix(lane: number, factor: number): number {
  const product = Math.imul(lane, factor);
  return (product ^ (product >>> 15)) >>> 0;
}
