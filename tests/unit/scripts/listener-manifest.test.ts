import { describe, expect, test } from 'vitest';
import { hostManifest } from '../../../scripts/listener/install.mjs';
import { windowsInstructions } from '../../../scripts/listener/windows.mjs';

const OWN = ['abcdefghijklmnopabcdefghijklmnop', 'offhook@intranet.example'];

describe('the listener’s manifest', () => {
  test('lets the store’s extension start the listener, and builds of one’s own beside it', () => {
    expect(hostManifest('edge', '/host')).toMatchObject({
      allowed_origins: ['chrome-extension://adgehkddghebfbmcnpiendddfekjiehh/'],
    });
    expect(hostManifest('edge', '/host', OWN)).toMatchObject({
      allowed_origins: [
        'chrome-extension://adgehkddghebfbmcnpiendddfekjiehh/',
        'chrome-extension://abcdefghijklmnopabcdefghijklmnop/',
      ],
    });
    expect(hostManifest('firefox', '/host', OWN)).toMatchObject({
      allowed_extensions: ['{95b2bb78-5df7-49ac-8040-b6580409ecf4}', 'offhook@intranet.example'],
    });
  });

  test('is the same where it is written by hand', () => {
    const text = windowsInstructions(OWN);
    for (const id of OWN) expect(text).toContain(id);
  });
});
