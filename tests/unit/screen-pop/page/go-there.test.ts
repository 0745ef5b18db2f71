// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goThere } from '../../../../src/screen-pop/page/go-there';

const HERE = 'https://crm.example/contacts/1';
const THERE = 'https://crm.example/contacts/2';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page whose own script does `onLink` with a click on a link. */
function page(onLink: (event: Event, location: { href: string }) => void) {
  const location = { href: HERE, origin: 'https://crm.example', assign: vi.fn() };
  const listener = (event: Event) => onLink(event, location);
  document.addEventListener('click', listener, { once: true });
  const window = { document, location } as unknown as Window;
  return { window, location };
}

test('an application that follows links is not loaded anew', () => {
  const { window, location } = page((event) => {
    expect((event.target as HTMLAnchorElement).href).toBe(THERE);
    event.preventDefault();
    location.href = THERE;
  });
  goThere(window, THERE, 'link', () => true);
  vi.runAllTimers();
  expect(location.assign).not.toHaveBeenCalled();
  expect(document.querySelector('a')).toBeNull();
});

test('where it has to be loaded, it is, also if it is there already', () => {
  const location = { href: HERE, assign: vi.fn(), reload: vi.fn() };
  const window = { document, location } as unknown as Window;
  goThere(window, THERE, 'load', () => true);
  expect(location.assign).toHaveBeenLastCalledWith(THERE);
  expect(location.reload).not.toHaveBeenCalled();
  goThere(window, `${HERE}#notes`, 'load', () => true);
  expect(location.reload).toHaveBeenCalledOnce();
});

test('a link that nobody takes is followed by the browser', () => {
  const { window, location } = page(() => {});
  goThere(window, THERE, 'link', () => true);
  vi.runAllTimers();
  expect(location.assign).not.toHaveBeenCalled();
});

test('a page that takes the link and goes nowhere is loaded after all', () => {
  const { window, location } = page((event) => event.preventDefault());
  goThere(window, THERE, 'link', () => true);
  expect(location.assign).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(location.assign).toHaveBeenCalledExactlyOnceWith(THERE);
});

test('a page that was led on, and back, within the time is left where it is', () => {
  const { window, location } = page((event) => {
    event.preventDefault();
    location.href = THERE;
  });
  goThere(window, THERE, 'link', () => true);
  location.href = HERE;
  vi.runAllTimers();
  expect(location.assign).not.toHaveBeenCalled();
});

test('only the last of two moves counts', () => {
  const first = page((event) => event.preventDefault());
  goThere(first.window, THERE, 'link', () => true);
  const second = page((event) => {
    event.preventDefault();
    second.location.href = `${HERE}?later`;
  });
  goThere(second.window, `${HERE}?later`, 'link', () => true);
  vi.runAllTimers();
  expect(first.location.assign).not.toHaveBeenCalled();
});

test('it is not loaded if something was typed meanwhile', () => {
  const { window, location } = page((event) => event.preventDefault());
  goThere(window, THERE, 'link', () => false);
  vi.runAllTimers();
  expect(location.assign).not.toHaveBeenCalled();
});

test.each([
  ['the CRM’s own way is to load', THERE, 'address' as const],
  ['the address is on another host', 'https://other.example/', 'link' as const],
])('an address is loaded where %s', (_, address, way) => {
  const onLink = vi.fn();
  const { window, location } = page(onLink);
  goThere(window, address, way, () => true);
  expect(location.assign).toHaveBeenCalledExactlyOnceWith(address);
  expect(onLink).not.toHaveBeenCalled();
});
