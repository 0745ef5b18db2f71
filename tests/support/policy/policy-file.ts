import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BrowserFamily, findBrowser } from '../../../scripts/browsers/find.mjs';

/** Browsers of Chromium's kind read every file of a folder; Firefox has one file. */
const OURS = 'offhook-test.json';

/** Where a browser looks for policies on Linux; they hold for everybody on this machine. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/chrome/i, `/etc/opt/chrome/policies/managed/${OURS}`],
  [/edge/i, `/etc/opt/edge/policies/managed/${OURS}`],
  [/brave/i, `/etc/brave/policies/managed/${OURS}`],
  [/chromium/i, `/etc/chromium/policies/managed/${OURS}`],
  [/firefox/i, '/etc/firefox/policies/policies.json'],
];

/** The file of a browser's policies, ours for as long as a test needs it. */
export interface PolicyFile {
  /** @param policies as the browser's documentation has them */
  write(policies: unknown): void;
  /** What was there before is there again. */
  restore(): void;
}

/** Why policies cannot be tried here; undefined: they can. */
export function whyNoPolicies(family: BrowserFamily): string | undefined {
  if (process.platform !== 'linux') return 'the places of policies are known on Linux only';
  const folder = firstThatExists(dirname(placeOf(family)));
  try {
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch {
    return `${folder} cannot be written to: policies hold for the whole machine, so only root may set them`;
  }
}

export function openPolicyFile(family: BrowserFamily): PolicyFile {
  const path = placeOf(family);
  const folder = dirname(path);
  const made = foldersToMake(folder);
  // Beside the folder: Chromium reads whatever is in it.
  const beside = (name: string) => join(dirname(folder), `offhook-test-${name}`);
  const before = beside('before');

  function putBack(): void {
    rmSync(path, { force: true });
    if (existsSync(before)) renameSync(before, path);
  }
  let isOurs = true;
  function restore(): void {
    if (!isOurs) return;
    isOurs = false;
    putBack();
    for (const each of made) removeIfEmpty(each);
    process.off('exit', restore);
  }

  mkdirSync(folder, { recursive: true });
  // Of a run that was killed.
  if (existsSync(before) || basename(path) === OURS) putBack();
  if (existsSync(path)) renameSync(path, before);
  process.on('exit', restore);
  return {
    write(policies) {
      // In one step: a browser that looks at half a file reports an error, and looks again much later.
      writeFileSync(beside('new'), JSON.stringify(policies, null, 2));
      renameSync(beside('new'), path);
    },
    restore,
  };
}

/** As managed storage gets them: `values` are the keys of `managed-schema.json`. */
export function toPolicies(family: BrowserFamily, extensionId: string, values: object): object {
  return family === 'firefox'
    ? { policies: { '3rdparty': { Extensions: { [extensionId]: values } } } }
    : { '3rdparty': { extensions: { [extensionId]: values } } };
}

function placeOf(family: BrowserFamily): string {
  const name = family === 'firefox' ? 'firefox' : (findBrowser(family)?.name ?? 'chromium');
  const [, place] = PLACES.find(([pattern]) => pattern.test(name)) ?? [];
  if (!place) throw new Error(`Where does ${name} look for policies?`);
  return place;
}

function firstThatExists(folder: string): string {
  return existsSync(folder) ? folder : firstThatExists(dirname(folder));
}

/** The innermost first. */
function foldersToMake(folder: string): readonly string[] {
  return existsSync(folder) ? [] : [folder, ...foldersToMake(dirname(folder))];
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // somebody else has put something there meanwhile
  }
}
