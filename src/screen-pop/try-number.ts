import type { PopOutcome, Sentence } from '../cti/pop-outcome';
import type { PhoneNumberForms } from '../dialing/number/number-forms';
import { type AnswerBook, createAnswerBook } from './answer-book';
import { findPlan } from './find-plan';
import type { LookupRequest } from './lookup-request';
import type { NumberTrial } from './number-trial';
import type { PopPorts } from './ports';
import { toTrialSearches } from './trial-searches';
import type { Walk } from './walk-rules';

export type TrialPorts = Pick<
  PopPorts,
  'rules' | 'crms' | 'webOrigins' | 'region' | 'now' | 'sleep' | 'chosenBefore'
>;

/**
 * What a call would do: the rules are walked and the CRMs asked as for a real one, and nothing is opened.
 * @param requests the same call at each moment at which it may pop, in the order in which they come. The first at which
 * there is something to show is told; if there is none, the last.
 */
export async function tryNumber(
  number: PhoneNumberForms | undefined,
  requests: readonly LookupRequest[],
  ports: TrialPorts,
): Promise<NumberTrial> {
  const { rules, crms, webOrigins, region } = ports;
  const chosenBefore = await ports.chosenBefore();
  // What has been answered is not asked again at the next moment.
  const book = createAnswerBook([], () => true);
  const understood = number ? { number: number.e164 ?? number.significant } : {};
  let trial: NumberTrial = { ...understood, searches: [], sentence: { key: 'trialNothing' } };
  for (const request of requests) {
    const walk: Walk = { request, rules, crms, webOrigins, region, chosenBefore };
    const found = await walkOnce(walk, book, ports);
    trial = { ...understood, ...found, searches: toTrialSearches(walk, book.answerOf, found.rule) };
    if (found.moment) break;
  }
  return trial;
}

async function walkOnce(
  walk: Walk,
  book: AnswerBook,
  ports: TrialPorts,
): Promise<Omit<NumberTrial, 'searches' | 'number'>> {
  let signIn: Sentence | undefined;
  const found = await findPlan(walk, book, {
    ...ports,
    ...CLOSED,
    // A real call would wait for the sign-in. Here that is the answer.
    isWanted: () => signIn === undefined,
    progress: async (outcome) => {
      if (outcome.status === 'waiting') signIn = toSignIn(outcome.values ?? []);
    },
    sleep: (ms) => (signIn ? Promise.resolve() : ports.sleep(ms)),
  });
  const { moment } = walk.request;
  if (!found) return { moment, sentence: signIn ?? { key: 'trialNothing' } };
  const { rule, outcome, reason, openings } = found.plan;
  const url = openings[0]?.address;
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(outcome.status === 'nothing' ? {} : { moment }),
    sentence: toSentence(outcome),
    ...(reason && { reason }),
    ...(url === undefined ? {} : { url }),
  };
}

/** What a trial must not touch. */
const CLOSED: Pick<PopPorts, 'tabs' | 'raise' | 'answers' | 'createSession' | 'commit'> = {
  tabs: {
    choose: async () => {
      throw new Error('a trial opens nothing');
    },
    bringToFront: async () => {},
    withdraw: async () => {},
  },
  raise: 'attention',
  answers: { load: async () => [], save: async () => {} },
  createSession: async () => {},
  commit: async () => false,
};

const toSignIn = (values: readonly string[]): Sentence => ({ key: 'trialSignIn', values });

/** What a pop comes to, as something that would be. */
function toSentence(outcome: PopOutcome): Sentence {
  switch (outcome.status) {
    case 'opened':
      return { key: 'trialOpened', values: [outcome.name] };
    case 'pick':
      return { key: 'trialPick', values: [String(outcome.matches.length)] };
    case 'searched':
      return { key: outcome.why ? 'trialSearchInstead' : 'trialSearched' };
    case 'newRecord':
      return { key: 'trialNewRecord' };
    case 'shown':
      return { key: 'trialShown', values: [outcome.what] };
    case 'nothing':
      return { key: 'trialNothing' };
    case 'waiting':
    case 'failed': {
      const { key, values = [] } = outcome;
      return { key, values };
    }
  }
}
