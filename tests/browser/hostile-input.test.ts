import { expect, test } from 'vitest';
import { MAX_LENGTH } from '../../src/connectors/generic-listener/wire';
import { describeProduct } from '../support/product/describe-product';
import { callListener } from '../support/product/middleware';
import { findButton, press } from '../support/product/screen';

const MARKUP = '<img src=x onerror="document.title=`owned`">';

describeProduct('a stranger’s words', (getProduct) => {
  test.each([
    ['markup as a name', { ani: '+12025550143', name: MARKUP }],
    ['markup as a key', { ani: '+12025550143', [MARKUP]: MARKUP }],
    ['a script address as a number', { ani: 'javascript:document.title=`owned`' }],
    ['another site as a number', { ani: '//evil.example/../..' }],
    ['64 KB of text', { ani: '+12025550143', note: 'y'.repeat(65_536) }],
    ['NUL and control characters', { ani: '+1202\u00005550143', name: 'a\u0000b\u0007\u001bc' }],
    ['text that turns lines around', { ani: '+12025550143', name: '\u202eecalevoL adA\u2066' }],
  ])('%s are shown as text, bounded, and lead nowhere but to the CRM', async (_, parameters) => {
    const product = getProduct();
    const { browser, crm, listenerUrl } = product;
    const page = await browser.openPage(crm.url);
    const pagesBefore = crm.pageViews.length;
    await expect
      .poll(
        () =>
          callListener(listenerUrl, parameters).then(
            ({ status }) => status,
            () => 0,
          ),
        {
          timeout: 20_000,
        },
      )
      .toBe(200);
    await expect.poll(() => crm.pageViews.length).toBeGreaterThan(pagesBefore);

    const popup = await browser.openPopup();
    await findButton(popup, 'Close');
    const seen = await popup.evaluate(() => ({
      title: document.title,
      images: document.images.length,
      text: document.body.innerText.length,
      // NUL and the overrides, which would turn the lines around them.
      marks: [...document.body.innerText].some((character) => {
        const code = character.charCodeAt(0);
        return code === 0 || (code >= 0x202a && code <= 0x202e);
      }),
    }));
    expect(seen).toMatchObject({ images: 0, marks: false });
    expect(seen.title).not.toContain('owned');
    expect(seen.text).toBeLessThan(2 * MAX_LENGTH);
    for (const { url, title } of await browser.tabs()) {
      expect(title).not.toContain('owned');
      if (/^https?:/.test(url)) expect(new URL(url).origin).toBe(new URL(crm.url).origin);
    }
    await press(popup, 'Close');
    await press(popup, 'Finish');
    await popup.close();
    await page.close();
  });
});
