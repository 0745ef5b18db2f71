import { type TextKind, textKind } from './mask-keys';
import { createTextMask, isNumber, type Known, numbersIn, type TextMask } from './mask-text';
import { replay, withDigests } from './replay';
import type { Trace } from './trace';

/**
 * The trace without telephone numbers and names, fit to be given away. Each is replaced by the same mask wherever it
 * stands, so the masked trace leads through the same events and decisions; its digests are those of the masked
 * states. What agents have written in notes is blotted out. A name that no field calls a name, in the middle of
 * some text, cannot be found.
 */
export function maskTrace(trace: Trace): Trace {
  const { start, entries } = trace;
  const mask = createMask({ start, entries });
  const masked = { start: mask(start), entries: mask(entries) };
  const differedAt = trace.differedAt ?? replay(trace).firstDifference?.entry.seq;
  return {
    ...trace,
    ...masked,
    entries: withDigests(masked),
    masked: true,
    ...(differedAt !== undefined && { differedAt }),
  };
}

/** What masks values like this one: all that it tells of people is known beforehand. */
export function createMask(all: unknown): <T>(value: T) => T {
  const mask = createTextMask(collectKnown(all));
  // Only texts are replaced, by texts.
  return <T>(value: T) => maskValue(value, '', {}, mask) as T;
}

function maskValue(value: unknown, key: string, owner: object, mask: TextMask): unknown {
  if (typeof value === 'string') return maskAs(value, key, owner, mask);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => maskValue(each, key, owner, mask));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      mask.id(name),
      // Only in what a phone system said are there numbers that are not texts.
      maskValue(name === 'payload' ? withoutNumerals(each) : each, name, value, mask),
    ]),
  );
}

function withoutNumerals(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNumerals);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withoutNumerals(each)]),
  );
}

function maskAs(text: string, key: string, owner: object, mask: TextMask): string {
  switch (textKind(key, owner)) {
    case 'word':
      return mask.word(text);
    case 'id':
      return mask.id(text);
    case 'name':
      return mask.name(text);
    case 'note':
      return text.replace(/[\p{L}\p{N}]/gu, 'x');
    default:
      return mask.text(text);
  }
}

function collectKnown(all: unknown): Known {
  const numbers = new Set<string>();
  const names = new Set<string>();
  const collectText = (text: string, kind: TextKind): void => {
    if (kind === 'id' || kind === 'word') return;
    for (const number of numbersIn(text)) numbers.add(number);
    if ((kind !== 'number' && kind !== 'name') || text === '') return;
    if (isNumber(text)) numbers.add(text);
    else if (kind === 'name') names.add(text);
  };
  const collect = (value: unknown, key: string, owner: object): void => {
    if (typeof value === 'string') {
      collectText(value.trim(), textKind(key, owner));
    } else if (Array.isArray(value)) {
      for (const each of value) collect(each, key, owner);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) collect(each, name, value);
    }
  };
  collect(all, '', {});
  return { numbers, names };
}
