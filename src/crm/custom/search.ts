import {
  type CrmCriterion,
  type CrmPorts,
  type CrmQuery,
  type CrmRecord,
  SearchError,
} from '../../screen-pop/crm';
import { searchFailure } from '../../screen-pop/search-failure';
import { fillRequest } from './fill-request';
import { type Question, questionsOf } from './question';
import { readAnswer } from './read-answer';
import type { CustomSettings } from './settings';

/** More than any rule asks for; each is a request of its own. */
const MAX_QUESTIONS = 20;
/** What several answers have in common is only found in long ones. */
const LIMIT_OF_PART = 100;

/**
 * Asks one question at a time, as the one request can: `any` pools the answers, `all` keeps what is in each of them.
 * @throws SearchError
 */
export async function searchCustom(
  settings: CustomSettings,
  query: CrmQuery,
  ports: CrmPorts,
  signal: AbortSignal,
): Promise<readonly CrmRecord[]> {
  const { search } = settings;
  if (!search || countOf(query.where) > MAX_QUESTIONS)
    throw searchFailure('unsupported', settings.origin);
  const isAlone = !('all' in query.where || 'any' in query.where);
  const limit = isAlone ? query.limit : Math.max(query.limit, LIMIT_OF_PART);

  const ask = async (question: Question): Promise<readonly CrmRecord[]> => {
    const request = fillRequest(settings, question);
    if (request === 'noSearch') throw searchFailure('unsupported', settings.origin);
    if (request === 'unfit') {
      const values = [settings.origin];
      throw new SearchError('unsupported', { key: 'crmCustomUnfitValue', values });
    }
    const send = settings.token === '' ? ports.asAgent : ports.withToken;
    return readAnswer(settings, search, query, await send(request, signal));
  };

  const find = async (where: CrmCriterion): Promise<readonly CrmRecord[]> => {
    if ('all' in where) return inEach(await Promise.all(where.all.map(find)));
    if ('any' in where) return pooled(await Promise.all(where.any.map(find)));
    const { entity } = query;
    const questions = questionsOf(where, search, {
      entity,
      limit,
      numberField: settings.numberField,
    });
    return pooled(await Promise.all(questions.map(ask)));
  };

  return (await find(query.where)).slice(0, query.limit);
}

function countOf(where: CrmCriterion): number {
  if ('all' in where) return where.all.reduce((sum, part) => sum + countOf(part), 0);
  if ('any' in where) return where.any.reduce((sum, part) => sum + countOf(part), 0);
  return 'number' in where ? Math.max(where.fields?.length ?? 1, 1) : 1;
}

const idOf = ({ entity, recordId }: CrmRecord) => JSON.stringify([entity, recordId]);

/** Each once, in the order of the answers. */
function pooled(answers: readonly (readonly CrmRecord[])[]): readonly CrmRecord[] {
  return [...new Map(answers.flat().map((record) => [idOf(record), record])).values()];
}

function inEach(answers: readonly (readonly CrmRecord[])[]): readonly CrmRecord[] {
  const [first = [], ...rest] = answers;
  const others = rest.map((records) => new Set(records.map(idOf)));
  return first.filter((record) => others.every((ids) => ids.has(idOf(record))));
}
