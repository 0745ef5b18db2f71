import type { ElementHandle, Page } from 'puppeteer-core';

const WAIT_MS = 15_000;

/** The button that is called so, once it is there and can be pressed. */
export async function findButton(page: Page, name: string): Promise<ElementHandle<Element>> {
  const handle = await page.waitForFunction(
    (wanted) =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, [role="menuitem"], [role="menuitemradio"]',
        ),
      ].find(
        (button) =>
          (button.getAttribute('aria-label') ?? button.textContent)?.trim() === wanted &&
          !button.matches('[disabled], [aria-disabled="true"]'),
      ),
    { timeout: WAIT_MS, polling: 100 },
    name,
  );
  const element = handle.asElement();
  if (!element) throw new Error(`there is no button "${name}"`);
  return element as ElementHandle<Element>;
}

export async function press(page: Page, name: string): Promise<void> {
  await (await findButton(page, name)).click();
}

/** What a person reads on the page: without the invisible marks that keep names from turning lines around. */
export function readText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/[\u2066-\u2069]/g, ''));
}

/** Resolves when the page shows the text; the error has what it showed instead. */
export async function waitForText(page: Page, text: string): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) => document.body.innerText.replace(/[\u2066-\u2069]/g, '').includes(wanted),
      { timeout: WAIT_MS, polling: 100 },
      text,
    );
  } catch {
    throw new Error(`"${text}" did not appear; the page shows:\n${await readText(page)}`);
  }
}
