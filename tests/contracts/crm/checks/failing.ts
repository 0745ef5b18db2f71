import { expect } from 'vitest';
import { type CrmRequest, SearchError, type SearchFailure } from '../../../../src/screen-pop/crm';
import type { FixtureMood } from '../adapter';
import type { Check } from '../check';
import { placesIn } from '../messages';
import { REGION } from '../people';
import { ask, formsOf } from '../subject';

const SOMEBODY = { number: formsOf('+12025550101') };

const failing = (
  mood: Exclude<FixtureMood, 'well' | 'stuck'>,
  failure: SearchFailure,
  sentence: string,
): Check => ({
  theme: 'Failing',
  sentence,
  async run(subject) {
    // The fixture answers in the mood as the product does, which may be as it does in another one.
    const stands = subject.adapter.sameAs?.[mood];
    subject.fixture.setMood(mood);
    const error = await errorOf(ask(subject, SOMEBODY));
    expect(error.failure).toBe(stands ? failureOf(stands) : failure);
    expect(error.sentence.values ?? [], error.sentence.key).toHaveLength(
      placesIn(error.sentence.key),
    );
    if (mood === 'rateLimited' && error.retryAfterMs !== undefined) {
      expect(error.retryAfterMs).toBe(7000);
    }
  },
});

const MOODS = [
  ['signedOut', 'signedOut', 'says that the agent is signed out'],
  ['notAllowed', 'notAllowed', 'says that the search is not allowed'],
  ['rateLimited', 'rateLimited', 'says that it was asked too often, and until when'],
  ['cut', 'unreachable', 'says that there was no answer'],
  ['nonsense', 'badAnswer', 'says that the answer makes no sense'],
] as const;

export const FAILING: readonly Check[] = [
  ...MOODS.map(([mood, failure, sentence]) => failing(mood, failure, sentence)),
  {
    theme: 'Failing',
    sentence: 'stops a search that hangs as soon as it is told to',
    async run(subject) {
      subject.fixture.setMood('stuck');
      const stop = new AbortController();
      const searched = ask(subject, SOMEBODY, { signal: stop.signal });
      await expect.poll(() => subject.fixture.asked.length).toBeGreaterThan(0);
      stop.abort();
      await expect(searched).rejects.toThrow();
    },
  },
  {
    theme: 'Failing',
    sentence: 'takes a sign-in on another site for one',
    async run({ definition, settings, adapter }) {
      const elsewhere = async ({ url }: CrmRequest) => ({
        status: 302,
        url,
        headers: {},
        body: '',
      });
      const ports = { asAgent: elsewhere, withToken: elsewhere, region: REGION };
      const crm = definition.create('contract', settings, ports);
      const entity = crm.lookupEntities[0] ?? '';
      const query = { entity, fields: [], where: SOMEBODY, limit: 20 };
      const error = await errorOf(crm.search(query, new AbortController().signal));
      // With a token nobody signs in.
      const asAgent = adapter.sameAs?.signedOut === undefined;
      expect(error.failure).not.toBe('rateLimited');
      if (asAgent) expect(error.failure).toBe('signedOut');
      else expect(error.failure).not.toBe('signedOut');
    },
  },
  {
    theme: 'Failing',
    sentence: 'finds again once all is well',
    async run(subject) {
      subject.fixture.setMood('cut');
      await errorOf(ask(subject, SOMEBODY));
      subject.fixture.setMood('well');
      expect(await ask(subject, SOMEBODY)).toHaveLength(1);
    },
  },
];

function failureOf(mood: FixtureMood): SearchFailure | undefined {
  return MOODS.find(([one]) => one === mood)?.[1];
}

/** The error of a search, which must be one that can be shown. */
async function errorOf(searched: Promise<unknown>): Promise<SearchError> {
  const error = await searched.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SearchError)) {
    throw new Error(`Not a SearchError: ${error ?? 'the search succeeded'}`);
  }
  return error;
}
