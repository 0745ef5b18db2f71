import { goThere } from './go-there';
import type { PageQuestion } from './messages';
import { pageFetch } from './page-fetch';
import type { PageWatch } from './watch-page';

/**
 * Answers one question of the background.
 * @param answer called once; for a move before it, as a page that is left answers no more
 */
export function answerQuestion(
  question: PageQuestion,
  window: Window,
  watch: PageWatch,
  answer: (value: unknown) => void,
): void {
  switch (question.crmTab) {
    case 'state':
      answer(watch.state());
      break;
    case 'fetch':
      void pageFetch(question.request, window.location.origin, question.timeoutMs).then(answer);
      break;
    case 'go': {
      const { address, way, until, since = Infinity } = question;
      // Looked at and done at once: no key can be pressed in between.
      const { unsaved, touchedAt } = watch.state();
      const mayGo = !unsaved && touchedAt <= since && Date.now() <= until;
      answer(mayGo);
      if (mayGo) goThere(window, address, way, () => !watch.state().unsaved);
    }
  }
}
