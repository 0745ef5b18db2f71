import { get } from 'jsonpointer';
import type { CrmQuery, CrmRecord, CrmResponse } from '../../screen-pop/crm';
import { searchFailure } from '../../screen-pop/search-failure';
import { isSignIn } from './addresses';
import type { SearchSettings } from './search-settings';
import type { CustomSettings } from './settings';

/** The records of an answer. @throws SearchError */
export function readAnswer(
  settings: CustomSettings,
  { answer }: SearchSettings,
  { entity, fields }: Pick<CrmQuery, 'entity' | 'fields'>,
  response: CrmResponse,
): readonly CrmRecord[] {
  const failure = failureOf(settings, response);
  if (failure) throw searchFailure(failure, settings.origin, response.headers['retry-after']);
  const list = at(parseJson(response.body), answer.list);
  if (!Array.isArray(list)) throw searchFailure('badAnswer', settings.origin);
  return Object.values(list).map((record) => {
    const recordId = textAt(record, answer.id);
    if (recordId === '') throw searchFailure('badAnswer', settings.origin);
    const detail = answer.detail === undefined ? '' : textAt(record, answer.detail);
    return {
      entity: (answer.entity !== undefined && textAt(record, answer.entity)) || entity,
      recordId,
      name: textAt(record, answer.name) || recordId,
      ...(detail && { detail }),
      numbers: answer.numbers.flatMap((pointer) => textsAt(record, pointer)),
      fields: Object.fromEntries(
        fields.map((field) => [field, textAt(record, pointerOf(field, answer.fields))]),
      ),
    };
  });
}

function failureOf(settings: CustomSettings, { status, url }: CrmResponse) {
  if (status === 0 || (status >= 502 && status <= 504)) return 'unreachable';
  const isWithToken = settings.token !== '';
  if (!isWithToken && URL.canParse(url) && isSignIn(settings, new URL(url))) return 'signedOut';
  if (status === 401 || status === 302) return isWithToken ? 'notAllowed' : 'signedOut';
  if (status === 403) return 'notAllowed';
  if (status === 429) return 'rateLimited';
  return status >= 200 && status < 300 ? undefined : 'badAnswer';
}

/** Without prototypes, so that a pointer finds only what was sent. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) =>
      typeof value === 'object' && value !== null ? Object.setPrototypeOf(value, null) : value,
    );
  } catch {
    // A page of HTML where JSON should be: nothing is found in it.
    return undefined;
  }
}

function at(value: unknown, pointer: string): unknown {
  return typeof value === 'object' && value !== null ? get(value, pointer) : undefined;
}

function textAt(value: unknown, pointer: string): string {
  return textsAt(value, pointer)[0] ?? '';
}

/** The text there, or those of the list there. */
function textsAt(value: unknown, pointer: string): readonly string[] {
  const found = at(value, pointer);
  return (Array.isArray(found) ? Object.values(found) : [found])
    .filter((one) => ['string', 'number', 'boolean'].includes(typeof one))
    .map(String);
}

function pointerOf(field: string, named: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(named, field)) return named[field] ?? '';
  return `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
