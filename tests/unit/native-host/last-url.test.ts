import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recallAddress, rememberUrl } from '../../../src/native-host/last-url';

function newFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'offhook-last-url-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return join(root, 'state');
}

describe('the remembered listener URL', () => {
  it('is Unified Service Desk’s default at first', () => {
    expect(recallAddress(newFolder()).url).toBe('http://localhost:5000/');
  });

  it('is the one configured last', () => {
    const folder = newFolder();
    rememberUrl(folder, 'http://localhost:5001/');
    rememberUrl(folder, 'http://localhost:5002/cti');
    expect(recallAddress(folder)).toEqual({
      url: 'http://localhost:5002/cti',
      port: 5002,
      path: '/cti',
    });
  });

  it('is the default when the file holds anything else', () => {
    const folder = newFolder();
    rememberUrl(folder, 'http://localhost:5001/');
    writeFileSync(join(folder, 'last-url.txt'), 'http://192.168.1.7:5001/');
    expect(recallAddress(folder).port).toBe(5000);
  });
});
