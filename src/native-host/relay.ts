/** Hands requests to the extension and waits for its answers. */
import type { AnswerMessage, HostMessage } from '../connectors/generic-listener/host-protocol';
import { type HttpAnswer, refusalForNow } from './http-answer';

/** The extension answers at once, even when its background has to wake up first. */
export const ANSWER_TIMEOUT_MS = 5000;

export interface Relay {
  /** Resolves with the extension's answer, or with 503 when there is none in time. Never rejects. */
  ask(query: string, browserOpened: boolean): Promise<HttpAnswer>;
  /** An answer to a request that is unknown or given up is dropped. */
  onAnswer(message: AnswerMessage): void;
}

export function createRelay(send: (message: HostMessage) => void): Relay {
  const waiting = new Map<string, (answer: HttpAnswer) => void>();
  let lastId = 0;

  return {
    ask(query, browserOpened) {
      lastId += 1;
      const id = String(lastId);
      return new Promise((resolve) => {
        const settle = (answer: HttpAnswer): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        };
        const timer = setTimeout(settle, ANSWER_TIMEOUT_MS, noAnswer());
        waiting.set(id, settle);
        send({ type: 'request', id, query, browserOpened });
      });
    },
    onAnswer({ id, status, body }) {
      waiting.get(id)?.({ status, body });
    },
  };
}

function noAnswer(): HttpAnswer {
  return refusalForNow(503, 'The browser extension did not answer in time.', 1000);
}
