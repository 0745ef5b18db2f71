import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findHolder, removeHolder, toHolder, writeHolder } from '../../../src/native-host/holder';

const RECORD = { pid: 4242, browser: 'Edge', url: 'http://localhost:5000/' };

describe('toHolder', () => {
  it.each([
    [
      'a living host',
      RECORD,
      true,
      5000,
      'darwin',
      { kind: 'offhook', browser: 'Edge', pid: 4242 },
    ],
    ['a dead host', RECORD, false, 5000, 'linux', { kind: 'other' }],
    ['nobody known', undefined, false, 5000, 'linux', { kind: 'other' }],
    ['a Mac’s port 5000', undefined, false, 5000, 'darwin', { kind: 'other', hint: 'airplay' }],
    ['a Mac’s port 7000', RECORD, false, 7000, 'darwin', { kind: 'other', hint: 'airplay' }],
    ['another port of a Mac', undefined, false, 5001, 'darwin', { kind: 'other' }],
  ] as const)('names %s', (_, record, isAlive, port, platform, holder) => {
    expect(toHolder(record, isAlive, port, platform)).toEqual(holder);
  });
});

describe('the holder file', () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'offhook-holder-'));
    folder = join(root, 'made', 'when', 'needed');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('names the host that wrote it, for its port only', () => {
    writeHolder(folder, 5001, { ...RECORD, pid: process.pid });
    expect(findHolder(folder, 5001)).toEqual({
      kind: 'offhook',
      browser: 'Edge',
      pid: process.pid,
    });
    expect(findHolder(folder, 5002).kind).toBe('other');
  });

  it('means nothing once its process has ended', () => {
    const ended = spawnSync(process.execPath, ['--version']).pid;
    writeHolder(folder, 5001, { ...RECORD, pid: ended });
    expect(findHolder(folder, 5001).kind).toBe('other');
  });

  it.each(['', '{', '[]', '{"pid":"1"}', '{"pid":1}'])('may hold nonsense such as %j', (text) => {
    writeHolder(folder, 5001, RECORD);
    writeFileSync(join(folder, 'holder-5001.json'), text);
    expect(findHolder(folder, 5001).kind).toBe('other');
  });

  it('can be removed, also when it is not there', () => {
    writeHolder(folder, 5001, { ...RECORD, pid: process.pid });
    removeHolder(folder, 5001);
    removeHolder(folder, 5001);
    expect(findHolder(folder, 5001).kind).toBe('other');
  });
});
