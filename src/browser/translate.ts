import browser from 'webextension-polyfill';
import type { Translate } from '../ui/text';

/** The message in the browser's language; a key that `_locales` lacks shows as itself, so that it is noticed. */
export const translate: Translate = (key, ...values) => browser.i18n.getMessage(key, values) || key;
