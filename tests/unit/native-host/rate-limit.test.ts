import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawToken, fullBucket, type RateLimit } from '../../../src/native-host/rate-limit';

const LIMIT: RateLimit = { burst: 3, perSecond: 2 };

function admittedAt(times: readonly number[], limit: RateLimit = LIMIT): number[] {
  let bucket = fullBucket(limit, 0);
  return times.filter((now) => {
    const draw = drawToken(bucket, limit, now);
    bucket = draw.bucket;
    return draw.retryAfterMs === 0;
  });
}

describe('the rate limit', () => {
  it('lets a burst through, then the steady rate', () => {
    expect(admittedAt([0, 0, 0, 0, 400, 500, 600, 1000])).toEqual([0, 0, 0, 500, 1000]);
  });

  it('saves up no more than one burst', () => {
    expect(admittedAt([60_000, 60_000, 60_000, 60_000])).toHaveLength(3);
  });

  it('says how long to wait, and waiting that long is enough', () => {
    let bucket = fullBucket(LIMIT, 0);
    for (let used = 0; used < LIMIT.burst; used += 1) {
      bucket = drawToken(bucket, LIMIT, 0).bucket;
    }
    const refused = drawToken(bucket, LIMIT, 100);
    expect(refused.retryAfterMs).toBeCloseTo(400);
    expect(drawToken(refused.bucket, LIMIT, 100 + refused.retryAfterMs).retryAfterMs).toBe(0);
  });

  it('never admits more than the burst and the rate over any time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200)), (gaps) => {
        let now = 0;
        const times = gaps.map((gap) => {
          now += gap;
          return now;
        });
        const allowed = LIMIT.burst + (now / 1000) * LIMIT.perSecond;
        expect(admittedAt(times).length).toBeLessThanOrEqual(Math.floor(allowed + 1e-6));
      }),
    );
  });
});
