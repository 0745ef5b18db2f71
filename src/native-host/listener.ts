/** From the head of a request to its answer: the gate, readiness, the rate limit, the extension. */
import { type HttpAnswer, refusalForNow } from './http-answer';
import { type Bucket, drawToken, fullBucket, type RateLimit } from './rate-limit';
import type { Relay } from './relay';
import { admitRequest, type GateRules, type RequestHead } from './request-gate';

/** Far above what one agent's phone can produce, far below what would burden the browser. */
export const RATE_LIMIT: RateLimit = { burst: 50, perSecond: 20 };

export interface ListenerWorld {
  /** What applies at this moment; a new `configure` changes it. */
  rules(): GateRules;
  isExtensionReady(): boolean;
  ask: Relay['ask'];
  /** Milliseconds on a clock that never goes back. */
  now(): number;
}

export type AnswerRequest = (head: RequestHead) => Promise<HttpAnswer>;

/**
 * The rate limit comes last: what a web page sends is refused before, so it cannot use up what the
 * middleware may send.
 */
export function createListener(world: ListenerWorld): AnswerRequest {
  let bucket: Bucket = fullBucket(RATE_LIMIT, world.now());

  return async (head) => {
    const admission = admitRequest(head, world.rules());
    if (!admission.admitted) return admission.answer;
    if (!world.isExtensionReady()) {
      return refusalForNow(503, 'The browser extension is not ready yet.', 1000);
    }
    const draw = drawToken(bucket, RATE_LIMIT, world.now());
    bucket = draw.bucket;
    if (draw.retryAfterMs > 0) {
      return refusalForNow(429, 'Too many requests.', draw.retryAfterMs);
    }
    return world.ask(admission.query, admission.browserOpened);
  };
}
