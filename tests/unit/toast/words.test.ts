import { describe, expect, test } from 'vitest';
import { toCallId } from '../../../src/cti/ids';
import type { ToastView } from '../../../src/messaging/protocol';
import { notificationWords } from '../../../src/toast/words';

const t = (key: string, ...values: string[]) => [key, ...values].join(' ');
const ADA: ToastView = {
  callId: toCallId('ada'),
  direction: 'inbound',
  name: 'Ada Lovelace',
  number: '+12025550143',
  fields: [
    { field: 'ANI', value: '+12025550143' },
    { field: 'QUEUE', value: 'Sales' },
  ],
  services: [],
  isOnlyHeardOf: false,
};
const { name: _, ...NAMELESS } = ADA;
const { number: __, ...HIDDEN } = NAMELESS;

const words = (view: ToastView) => {
  const { title, message } = notificationWords(view, 'US', t);
  return [title, message].map((text) => text.replace(/[\u2066-\u2069]/g, ''));
};

describe('a system notification', () => {
  test.each<[string, ToastView, string, string]>([
    [
      'says who, on which number, in which queue',
      ADA,
      'toastIncoming Ada Lovelace',
      '(202) 555-0143 · Sales',
    ],
    ['says a number only once', NAMELESS, 'toastIncoming (202) 555-0143', 'Sales'],
    [
      'says that the caller hides',
      { ...HIDDEN, fields: [] },
      'toastIncoming toastUnknownCaller',
      '',
    ],
    [
      'tells a colleague',
      { ...ADA, direction: 'internal' },
      'toastInternal Ada Lovelace',
      '(202) 555-0143 · Sales',
    ],
  ])('%s', (_, view, title, message) => {
    expect(words(view)).toEqual([title, message]);
  });

  test('keeps a stranger’s text short and in its own direction', () => {
    const hostile = { ...ADA, name: `\u202Eevil\n${'x'.repeat(1000)}` };
    const { title } = notificationWords(hostile, 'US', t);
    expect(title).not.toMatch(/[\u202E\n]/);
    expect(title).toContain('\u2068');
    expect(title.length).toBeLessThan(120);
  });
});
