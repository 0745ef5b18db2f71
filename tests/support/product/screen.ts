import type { ElementHandle, Page } from 'puppeteer-core';

const WAIT_MS = 15_000;

/** The button that is called so (or whose first line is), once it is there and can be pressed. */
export function findButton(page: Page, name: string): Promise<ElementHandle<Element>> {
  return findByName(page, 'button, [role="menuitem"], [role="menuitemradio"]', name);
}

/** Ticks the choice of a radio group that is called so. */
export async function choose(page: Page, name: string): Promise<void> {
  await (await findByName(page, 'label', name)).click();
}

/** Types into the field with that label, as a person who clicks on the label first. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await (await findByName(page, 'label', label)).click();
  await page.keyboard.type(text);
}

async function findByName(
  page: Page,
  selector: string,
  name: string,
): Promise<ElementHandle<Element>> {
  try {
    const handle = await page.waitForFunction(
      (elements, wanted) =>
        [...document.querySelectorAll<HTMLElement>(elements)].find(
          (element) =>
            (element.getAttribute('aria-label') ?? element.innerText.split('\n')[0])?.trim() ===
              wanted && !element.matches('[disabled], [aria-disabled="true"]'),
        ),
      { timeout: WAIT_MS, polling: 100 },
      selector,
      name,
    );
    return handle.asElement() as ElementHandle<Element>;
  } catch {
    throw new Error(`"${name}" cannot be pressed; the page shows:\n${await readText(page)}`);
  }
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
