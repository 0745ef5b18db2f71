import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * @typedef {{ code: 'file-not-found' | 'file-is-folder' | 'file-not-readable' | 'file-too-large', value: string }} Problem
 */

/**
 * Reads a file, of one that is too large no more than tells that it is. Never throws.
 * @param {string} path
 * @param {number} limit bytes
 * @returns {{ source: Uint8Array, problem?: undefined } | { source?: undefined, problem: Problem }}
 */
export function readFile(path, limit) {
  let file;
  try {
    file = openSync(path, 'r');
    const status = fstatSync(file);
    if (status.isDirectory()) return { problem: { code: 'file-is-folder', value: '' } };
    // A pipe or a device has no size.
    const source = status.size > limit ? undefined : readBounded(file, limit + 1);
    return source && source.length <= limit ? { source } : { problem: tooLarge(limit) };
  } catch (error) {
    return { problem: toProblem(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * @param {number} file
 * @param {number} max bytes
 */
function readBounded(file, max) {
  const buffer = Buffer.alloc(max);
  let length = 0;
  while (length < max) {
    const read = readSync(file, buffer, length, max - length, null);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

/** @param {number} limit @returns {Problem} */
function tooLarge(limit) {
  return { code: 'file-too-large', value: String(limit / 1024 / 1024) };
}

/** @param {unknown} error @returns {Problem} */
function toProblem(error) {
  const { code = '', message = '' } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file-not-found', value: '' };
  if (code === 'EISDIR') return { code: 'file-is-folder', value: '' };
  return { code: 'file-not-readable', value: code === 'EACCES' ? 'permission denied' : message };
}
