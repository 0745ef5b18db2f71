import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import manifest from '../../../../manifest.json' with { type: 'json' };
import type { BuiltExtension } from '../../../../scripts/package/built-extension.mjs';
import { readPackageKey, toExtensionId } from '../../../../scripts/package/crx.mjs';
import { toOwnExtension, toUpdatesXml } from '../../../../scripts/package/own-build.mjs';

const newKey = (type: 'rsa' | 'ed25519') => {
  const { privateKey } =
    type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync(type);
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};
const pem = newKey('rsa');
const key = readPackageKey(pem);
const hosts = ['https://crm.example/*'];

const built = (browser: 'chrome' | 'firefox', manifest: object): BuiltExtension => ({
  browser,
  folder: `dist/${browser}`,
  files: new Map([['manifest.json', Buffer.from('{}')]]),
  manifest: { version: '1.0', permissions: [], ...manifest },
});

describe('a build of one’s own', () => {
  test('for Chrome has the hosts, a key of its own and the place of its updates', () => {
    const store = built('chrome', { key: 'the store’s' });
    const own = toOwnExtension(store, { hosts, key, baseUrl: 'https://it.example/offhook' });
    expect(own.manifest).toEqual({
      version: '1.0',
      permissions: [],
      host_permissions: hosts,
      key: key.manifestKey,
      update_url: 'https://it.example/offhook/offhook-own-updates.xml',
    });
    expect(JSON.parse(String(own.files.get('manifest.json')))).toEqual(own.manifest);
    expect(store.manifest.host_permissions).toBeUndefined();
  });

  test('without a key has no key at all: the store’s id is the store’s', () => {
    expect(toOwnExtension(built('chrome', { key: 'the store’s' }), { hosts }).manifest).toEqual({
      version: '1.0',
      permissions: [],
      host_permissions: hosts,
    });
  });

  test('for Firefox has the hosts and, if one is given, an id of its own', () => {
    const gecko = { id: 'store@offhook', strict_min_version: '140.0' };
    const store = built('firefox', { browser_specific_settings: { gecko } });
    expect(toOwnExtension(store, { hosts, key }).manifest.browser_specific_settings).toEqual({
      gecko,
    });
    const own = toOwnExtension(store, { hosts, geckoId: 'offhook@it.example' }).manifest;
    expect(own.host_permissions).toEqual(hosts);
    expect(own.browser_specific_settings?.gecko).toEqual({ ...gecko, id: 'offhook@it.example' });
  });

  test('tells browsers where its newest version is', () => {
    const xml = toUpdatesXml({
      extensionId: key.extensionId,
      version: '1.2',
      crxUrl: "https://it.example/a&b'c.crx",
    });
    expect(xml).toContain(`<app appid='${key.extensionId}'>`);
    expect(xml).toContain("codebase='https://it.example/a&amp;b&apos;c.crx' version='1.2'");
  });
});

describe('a key', () => {
  test('gives the id that Chrome works out from it', () => {
    expect(toExtensionId(Buffer.from(manifest.key, 'base64'))).toBe(
      'adgehkddghebfbmcnpiendddfekjiehh',
    );
    expect(toExtensionId(Buffer.from(key.manifestKey, 'base64'))).toBe(key.extensionId);
    expect(readPackageKey(pem).extensionId).toBe(key.extensionId);
    expect(readPackageKey(newKey('rsa')).extensionId).not.toBe(key.extensionId);
  });

  test('signs the package: header, signature and zip are where Chrome looks for them', () => {
    const zip = Buffer.from('a zip');
    const crx = key.toCrx(zip);
    expect(crx.subarray(0, 4).toString()).toBe('Cr24');
    expect(crx.readUInt32LE(4)).toBe(3);
    const header = crx.subarray(12, 12 + crx.readUInt32LE(8));
    expect(crx.subarray(12 + header.length)).toEqual(zip);
    const signedData = header.subarray(-18);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(signedData.length);
    const signed = Buffer.concat([Buffer.from('CRX3 SignedData\0'), length, signedData, zip]);
    const signature = header.subarray(-18 - 4 - 256, -18 - 4);
    expect(verify('sha256', signed, createPublicKey(pem), signature)).toBe(true);
  });

  test.each([
    ['nothing of the kind', 'no private key in PEM form'],
    [newKey('ed25519'), 'must be an RSA key'],
  ])('that is none says how to make one', (text, message) => {
    expect(() => readPackageKey(text)).toThrow(message);
    expect(() => readPackageKey(text)).toThrow('openssl genrsa');
  });
});
