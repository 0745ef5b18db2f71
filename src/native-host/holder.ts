/**
 * Who has the port, written down by the host that has it: a small file per port in a folder that all
 * browsers of one user share. A file whose process has ended (killed, so it could not tidy up) means
 * nothing.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { PortHolder } from '../connectors/generic-listener/host-protocol';

const holderFile = v.object({ pid: v.number(), browser: v.string(), url: v.string() });
export type HolderRecord = v.InferOutput<typeof holderFile>;

/** Ports that macOS itself listens on while "AirPlay Receiver" is on. */
const AIRPLAY_PORTS = [5000, 7000];

export function writeHolder(folder: string, port: number, holder: HolderRecord): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(filePath(folder, port), `${JSON.stringify(holder)}\n`, { mode: 0o600 });
}

export function removeHolder(folder: string, port: number): void {
  rmSync(filePath(folder, port), { force: true });
}

/** Who has the busy port, as far as can be known. */
export function findHolder(folder: string, port: number): PortHolder {
  const record = readHolder(folder, port);
  return toHolder(record, record !== undefined && isRunning(record.pid), port, process.platform);
}

export function toHolder(
  record: HolderRecord | undefined,
  isAlive: boolean,
  port: number,
  platform: NodeJS.Platform,
): PortHolder {
  if (record !== undefined && isAlive) {
    return { kind: 'offhook', browser: record.browser, pid: record.pid };
  }
  return platform === 'darwin' && AIRPLAY_PORTS.includes(port)
    ? { kind: 'other', hint: 'airplay' }
    : { kind: 'other' };
}

/** Nothing when there is no such file, or it is not one of ours. */
function readHolder(folder: string, port: number): HolderRecord | undefined {
  try {
    const parsed = v.safeParse(
      holderFile,
      JSON.parse(readFileSync(filePath(folder, port), 'utf8')),
    );
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** A process of another user (EPERM) is not the one that wrote the file. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function filePath(folder: string, port: number): string {
  return join(folder, `holder-${port}.json`);
}
