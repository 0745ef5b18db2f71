import { isSupportedCountry } from 'libphonenumber-js/min';
import type { SettingsField } from '../../cti/settings-field';
import type { FixedInput } from './fixed-values';
import { readCodes } from './read-codes';
import type { ValueCode } from './value-codes';

/** What a value of a definition means, or why it means nothing. */
export type ReadValue =
  | { readonly value: unknown; readonly leftOut?: readonly string[] }
  | { readonly code: ValueCode; readonly values: readonly string[] };

/**
 * A value by its input. It is not empty: an empty one is not set. Texts and lists also stand as JSON, `"…"` and
 * `[…]`: that is how the empty text and the empty list are written, and what has blanks around it.
 */
export function readValue(
  input: SettingsField['input'] | FixedInput,
  text: string,
  choices: readonly string[] = [],
): ReadValue {
  const trimmed = text.trim();
  switch (input) {
    case 'switch':
      return readSwitch(trimmed);
    case 'limit':
      return /^none$/i.test(trimmed) ? { value: null } : readNumber(trimmed);
    case 'number':
      return readNumber(trimmed);
    case 'choice':
      return readChoice(trimmed, choices);
    case 'lines':
      return { value: readLines(text) };
    case 'codes':
      return readCodes(text);
    case 'json':
      return readJson(trimmed);
    case 'region':
      return readRegion(trimmed);
    case 'origin':
      return { value: toOrigin(readText(trimmed)) };
    // A secret is what it is, quotation marks and all.
    case 'secret':
      return { value: trimmed };
    default:
      return { value: readText(trimmed) };
  }
}

function readSwitch(text: string): ReadValue {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return { value: word === 'true' };
  return { code: 'setting-not-switch', values: [text] };
}

function readNumber(text: string): ReadValue {
  if (/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return { value: Number(text) };
  return { code: 'setting-not-number', values: [text] };
}

function readChoice(text: string, choices: readonly string[]): ReadValue {
  const choice = choices.find((one) => one.toLowerCase() === text.toLowerCase());
  if (choice !== undefined) return { value: choice };
  return { code: 'setting-not-choice', values: [text, choices.join(', ')] };
}

function readJson(text: string): ReadValue {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return {
      code: 'setting-not-json',
      values: [error instanceof Error ? error.message : String(error)],
    };
  }
}

function readText(text: string): string {
  const value = /^".*"$/s.test(text) ? parsed(text) : undefined;
  return typeof value === 'string' ? value : text;
}

/** One entry a line; empty lines are not there. */
function readLines(text: string): readonly string[] {
  const value = /^\s*\[.*\]\s*$/s.test(text) ? parsed(text) : undefined;
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * As the browser names it: `UK` is `GB`. One whose numbers are known: the browser's names of regions would take longer
 * to load, at each start of the background, than the whole file to read.
 */
function readRegion(text: string): ReadValue {
  const region = /^[A-Za-z]{2}$/.test(text)
    ? new Intl.Locale(`und-${text.toUpperCase()}`).region
    : undefined;
  if (region && isSupportedCountry(region)) return { value: region };
  return { code: 'setting-not-region', values: [text] };
}

/** The slash behind a host, as it is copied from an address bar, is no mistake. */
function toOrigin(text: string): string {
  return URL.canParse(text) && `${new URL(text).origin}/` === text ? text.slice(0, -1) : text;
}

/** Undefined: it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
