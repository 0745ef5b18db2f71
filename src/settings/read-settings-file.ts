import type { Finding, Place } from '../call-center/finding';
import { createPlaceFinder } from '../call-center/xml/place-finder';
import { shorten } from '../call-center/xml/shorten';
import { readCallCenter } from './call-center';
import type { Catalogue } from './catalogue';
import { fileFinding, TEXT_START, toPlace } from './file-codes';
import type { ItemName, Items } from './item';
import { toItemName } from './item-table';
import { placeJson } from './json-places';
import { CURRENT_FORM, type MigrationWorld, migrate } from './migrations';
import { readItem } from './read-item';
import { isObject, partOf } from './same-value';
import { withSecretOf } from './secrets';
import { FILE_KIND } from './settings-file';
import type { StoredSettings } from './stored';

const MEBIBYTE = 1_048_576;
/** Longer ones are not read; counted in UTF-16 code units. */
const MOST_MEBIBYTES = 5;
/** As many as anyone would read; a file may have a million names that nobody knows. */
const MOST_FINDINGS = 500;
/** `callCenters`, its index, `text`; `own`, the item, an entry, a field. */
const DEEPEST = 4;
const KEYS = ['offhook', 'form', 'own', 'callCenters', 'inUse'];

export interface FileReading {
  /** Absent exactly if a finding is an error. */
  readonly stored?: StoredSettings;
  readonly findings: readonly Finding[];
}

/**
 * A settings file, from whoever it is. A secret that it leaves empty is the one that is here, where its address is here,
 * too. Never throws.
 * @param here the items that hold the secrets of this browser
 */
export function readSettingsFile(text: string, world: MigrationWorld, here: Items): FileReading {
  if (text.length > MOST_MEBIBYTES * MEBIBYTE) {
    return failed(fileFinding('settings-file-too-large', TEXT_START, '', String(MOST_MEBIBYTES)));
  }
  const value = parseJson(text);
  if (value === undefined) {
    const places = placeJson(text, 0);
    return failed(
      fileFinding('settings-file-not-json', toPlace(text, places.ok ? 0 : places.at), ''),
    );
  }
  const form = partOf(value, 'form');
  if (partOf(value, 'offhook') !== FILE_KIND || !Number.isSafeInteger(form) || Number(form) < 1) {
    return failed(fileFinding('settings-file-other', TEXT_START, ''));
  }
  if (Number(form) > CURRENT_FORM) {
    return failed(fileFinding('settings-file-newer', TEXT_START, ''));
  }
  const parts = readParts(migrate(value, Number(form), world), world, here, placesIn(text));
  const errors = parts.findings.filter(({ severity }) => severity === 'error');
  const isTooMuch = parts.findings.length > MOST_FINDINGS;
  // Of too many, those first that keep the file from being taken.
  const all = isTooMuch ? [...new Set([...errors, ...parts.findings])] : parts.findings;
  const findings = all.slice(0, MOST_FINDINGS);
  return errors.length > 0 ? { findings } : { ...parts, findings };
}

type PlaceOf = (...path: readonly (string | number)[]) => Place;

function readParts(
  value: unknown,
  { catalogue }: MigrationWorld,
  here: Items,
  placeOf: PlaceOf,
): { readonly stored: StoredSettings; readonly findings: readonly Finding[] } {
  const unknown = Object.keys(Object(value))
    .filter((key) => !KEYS.includes(key))
    .map((key) =>
      fileFinding('settings-file-unknown-key', placeOf(key), shorten(key), shorten(key)),
    );
  const own = readOwn(partOf(value, 'own'), catalogue, here, placeOf);
  const centers = readCenters(partOf(value, 'callCenters'), catalogue, placeOf);
  const inUse = partOf(value, 'inUse');
  const isChoice = inUse === null || typeof inUse === 'string';
  const choice = isChoice ? [] : [badPart('inUse', 'must be a text or null', placeOf('inUse'))];
  return {
    stored: {
      form: CURRENT_FORM,
      own: own.items,
      callCenters: centers.callCenters,
      inUse: isChoice ? inUse : null,
    },
    findings: [...centers.findings, ...unknown, ...own.findings, ...choice],
  };
}

function readOwn(value: unknown, catalogue: Catalogue, here: Items, placeOf: PlaceOf) {
  if (!isObject(value)) {
    return { items: {}, findings: [badPart('own', 'must be an object', placeOf('own'))] };
  }
  const items: Partial<Record<ItemName, unknown>> = {};
  const findings = Object.entries(value).flatMap(([text, item]) => {
    const name = toItemName(text, catalogue);
    const at = shorten(text);
    if (!name) return [fileFinding('settings-file-unknown-item', placeOf('own', text), at, at)];
    const reading = readItem(name, withSecretOf(name, item, here[name], catalogue), catalogue);
    if (reading.value !== undefined) items[name] = reading.value;
    return reading.faults.map(({ path, reason }) => {
      const steps = path === '' ? [] : path.split('.');
      const place = placeOf('own', text, ...steps);
      const full = shorten([text, ...steps].join('.'));
      return fileFinding('settings-file-bad-item', place, full, full, reason);
    });
  });
  return { items, findings };
}

function readCenters(value: unknown, catalogue: Catalogue, placeOf: PlaceOf) {
  if (!Array.isArray(value)) {
    const place = placeOf('callCenters');
    return { callCenters: [], findings: [badPart('callCenters', 'must be a list', place)] };
  }
  const callCenters: { readonly text: string }[] = [];
  const findings = value.flatMap((entry: unknown, index) => {
    const place = placeOf('callCenters', index);
    const text = partOf(entry, 'text');
    if (typeof text !== 'string') {
      return [badPart(`callCenters.${index}`, 'must be an object with a text', place)];
    }
    const { callCenter, findings: ofFile } = readCallCenter(text, catalogue);
    if (callCenter) callCenters.push({ text: callCenter.text });
    return callCenter
      ? []
      : ofFile
          .filter(({ severity }) => severity === 'error')
          .map(({ item }) =>
            fileFinding('settings-file-call-center', place, item, String(index + 1)),
          );
  });
  return { callCenters, findings };
}

const badPart = (item: string, reason: string, place: Place) =>
  fileFinding('settings-file-bad-part', place, item, item, reason);

/** The text is gone through when the first place is asked for, and once: of a good file nobody asks. */
function placesIn(text: string): PlaceOf {
  const known: { find?: PlaceOf } = {};
  return (...path) => {
    known.find ??= findIn(text);
    return known.find(...path);
  };
}

function findIn(text: string): PlaceOf {
  const places = placeJson(text, DEEPEST);
  if (!places.ok) return () => TEXT_START;
  const placeOf = createPlaceFinder(text);
  return (...path) => placeOf(places.offsetOf(path));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const failed = (finding: Finding): FileReading => ({ findings: [finding] });
