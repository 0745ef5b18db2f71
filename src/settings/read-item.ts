import * as v from 'valibot';
import type { Catalogue } from './catalogue';
import type { ItemName } from './item';
import { connectorOf, listFormOf, schemaOf } from './item-table';
import { plainWords } from './plain-words';
import { isObject } from './same-value';
import { isUnfinished } from './unfinished';

/** Why something is not used. */
export interface Fault {
  /** Where in the item: `2`, `2.label`; empty: all of it. */
  readonly path: string;
  /** Plain words about what is there: `must be a list`. */
  readonly reason: string;
}

export interface ItemReading {
  /** What can be used of it; absent: nothing. */
  readonly value?: unknown;
  /** What cannot; empty: all is well. */
  readonly faults: readonly Fault[];
}

/** Longer lists are not gone through entry by entry. */
const MOST_ENTRIES = 1000;

/**
 * Checks one item. Of a list of CRMs, rules, reasons or dispositions what is good stays, if only some of it is bad.
 * @param value of any kind
 */
export function readItem(name: ItemName, value: unknown, catalogue: Catalogue): ItemReading {
  const whole = readWhole(name, value, catalogue);
  const form = listFormOf(name);
  if (whole.faults.length === 0 || !form || !Array.isArray(value) || value.length > MOST_ENTRIES) {
    return whole;
  }
  const parts: unknown[] = [];
  const faults: Fault[] = [];
  value.forEach((entry, index) => {
    const { value: read, faults: ofEntry } = readWhole(name, [entry], catalogue);
    const [part] = Array.isArray(read) ? read : [];
    const isTwice = form.nameOf && parts.some((one) => form.nameOf?.(one) === form.nameOf?.(part));
    if (ofEntry[0]) {
      faults.push({ ...ofEntry[0], path: ofEntry[0].path.replace(/^0|^$/, String(index)) });
    } else if (isTwice) {
      faults.push({ path: String(index), reason: 'has the name of another one' });
    } else if (parts.length >= form.most) {
      faults.push({ path: String(index), reason: `is one too many: ${form.most} are taken` });
    } else parts.push(part);
  });
  return parts.length === 0 ? { faults } : { value: parts, faults };
}

function readWhole(name: ItemName, value: unknown, catalogue: Catalogue): ItemReading {
  // A list may have a million bad entries; only the first is told.
  const parsed = v.safeParse(schemaOf(name), value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return bad(v.getDotPath(issue) ?? '', plainWords(issue.message));
  }
  if (name === 'crms') return readCrms(parsed.output, catalogue);
  const connector = connectorOf(name, catalogue);
  if (!connector) return { value: parsed.output, faults: [] };
  const reading = readParsed('', parsed.output, connector.parseSettings);
  return reading.faults.length > 0 && isUnfinished(parsed.output, connector)
    ? { value: parsed.output, faults: [] }
    : reading;
}

function readCrms(crms: unknown, catalogue: Catalogue): ItemReading {
  const readings = (Array.isArray(crms) ? crms : []).map((crm: unknown, index) => {
    const kind = isObject(crm) ? crm.kind : undefined;
    const definition = catalogue.crms.find((one) => one.kind === kind);
    if (!definition) return bad(String(index), `is of a kind that is not there: ${String(kind)}`);
    return readParsed(String(index), crm, definition.parseSettings);
  });
  const faults = readings.flatMap((reading) => reading.faults);
  return faults.length > 0 ? { faults } : { value: readings.map(({ value }) => value), faults };
}

/** Something with `settings` that its folder checks. */
function readParsed(
  path: string,
  choice: unknown,
  parseSettings: (value: unknown) => unknown,
): ItemReading {
  if (!isObject(choice)) return bad(path, 'must be an object');
  try {
    return { value: { ...choice, settings: parseSettings(choice.settings) }, faults: [] };
  } catch (error) {
    return bad(path, plainWords(error instanceof Error ? error.message : String(error)));
  }
}

function bad(path: string, reason: string): ItemReading {
  return { faults: [{ path, reason }] };
}
