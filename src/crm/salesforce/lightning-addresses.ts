import type { PopTarget } from '../../screen-pop/crm';
import { encodeText } from './encode-text';
import { isFieldName, isObjectName, isRecordId } from './objects';

/** Lightning refuses to search for less ("screenPop() for Lightning Experience", Open CTI Developer Guide). */
export const MIN_SEARCH_LENGTH = 3;

/**
 * The path of a target in Lightning Experience; undefined: it has none.
 * - records, object homes, lists, new records: the addresses of the page references `standard__recordPage` and
 *   `standard__objectPage` ("PageReference Types", Lightning Web Components Developer Guide); the record's one is
 *   also the sample of the Apex class `System.DomainCreator`
 * - flows: "Send Variable Values to a Flow Using the Flow's URL" (help.salesforce.com, flow_distribute_internal_url_variable)
 */
export function toLightningPath(target: PopTarget): string | undefined {
  switch (target.kind) {
    case 'record':
      return isObjectName(target.entity) && isRecordId(target.recordId)
        ? `/lightning/r/${target.entity}/${target.recordId}/view`
        : undefined;
    case 'newRecord':
      return isObjectName(target.entity)
        ? `/lightning/o/${target.entity}/new${defaultsQuery(target.defaults)}`
        : undefined;
    case 'search':
      return searchPath(target.text);
    case 'flow':
      return flowPath(target.name, target.args, '/lightning');
    case 'objectHome':
      return isObjectName(target.entity) ? `/lightning/o/${target.entity}/home` : undefined;
    case 'list':
      return isObjectName(target.entity) && /^\w{1,80}$/.test(target.listId)
        ? `/lightning/o/${target.entity}/list?filterName=${target.listId}`
        : undefined;
    case 'home':
      return '/lightning/page/home';
  }
}

/**
 * What `encodeDefaultFieldValues` ("Page Reference Utils", Lightning Component Reference) makes of defaults, itself
 * a value of the address: `Field=value` joined by commas. Each value is encoded for itself first, so that a comma or
 * an equals sign of a caller starts no field of its own.
 */
function defaultsQuery(defaults: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(defaults)
    .filter(([field]) => isFieldName(field))
    .map(([field, value]) => `${field}=${encodeText(value)}`);
  return pairs.length > 0 ? `?defaultFieldValues=${encodeText(pairs.join(','))}` : '';
}

/**
 * The results of the global search. No page of Salesforce's documentation gives an address for them; this is the one
 * that Lightning itself shows after a search.
 */
function searchPath(text: string): string | undefined {
  const term = text.trim();
  if (term.length < MIN_SEARCH_LENGTH) return undefined;
  const page = {
    componentDef: 'forceSearch:searchPageDesktop',
    attributes: { term, scopeMap: { type: 'TOP_RESULTS' } },
    state: {},
  };
  return `/one/one.app#${asBase64(page)}`;
}

/** A flow by its API name, or `namespace/name`. Its variables are named by the rule, so one that moves the page on is left out. */
export function flowPath(
  name: string,
  args: Readonly<Record<string, string>>,
  prefix: string,
): string | undefined {
  if (!/^[A-Za-z]\w{0,79}(?:\/[A-Za-z]\w{0,79})?$/.test(name)) return undefined;
  const query = Object.entries(args)
    .filter(([arg]) => /^[A-Za-z]\w{0,79}$/.test(arg) && arg.toLowerCase() !== 'returl')
    .map(([arg, value]) => `${arg}=${encodeText(value)}`)
    .join('&');
  return `${prefix}/flow/${name}${query ? `?${query}` : ''}`;
}

/**
 * JSON in base64, made of letters and digits only, so that it is the same whether or not it is decoded as part of an
 * address: `+` and `/` stand for the characters that are escaped here beside those beyond ASCII, `=` for a length that
 * is no multiple of three.
 */
function asBase64(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[^\x20-\x7e]|[>?~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return btoa(json.padEnd(Math.ceil(json.length / 3) * 3));
}
