import type { PhoneNumberForms } from '../../dialing/number/number-forms';
import {
  type CrmCriterion,
  type CrmPorts,
  type CrmQuery,
  type CrmRecord,
  SearchError,
} from '../../screen-pop/crm';
import { readNumbers, readRecords } from './answer';
import { type Ask, askWith, listRequest, recordRequest } from './requests';
import { ENTITY_TYPE, type EspoCrmSettings } from './settings';
import { toWhereItem } from './where-item';

/** One list request; one more for each record whose shown number is not the one that it was found by. @throws SearchError */
export async function searchEspoCrm(
  settings: EspoCrmSettings,
  ports: CrmPorts,
  query: CrmQuery,
  signal: AbortSignal,
): Promise<readonly CrmRecord[]> {
  if (!ENTITY_TYPE.test(query.entity)) {
    const sentence = { key: 'crmEspocrmNoSuchEntity', values: [query.entity] };
    throw new SearchError('unsupported', sentence);
  }
  const where = toWhereItem(query.where);
  if (where === undefined || query.limit < 1) return [];
  const ask = askWith(settings, ports);
  const records = readRecords(
    settings,
    query,
    await ask(listRequest(settings, query, where), signal),
  );
  const number = numberIn(query.where);
  if (number === undefined) return records;
  return Promise.all(
    records.map((record) =>
      shows(record, number) ? record : complete(settings, ask, record, signal),
    ),
  );
}

/** A list holds the primary number only. Where the others cannot be read, none is told: it says nothing, then. */
async function complete(
  settings: EspoCrmSettings,
  ask: Ask,
  record: CrmRecord,
  signal: AbortSignal,
): Promise<CrmRecord> {
  const request = recordRequest(settings, record.entity, record.recordId);
  return { ...record, numbers: readNumbers(await ask(request, signal)) };
}

function shows({ numbers }: CrmRecord, { significant }: PhoneNumberForms): boolean {
  return numbers.some((number) => number.replace(/\D/g, '').includes(significant));
}

function numberIn(criterion: CrmCriterion): PhoneNumberForms | undefined {
  if ('number' in criterion) return criterion.number;
  if ('field' in criterion) return undefined;
  const parts = 'all' in criterion ? criterion.all : criterion.any;
  return parts.map(numberIn).find((number) => number !== undefined);
}
