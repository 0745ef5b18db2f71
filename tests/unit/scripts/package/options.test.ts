import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { describeOwnBuild } from '../../../../scripts/package/describe-own-build.mjs';
import { readOptions } from '../../../../scripts/package/options.mjs';

const folder = mkdtempSync(join(tmpdir(), 'offhook-options-'));
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const hosts = write('hosts.txt', 'https://crm.example\n');
const bad = write('bad.txt', 'crm.example\nhttps://crm.example:1\n');
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = write('own.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

afterAll(() => rmSync(folder, { recursive: true }));

describe('the options of the package command', () => {
  test('are none for the stores', () => {
    expect(readOptions([])).toBeUndefined();
  });

  test('are read for a build of one’s own, which says what it is and what is left to do', () => {
    const own = readOptions(
      `--hosts ${hosts} --key ${key} --gecko-id offhook@it.example --base-url https://it.example/o/`.split(
        ' ',
      ),
    );
    expect(own).toMatchObject({
      hosts: ['https://crm.example/*'],
      geckoId: 'offhook@it.example',
      baseUrl: 'https://it.example/o',
    });
    if (!own) throw new Error('nothing was read');
    const text = describeOwnBuild(own);
    expect(text).toContain('  https://crm.example/*');
    expect(text).toContain(`the id is ${own.key?.extensionId}`);
    expect(text).toContain('https://it.example/o/offhook-own-updates.xml');
    expect(text).toContain('the id is offhook@it.example');
  });

  test('without a key say how the browser packs it', () => {
    const own = readOptions(['--hosts', hosts]);
    if (!own) throw new Error('nothing was read');
    expect(describeOwnBuild(own)).toContain('--pack-extension=FOLDER');
    expect(describeOwnBuild(own)).toContain('Give --gecko-id');
  });

  test.each([
    [`--hosts ${bad}`, 'bad.txt:2: https://crm.example:1: '],
    ['--hosts missing.txt', 'missing.txt cannot be read'],
    ['--gecko-id a@b', '--hosts FILE is missing'],
    ['--host x', 'Usage: npm run package'],
    [`--hosts ${hosts} --gecko-id offhook`, '--gecko-id offhook: write it like'],
    [`--hosts ${hosts} --key ${hosts}`, 'hosts.txt: this is no private key'],
    [`--hosts ${hosts} --key ${key} --base-url it.example`, '--base-url it.example: write'],
    [`--hosts ${hosts} --base-url https://it.example`, '--base-url needs --key'],
  ])('that are wrong are refused: %s', (line, message) => {
    expect(() => readOptions(line.split(' '))).toThrow(message);
  });
});
