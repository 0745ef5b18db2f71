import browser, { type Runtime } from 'webextension-polyfill';
import { answerQuestion } from '../../src/screen-pop/page/answer-question';
import { isPageQuestion } from '../../src/screen-pop/page/messages';
import { watchPage } from '../../src/screen-pop/page/watch-page';

// An extension that was reloaded or removed has left this script behind: it gets out of the page's way.
const watch = watchPage(window, () => browser.runtime?.id !== undefined);

const onMessage = (
  message: unknown,
  sender: Runtime.MessageSender,
  answer: (value: unknown) => void,
) => {
  // Only the background asks, which is in no tab.
  if (sender.id !== browser.runtime.id || sender.tab || !isPageQuestion(message)) return undefined;
  answerQuestion(message, window, watch, answer);
  return true;
};
// The types have no listener that answers some messages and is done before it returns.
browser.runtime.onMessage.addListener(onMessage as Runtime.OnMessageListenerCallback);
