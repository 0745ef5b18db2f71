import browser from 'webextension-polyfill';
import { watchTelLinks } from '../../src/dialing/page/tel-links';

const stop = watchTelLinks(document, (text) => {
  const message = { request: 'dialText', payload: { commandId: crypto.randomUUID(), text } };
  // An extension that was reloaded or removed has left this script behind: it gets out of the page's way.
  if (browser.runtime?.id === undefined) stop();
  else void browser.runtime.sendMessage(message);
});
