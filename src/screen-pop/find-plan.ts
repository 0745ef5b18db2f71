import type { SearchReport } from '../cti/pop-outcome';
import type { AnswerBook } from './answer-book';
import { askCrm, startLimit, type TimeLimit } from './ask-crm';
import type { PopPlan } from './pop-plan';
import type { PopPorts } from './ports';
import { createSignInWait } from './wait-for-sign-in';
import { nextStep, type Walk } from './walk-rules';

/** What a pop is to do and what was asked to find it out. */
export interface FoundPlan {
  readonly plan: PopPlan;
  readonly searches: readonly SearchReport[];
}

/**
 * Walks the rules and asks the CRMs what they want to know. All questions of a rule share one limit of time; while the
 * agent has to sign in, that stands still.
 * @returns undefined: the pop was not wanted any more
 */
export async function findPlan(
  walk: Walk,
  book: AnswerBook,
  ports: PopPorts,
): Promise<FoundPlan | undefined> {
  const waitForSignIn = createSignInWait(walk.request.callId, ports);
  let limit: { readonly rule: string; readonly time: TimeLimit } | undefined;
  for (;;) {
    const step = nextStep(walk, book.answerOf);
    if (step.next === 'pop') {
      return { plan: step.plan, searches: step.searches.map((search) => book.report(search)) };
    }
    const { crm, rule } = step;
    if (limit?.rule !== rule) limit = { rule, time: startLimit(ports) };
    const { time } = limit;
    const answered = await Promise.all(
      step.queries.map(async (query) => {
        const from = ports.now();
        const answer = await askCrm(crm, query, time, ports);
        return { query, answer, asked: { from, to: ports.now() } };
      }),
    );
    const isSignedOut = answered.some(({ answer }) => isSignIn(answer));
    for (const { query, answer, asked } of answered) {
      if (!isSignIn(answer)) book.add(crm.crmId, query, answer, asked);
    }
    if (!isSignedOut) continue;
    if (!(await waitForSignIn(crm))) return undefined;
    limit = undefined;
  }
}

const isSignIn = (answer: object) => 'failure' in answer && answer.failure === 'signedOut';
