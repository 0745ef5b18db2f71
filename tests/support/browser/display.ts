import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';

export interface Display {
  /** Value for DISPLAY, e.g. `:3`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Whether a browser can open a window here: on a screen, or without one in Xvfb. */
export function canShowWindows(): boolean {
  return !lacksScreen() || isXvfbInstalled();
}

export function lacksScreen(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY;
}

/** Starts an X server without a screen (1280x900) on a display number that is free. */
export async function openDisplay(): Promise<Display> {
  if (!isXvfbInstalled()) throw new Error('A window needs a screen or Xvfb (package xvfb).');
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  const exited = once(server, 'exit');
  const report = server.stdio[3];
  if (!(report instanceof Readable)) throw new Error('Xvfb has no pipe to report its number on.');
  // Xvfb writes its number once it takes clients.
  const [number] = await Promise.race([
    once(report, 'data'),
    exited.then(() => Promise.reject(new Error('Xvfb ended before it was ready.'))),
  ]);
  return {
    name: `:${String(number).trim()}`,
    close: async () => {
      server.kill();
      await exited;
    },
  };
}

function isXvfbInstalled(): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'Xvfb')));
}
