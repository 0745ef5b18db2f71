import * as v from 'valibot';
import type {
  CrmCriterion,
  CrmPorts,
  CrmQuery,
  CrmRecord,
  CrmResponse,
  SearchFailure,
} from '../../screen-pop/crm';
import { parseJson, searchFailure } from '../../screen-pop/search-failure';
import { sectionOf } from './entities';

const Answer = v.object({
  records: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      detail: v.string(),
      numbers: v.array(v.string()),
      values: v.record(v.string(), v.string()),
    }),
  ),
});

/** Its lookup takes a criterion as JSON: scripts/demo-crm/look-up.mjs. @throws SearchError */
export async function searchDemoCrm(
  origin: string,
  { entity, fields, where, limit }: CrmQuery,
  ports: CrmPorts,
  signal: AbortSignal,
): Promise<readonly CrmRecord[]> {
  if (sectionOf(entity) === undefined) throw searchFailure('unsupported', origin);
  const query = new URLSearchParams({
    entity,
    limit: String(limit),
    where: JSON.stringify(toWhere(where)),
  });
  const response = await ports.asAgent({ url: `${origin}/api/lookup?${query}` }, signal);
  return readAnswer(response, origin).map(({ id, name, detail, numbers, values }) => ({
    entity,
    recordId: id,
    name,
    ...(detail && { detail }),
    numbers,
    fields: Object.fromEntries(fields.map((field) => [field, values[field] ?? ''])),
  }));
}

/** A number goes by the digits that every way of writing it has. */
function toWhere(where: CrmCriterion): unknown {
  if ('all' in where) return { all: where.all.map(toWhere) };
  if ('any' in where) return { any: where.any.map(toWhere) };
  if ('number' in where) {
    return { digits: where.number.significant, ...(where.fields && { fields: where.fields }) };
  }
  return where;
}

function readAnswer(response: CrmResponse, origin: string) {
  const failure = failureOf(response.status);
  if (failure) throw searchFailure(failure, origin, response.headers['retry-after']);
  const answer = v.safeParse(Answer, parseJson(response.body));
  if (!answer.success) throw searchFailure('badAnswer', origin);
  return answer.output.records;
}

function failureOf(status: number): SearchFailure | undefined {
  if (status === 200) return undefined;
  if (status === 0) return 'unreachable';
  if (status === 401 || status === 302) return 'signedOut';
  if (status === 403) return 'notAllowed';
  return status === 429 ? 'rateLimited' : 'badAnswer';
}
