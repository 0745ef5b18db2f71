import { describe, expect, test } from 'vitest';
import { notificationExample } from '../../../docs/examples/notification-connector';
import { pollingExample } from '../../../docs/examples/polling-connector';

const GOOD = { url: 'https://pbx.example:8443/cti/', agent: '301', secret: 'open sesame' };

describe.each([pollingExample, notificationExample])('the settings of $id', (definition) => {
  test('are taken as they are', () => {
    expect(definition.parseSettings(GOOD)).toEqual(GOOD);
  });

  test.each([
    ['url', { ...GOOD, url: 'http://pbx.example/' }],
    ['url', { ...GOOD, url: 'https://pbx.example/cti' }],
    ['url', { ...GOOD, url: 'https://me:secret@pbx.example/' }],
    ['url', { ...GOOD, url: 'javascript:alert(1)/' }],
    ['url', { ...GOOD, url: undefined }],
    ['agent', { ...GOOD, agent: '' }],
    ['secret', { ...GOOD, secret: 7 }],
    ['secret', { ...GOOD, secret: 'x'.repeat(101) }],
    ['settings', 'none'],
  ])('with a bad %s are refused, and the field is named', (field, settings) => {
    expect(() => definition.parseSettings(settings)).toThrow(`${definition.id}: ${field} `);
  });

  test('never say the secret when they are refused', () => {
    const secret = 'sesame'.repeat(20);
    const told = (() => {
      try {
        return definition.parseSettings({ ...GOOD, secret });
      } catch (error) {
        return String(error);
      }
    })();
    expect(told).toContain('secret');
    expect(told).not.toContain('sesame');
  });

  test('may lead to this machine without encryption', () => {
    const settings = { ...GOOD, url: 'http://127.0.0.1:5060/' };
    expect(definition.parseSettings(settings)).toEqual(settings);
  });

  test('say which host has to be opened, whatever its port', () => {
    expect(definition.hosts(GOOD)).toEqual(['https://pbx.example/*']);
  });
});
