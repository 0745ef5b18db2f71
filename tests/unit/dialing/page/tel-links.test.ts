// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { watchTelLinks } from '../../../../src/dialing/page/tel-links';

// A trusted click is what only a real browser can make: tests/browser/dialling.test.ts has those.
test('a click that a page has scripted dials nothing and is left alone', () => {
  document.body.innerHTML = '<a href="tel:+12025550143">call</a>';
  const dial = vi.fn();
  const stop = watchTelLinks(document, dial);
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  document.querySelector('a')?.dispatchEvent(click);
  stop();
  expect(dial).not.toHaveBeenCalled();
  expect(click.defaultPrevented).toBe(false);
});
