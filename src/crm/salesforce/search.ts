import { type CrmPorts, type CrmQuery, type CrmRecord, SearchError } from '../../screen-pop/crm';
import { mayMeet } from '../../screen-pop/may-meet';
import { searchFailure } from '../../screen-pop/search-failure';
import { encodeText } from './encode-text';
import { planSearch } from './plan-search';
import { readAnswer } from './read-answer';
import type { SalesforceSettings } from './settings';

/**
 * Asks the REST API at the My Domain ("Search" and "Query", REST API Developer Guide) with the administrator's token.
 * Without one there is no search: Salesforce documents none that takes the session of an agent's page.
 * @throws SearchError
 */
export async function searchSalesforce(
  query: CrmQuery,
  origin: string,
  settings: SalesforceSettings,
  ports: Pick<CrmPorts, 'withToken'>,
  signal: AbortSignal,
): Promise<readonly CrmRecord[]> {
  if (settings.token === '') throw new SearchError('unsupported', { key: 'crmSalesforceNoToken' });
  const { object, sosl, soql } = planSearch(query);

  const ask = async (resource: 'search' | 'query', text: string) => {
    const request = {
      url: `${origin}/services/data/v${settings.apiVersion}/${resource}?q=${encodeText(text)}`,
      headers: { Authorization: `Bearer ${settings.token}`, Accept: 'application/json' },
    };
    const response = await ports.withToken(request, signal).catch((error: unknown) => {
      throw error instanceof SearchError ? error : searchFailure('unreachable', origin);
    });
    return readAnswer(response, query, object, origin);
  };

  const indexed = sosl === undefined ? [] : await ask('search', sosl);
  if (indexed.length > 0 || soql === undefined) return indexed;
  const found = await ask('query', soql);
  return found.filter(({ numbers }) => mayMeet(query.where, numbers));
}
