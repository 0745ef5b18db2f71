import type { PopOutcome, PopReport, RecordRef } from '../cti/pop-outcome';
import { type AnswerBook, createAnswerBook } from './answer-book';
import { type FoundPlan, findPlan } from './find-plan';
import type { LookupRequest } from './lookup-request';
import { planChoice } from './plan-choice';
import type { KnownAnswer, PopPorts } from './ports';
import { type ShownPlan, showPlan } from './show-plan';
import type { Walk } from './walk-rules';

/**
 * Looks up whom a call is with and shows what was found. Whatever goes wrong is an outcome, for the agent to read; the
 * pop is committed once on every path.
 * @param choice the record that the agent has chosen from a list: it is opened, and nothing is searched
 */
export async function performPop(
  request: LookupRequest,
  choice: RecordRef | undefined,
  ports: PopPorts,
): Promise<PopOutcome> {
  const startedAt = ports.now();
  const commit = once(() => ports.commit());
  try {
    const [known, walk] = await Promise.all([ports.answers.load(), toWalk(request, ports)]);
    const book = createAnswerBook(known, (answer) => isForgotten(answer, request));
    const found = choice
      ? { plan: planChoice(choice, walk, known), searches: [] }
      : await findPlan(walk, book, ports);
    const [shown] = await Promise.all([
      found && showPlan(found.plan, request.callId, ports, commit),
      keep(book, ports),
    ]);
    if (!found || !shown) return await giveUp(commit);
    return { ...found.plan.outcome, report: toReport(found, shown, ports.now() - startedAt) };
  } catch (error) {
    // If the commit itself has failed, nothing has been shown, and that is what there is to tell.
    const isWanted = await commit().catch(() => true);
    if (!isWanted) return { status: 'nothing' };
    return { status: 'failed', key: 'popFailed', values: [String(error)] };
  }
}

async function toWalk(request: LookupRequest, ports: PopPorts): Promise<Walk> {
  const { rules, crms, webOrigins, region } = ports;
  return { request, rules, crms, webOrigins, region, chosenBefore: await ports.chosenBefore() };
}

/** Who asks again has been told that there is nobody, and may know better by now. */
const isForgotten = ({ records }: KnownAnswer, { moment }: LookupRequest) =>
  moment === 'asked' && records.length === 0;

/** An answer that cannot be kept is only asked for again. */
const keep = (book: AnswerBook, ports: PopPorts) =>
  ports.answers.save(book.toKeep()).catch(() => undefined);

/** Nobody wants it any more: it is over all the same. */
async function giveUp(commit: () => Promise<boolean>): Promise<PopOutcome> {
  await commit();
  return { status: 'nothing' };
}

function toReport({ plan, searches }: FoundPlan, shown: ShownPlan, ms: number): PopReport {
  const { rule, reason } = plan;
  const skipped = [...plan.skipped, ...shown.skipped];
  return {
    ...(rule === undefined ? {} : { rule }),
    searches,
    ...(shown.tab ? { tab: shown.tab } : {}),
    ...(reason ? { reason } : {}),
    ...(skipped.length > 0 ? { skipped } : {}),
    ms,
  };
}

function once(act: () => Promise<boolean>): () => Promise<boolean> {
  let done: Promise<boolean> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}
