/** A token bucket: a burst is let through at once, after it a steady rate. Pure; time is passed in. */

export interface RateLimit {
  /** How many at once. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface Bucket {
  readonly tokens: number;
  readonly filledAt: number;
}

export interface Draw {
  readonly bucket: Bucket;
  /** 0 when the draw succeeded, else how long until one would. */
  readonly retryAfterMs: number;
}

export function fullBucket(limit: RateLimit, now: number): Bucket {
  return { tokens: limit.burst, filledAt: now };
}

/** Takes one token at `now` (ms, a clock that never goes back). */
export function drawToken(bucket: Bucket, limit: RateLimit, now: number): Draw {
  const gained = ((now - bucket.filledAt) / 1000) * limit.perSecond;
  const tokens = Math.min(limit.burst, bucket.tokens + gained);
  if (tokens >= 1) return { bucket: { tokens: tokens - 1, filledAt: now }, retryAfterMs: 0 };
  return {
    bucket: { tokens, filledAt: now },
    retryAfterMs: ((1 - tokens) / limit.perSecond) * 1000,
  };
}
