/**
 * The listener URL that the extension configured last. The host listens on it from its start, so that
 * middleware gets an answer while the browser is still starting.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LISTENER_URL } from '../connectors/generic-listener/host-protocol';
import { type ListenerAddress, parseListenerUrl } from './listener-url';

const FILE_NAME = 'last-url.txt';

export function rememberUrl(folder: string, url: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, FILE_NAME), `${url}\n`, { mode: 0o600 });
}

/** The remembered address; the default when there is none or the file is damaged. */
export function recallAddress(folder: string): ListenerAddress {
  for (const text of [readUrl(folder), DEFAULT_LISTENER_URL]) {
    const parsed = parseListenerUrl(text);
    if (parsed.ok) return parsed.address;
  }
  throw new Error(`${DEFAULT_LISTENER_URL} is not a listener URL`);
}

function readUrl(folder: string): string {
  try {
    return readFileSync(join(folder, FILE_NAME), 'utf8').trim();
  } catch {
    return '';
  }
}
