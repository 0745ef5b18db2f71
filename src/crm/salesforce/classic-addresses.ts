import type { PopTarget } from '../../screen-pop/crm';
import { encodeText } from './encode-text';
import { flowPath, MIN_SEARCH_LENGTH } from './lightning-addresses';
import { isRecordId, toObject } from './objects';

/**
 * The path of a target in Salesforce Classic; undefined: it has none. A record's address is its id and an object's
 * is its key prefix; but for the flow's ("Send Variable Values to a Flow Using the Flow's URL") they are what Classic
 * shows, not what its documentation promises.
 */
export function toClassicPath(target: PopTarget): string | undefined {
  switch (target.kind) {
    case 'record':
      return isRecordId(target.recordId) ? `/${target.recordId}` : undefined;
    case 'newRecord':
      return newRecordPath(target.entity, target.defaults);
    case 'search':
      return searchPath(target.text, target.entity);
    case 'flow':
      return flowPath(target.name, target.args, '');
    case 'objectHome':
      return withPrefix(target.entity, (prefix) => `/${prefix}/o`);
    case 'list':
      return isRecordId(target.listId)
        ? withPrefix(target.entity, (prefix) => `/${prefix}?fcf=${target.listId}`)
        : undefined;
    case 'home':
      return '/home/home.jsp';
  }
}

/** Fields whose input on the edit page has no known id are left out; a custom field is named by its own id. */
function newRecordPath(
  entity: string,
  defaults: Readonly<Record<string, string>>,
): string | undefined {
  const { classicFields = {} } = toObject(entity);
  const query = Object.entries(defaults)
    .flatMap(([field, value]) => {
      const known = Object.hasOwn(classicFields, field) ? classicFields[field] : undefined;
      const input = known ?? (/^00N\w{12}(?:\w{3})?$/.test(field) ? field : undefined);
      return input ? [`${input}=${encodeText(value)}`] : [];
    })
    .join('&');
  return withPrefix(entity, (prefix) => `/${prefix}/e${query ? `?${query}` : ''}`);
}

function searchPath(text: string, entity: string | undefined): string | undefined {
  const term = text.trim();
  if (term.length < MIN_SEARCH_LENGTH) return undefined;
  const only = entity === undefined ? undefined : toObject(entity).keyPrefix;
  const scope = only ? `&sen=${only}` : '';
  return `/_ui/search/ui/UnifiedSearchResults?searchType=2${scope}&str=${encodeText(term)}`;
}

const withPrefix = (entity: string, path: (prefix: string) => string): string | undefined => {
  const { keyPrefix } = toObject(entity);
  return keyPrefix && path(keyPrefix);
};
