import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';

const WAIT = { timeout: 15_000, interval: 100 };

/** The toast's frame, once it shows a call. Firefox never tells puppeteer its address, so it is known by what it shows. */
export async function findToast(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  await expect
    .poll(async () => {
      found = undefined;
      for (const frame of page.frames().slice(1)) {
        const title = await frame
          .evaluate(() => document.querySelector('.toast-title')?.textContent ?? '')
          .catch(() => ''); // it went away while it was asked
        if (title !== '') found = frame;
      }
      return found !== undefined;
    }, WAIT)
    .toBe(true);
  if (!found) throw new Error('there is no toast');
  return found;
}

/** What a person reads in it. */
export async function readToast(page: Page): Promise<string> {
  const frame = await findToast(page);
  return frame.evaluate(() => document.body.innerText.replace(/[\u2066-\u2069]/g, ''));
}

/** The element that holds the toast, as the page sees it: nothing but where it stands. */
export function toastBox(page: Page) {
  return page.evaluate(() => {
    const host = document.querySelector(':popover-open:not([style])');
    if (!host) return undefined;
    const { left, top, right, width, height } = host.getBoundingClientRect();
    return { left, top, right, width, height };
  });
}

export async function waitForNoToast(page: Page): Promise<void> {
  await expect.poll(() => toastBox(page), WAIT).toBeUndefined();
}

/** One real click, where the button is in the page, or in the middle of the toast where it has no such button. */
export async function clickInToast(page: Page, name: string): Promise<void> {
  const frame = await findToast(page);
  const place = await frame.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(
      ({ innerText }) => innerText.split('\n')[0]?.trim() === wanted,
    );
    const { left, top, width, height } = (button ?? document.body).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, name);
  const box = await toastBox(page);
  if (box) await page.mouse.click(box.left + place.x, box.top + place.y);
}

/** Clicks until the toast has gone: a click does not count before it has stood still for a moment. */
export async function pressInToast(page: Page, name: string): Promise<void> {
  await findToast(page);
  await expect
    .poll(
      async () => {
        if (await toastBox(page)) await clickInToast(page, name).catch(() => undefined);
        return toastBox(page);
      },
      { timeout: 15_000, interval: 400 },
    )
    .toBeUndefined();
}

/** Clicks into it and presses Escape until it has gone: a click is lost while the toast appears, grows or moves. */
export async function escapeFromToast(page: Page): Promise<void> {
  await findToast(page);
  await expect
    .poll(
      async () => {
        if (await toastBox(page)) {
          await clickInToast(page, 'its middle').catch(() => undefined); // it has gone meanwhile
          await page.keyboard.press('Escape');
        }
        return toastBox(page);
      },
      { timeout: 15_000, interval: 400 },
    )
    .toBeUndefined();
}
