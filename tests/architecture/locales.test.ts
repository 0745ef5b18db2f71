import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FINDING_CODES } from '../../src/call-center/codes';
import { findingKey } from '../../src/call-center/finding';
import { defaultSettings } from '../../src/settings/defaults';
import { VALUE_CODES } from '../../src/settings/definition/value-codes';
import { FILE_FINDING_CODES } from '../../src/settings/file-codes';

interface Message {
  readonly message: string;
  readonly description?: string;
}
type Messages = Readonly<Record<string, Message>>;

const FOLDER = 'extension/static/_locales';
const languages = readdirSync(FOLDER);
const read = (language: string): Messages =>
  JSON.parse(readFileSync(`${FOLDER}/${language}/messages.json`, 'utf8'));
const en = read('en');

/** How the keys of messages begin, so that one can be told from any other word in the code. */
const AREAS = [
  'adapterPage',
  'agentState',
  'badge',
  'connector',
  'contextMenu',
  'crm',
  'diagnostics',
  'disposition',
  'ext',
  'failure',
  'finding',
  'link',
  'listener',
  'options',
  'policy',
  'pop(?:Failed|Outcome|Reason|Search|Tab)',
  'reason',
  'settings',
  'simulator',
  'softphone',
  'system',
  'tester',
  'toast',
  'trial',
  'ui',
  'welcome',
  'workstation',
];
const KEY = new RegExp(`^(?:popFailed|(?:${AREAS.join('|')})[A-Z][A-Za-z]*)$`);
/** Begin like keys and are none. */
const OTHER_WORDS = [
  'connectorDetached',
  'connectorId',
  'crmId',
  'linkId',
  'listenerEnabled',
  'listenerToken',
  'listenerUrl',
  'policySettled',
  'reasonNeeded',
  'settingsFile',
  'settingsFileWork',
  'settingsText',
  'simulatorEnabled',
  'softphoneLayout',
  'toastAct',
];

const sources = ['manifest.json', ...filesIn('src'), ...filesIn('extension')].map((path) => ({
  path,
  text: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, ''),
}));
const used = [
  ...new Set([
    ...sources.flatMap(({ text }) => keysIn(text)),
    ...keysOfDefaults(),
    ...keysOfFindings(),
  ]),
];

describe('messages', () => {
  test('are there for every key that is used', () => {
    expect(used.filter((key) => !en[key]?.message)).toEqual([]);
  });

  test('are all used', () => {
    expect(Object.keys(en).filter((key) => !used.includes(key))).toEqual([]);
  });

  test('have keys that name their area', () => {
    expect(Object.keys(en).filter((key) => !KEY.test(key))).toEqual([]);
  });

  test('say to translators where they stand, and what goes in', () => {
    const silent = Object.entries(en).filter(
      ([, { message, description = '' }]) =>
        description === '' || places(message).some((place) => !description.includes(place)),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });
});

describe.each(languages)('the messages in %s', (language) => {
  const messages = read(language);

  test('are the same ones as in English', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
  });

  test('put the same values in as in English', () => {
    const different = Object.keys(en).filter(
      (key) =>
        places(messages[key]?.message ?? '').join() !== places(en[key]?.message ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  test('name and describe the extension in what the stores allow', () => {
    expect(messages.extName?.message.length).toBeLessThanOrEqual(45);
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.(tsx?|html)$/.test(path));
}

/** Words in quotes that look like a key, whatever is asked for in a look-up, and `__MSG_…__`. */
function keysIn(text: string): string[] {
  const quoted = [...text.matchAll(/(['"`])([A-Za-z]+)\1/g)].map(([, , word = '']) => word);
  const lookedUp = [...text.matchAll(/\b(?:t|translate)\(\s*(['"])([A-Za-z]+)\1/g)].map(
    ([, , word = '']) => word,
  );
  const placed = [...text.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key);
  const likeKeys = quoted.filter((word) => KEY.test(word) && !OTHER_WORDS.includes(word));
  return [...likeKeys, ...lookedUp, ...placed];
}

/** These are put together from codes. */
function keysOfDefaults(): string[] {
  const asked: string[] = [];
  defaultSettings((key) => {
    asked.push(key);
    return key;
  }, 'en-US');
  return asked;
}

/** What is found in files is told by its code. */
function keysOfFindings(): string[] {
  const codes = { ...FINDING_CODES, ...VALUE_CODES, ...FILE_FINDING_CODES };
  return Object.keys(codes).map((code) => findingKey({ code }));
}

/** What the message has values put into: `$1`, `$2` …, and the context menu's `%s`. */
function places(message: string): string[] {
  return [...new Set(message.match(/\$\d|%s/g) ?? [])].sort();
}
