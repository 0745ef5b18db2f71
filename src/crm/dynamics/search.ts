import {
  type CrmCriterion,
  type CrmPorts,
  type CrmQuery,
  type CrmRecord,
  SearchError,
} from '../../screen-pop/crm';
import { mayMeet } from '../../screen-pop/may-meet';
import { searchFailure } from '../../screen-pop/search-failure';
import { toBase } from './addresses';
import { toProperty } from './columns';
import { encodeText } from './encode-text';
import { toFilter } from './filter';
import { readAnswer } from './read-answer';
import type { DynamicsSettings } from './settings';
import { STANDARD_TABLES } from './standard-tables';
import { type DynamicsTable, isLogicalName } from './tables';

/** A page of the Web API's answers holds no more ("Page results"). */
const MAX_RECORDS = 5000;

/** "HTTP headers" of "Compose HTTP requests and handle errors"; the annotation brings the names of looked-up records. */
const HEADERS = {
  Accept: 'application/json',
  'OData-MaxVersion': '4.0',
  'OData-Version': '4.0',
  'If-None-Match': 'null',
  Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
};

/**
 * Asks the Web API with the agent's own session: a page of Dynamics 365 needs no token for it ("Authenticate to
 * Microsoft Dataverse with the Web API", JavaScript in web resources). So agents find what they may see.
 * @throws SearchError
 */
export async function searchDynamics(
  query: CrmQuery,
  settings: DynamicsSettings,
  ports: Pick<CrmPorts, 'asAgent'>,
  signal: AbortSignal,
): Promise<readonly CrmRecord[]> {
  const table = toTable(query, settings);
  const response = await ports
    .asAgent({ url: toUrl(query, table, settings), headers: HEADERS }, signal)
    .catch((error: unknown) => {
      throw error instanceof SearchError ? error : searchFailure('unreachable', settings.origin);
    });
  return readAnswer(response, query, table, settings.origin).filter(({ numbers }) =>
    mayMeet(query.where, numbers),
  );
}

/** The table, its number columns widened by those that are asked for. @throws SearchError */
function toTable(query: CrmQuery, { tables }: DynamicsSettings): DynamicsTable {
  const all = { ...STANDARD_TABLES, ...tables };
  const table = Object.hasOwn(all, query.entity) ? all[query.entity] : undefined;
  if (!table) throw unsupported('crmDynamicsUnknownTable', query.entity);
  const named = columnsOf(query.where);
  const bad = [...query.fields, ...named.others, ...named.numbers].find(
    (column) => !isLogicalName(column),
  );
  if (bad !== undefined) throw unsupported('crmDynamicsBadName', bad);
  const numbers = [...new Set([...table.numbers, ...named.numbers])];
  if (named.anyNumber && table.numbers.length === 0) {
    throw unsupported('crmDynamicsNoNumbers', query.entity);
  }
  return { ...table, numbers };
}

const unsupported = (key: string, name: string): SearchError =>
  new SearchError('unsupported', { key, values: [name.slice(0, 100)] });

interface NamedColumns {
  /** Those in which a number is looked for by name. */
  readonly numbers: readonly string[];
  readonly others: readonly string[];
  /** A number is looked for in whatever columns the table has for it. */
  readonly anyNumber: boolean;
}

function columnsOf(criterion: CrmCriterion): NamedColumns {
  if ('number' in criterion) {
    const { fields } = criterion;
    return { numbers: fields ?? [], others: [], anyNumber: !fields || fields.length === 0 };
  }
  if ('field' in criterion) return { numbers: [], others: [criterion.field], anyNumber: false };
  const parts = ('all' in criterion ? criterion.all : criterion.any).map(columnsOf);
  return {
    numbers: parts.flatMap(({ numbers }) => numbers),
    others: parts.flatMap(({ others }) => others),
    anyNumber: parts.some(({ anyNumber }) => anyNumber),
  };
}

function toUrl(query: CrmQuery, table: DynamicsTable, settings: DynamicsSettings): string {
  const { id, name, detail, numbers, set } = table;
  const columns = [id, name, ...(detail ? [detail] : []), ...numbers, ...query.fields];
  const properties = new Set(columns.map((column) => toProperty(column, table)));
  const top = Math.min(Math.max(Math.floor(query.limit), 1), MAX_RECORDS);
  const filter = encodeText(toFilter(query.where, table));
  return `${toBase(settings)}/api/data/v9.2/${set}?$select=${[...properties].join(',')}&$filter=${filter}&$top=${top}`;
}
