import type { ManagedPolicy } from '../../src/browser/managed-policy';
import type { TrustedItem } from '../../src/browser/trusted-item';

export interface PolicyWatchPorts {
  readonly policy: ManagedPolicy;
  /** The policy as it was last known: what holds until the browser has read it. */
  readonly lastKnown: TrustedItem;
  /** Whether the browser has answered in this session, so that an empty answer means that there is no policy. */
  readonly settled: { load(): Promise<boolean>; save(isSettled: boolean): Promise<void> };
  sleep(ms: number): Promise<void>;
  report(problem: string, error: unknown): void;
}

/** After a start Chromium takes about three seconds to read the policy, and answers with nothing until then. */
const PAUSES_MS = [1_000, 2_000, 3_000, 6_000];

/**
 * The policy, known at once: after a start the last known one holds until the browser has read it, so that a background
 * that is stopped and started in the middle of a call never goes by other settings for three seconds. To be made at the
 * top of the background.
 */
export function createPolicyWatch({ policy, lastKnown, settled, sleep, report }: PolicyWatchPorts) {
  let current: unknown;
  let isSettled = !policy.isLive;
  let tell: (policy: unknown) => void = () => {};
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let turn: Promise<void> = begun;

  /** @returns whether it is another one */
  function keep(answer: unknown): boolean {
    if (!isSettled) {
      isSettled = true;
      settled.save(true).catch((error) => report('the policy was not marked as read', error));
    }
    if (JSON.stringify(answer) === JSON.stringify(current)) return false;
    current = answer;
    lastKnown
      .save(answer)
      .catch((error) => report('the policy could not be kept for the next start', error));
    return true;
  }

  /** One after the other: a late answer must not replace a later one. */
  function askAgain(isFinal: boolean): Promise<void> {
    turn = turn.then(async () => {
      const answer = await policy.ask();
      if ((isFinal || !isEmpty(answer)) && keep(answer)) tell(answer);
    });
    return turn;
  }

  /** Should the background be stopped meanwhile, its next start waits anew. */
  async function waitForAnswer(): Promise<void> {
    for (const pause of PAUSES_MS) {
      await sleep(pause);
      await askAgain(false);
      if (isSettled) return;
    }
    await askAgain(true);
  }

  policy.onChange(() => void askAgain(true));

  return {
    isLive: policy.isLive,
    /**
     * The policy that holds from the start. Never rejects, and does not wait for the browser to read it.
     * @param onChange told of another one, from then on
     */
    async start(onChange: (policy: unknown) => void): Promise<unknown> {
      const [known, answer, wasSettled] = await Promise.all([
        lastKnown.load().catch((error) => report('the last known policy cannot be read', error)),
        policy.ask(),
        settled.load().catch(() => false),
      ]);
      tell = onChange;
      current = known;
      isSettled ||= wasSettled;
      if (isSettled || !isEmpty(answer)) keep(answer);
      else void waitForAnswer();
      begin();
      return current;
    },
  };
}

const isEmpty = (policy: unknown) => Object.keys(policy ?? {}).length === 0;
