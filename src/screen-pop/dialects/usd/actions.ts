import { isUrlTemplate } from '../../../replacement/resolve-url';
import type { PopAction } from '../../rule';
import type { Warn } from '../imported';
import { type Field, readFields, readName, readText } from '../read-fields';
import { type ActionData, readData, writeData } from './action-data';

/** What of the rule an action is read in. */
export interface ActionContext {
  readonly targetTab?: string;
  /** The entity search in which the rule shows its results, else the rule's own name. */
  readonly list: string;
}

const GLOBAL_MANAGER = 'CRM Global Manager';

/** An action call that opens something; undefined, and a warning, for one that does anything else. */
export function readAction(
  field: Field,
  context: ActionContext,
  warn: Warn,
): PopAction | undefined {
  const fields = readFields(field, ['Name', 'HostedControl', 'Action', 'Data'], warn);
  const name = readName(fields.Action, warn);
  if (name === undefined) {
    warn('missingField', field.path, 'Action');
    return undefined;
  }
  const control = readName(fields.HostedControl, warn);
  const isUsual = [GLOBAL_MANAGER, 'Global Manager', context.targetTab].includes(control);
  if (control !== undefined && !isUsual) {
    warn('controlIgnored', fields.HostedControl?.path ?? field.path, control);
  }
  const data = readData(readText(fields.Data, warn) ?? '');
  const read = ACTIONS[name.toLowerCase()]?.({ data, context, path: field.path, warn });
  if (!read) warn('unknownAction', field.path, name);
  return read;
}

interface Call {
  readonly data: ActionData;
  readonly context: ActionContext;
  readonly path: string;
  readonly warn: Warn;
}
type Reader = (call: Call) => PopAction | undefined;

const openPage: Reader = ({ data }) => {
  const id = data.get('id') ?? '';
  const entity = data.get('logicalname') ?? '';
  if (isFoundRecord(id, entity)) return { open: 'match' };
  // A record by its address: Dynamics' own, below the CRM.
  const url = `${RECORD_ADDRESS}${entity}&id=${id}`;
  const isPlain = id !== '' && entity !== '' && !/[&#%\s]/.test(id + entity);
  return isPlain && isUrlTemplate(url) ? { open: 'url', url } : undefined;
};

const RECORD_ADDRESS = '/main.aspx?pagetype=entityrecord&etn=';

/** `[[$Context.Id]]`, or `[[contact.contactid]]` where contacts are meant: the record that the search has found. */
function isFoundRecord(id: string, entity: string): boolean {
  const [, name = ''] = /^\s*\[\[([^[\]]+)\][^[\]]*\]\s*$/.exec(id) ?? [];
  const [owner, field] = name.trim().toLowerCase().split('.');
  if (owner === '$context') return field === 'id';
  const wanted = entity.trim().toLowerCase();
  return owner === wanted && (field === 'id' || field === `${wanted}id`);
}

const newPage: Reader = ({ data }) => {
  const entity = data.get('logicalname')?.trim();
  const defaults = Object.fromEntries(
    data.pairs.filter(([name]) => name.toLowerCase() !== 'logicalname'),
  );
  return entity ? { open: 'newRecord', entity, defaults } : undefined;
};

const openAddress: Reader = ({ data, path, warn }) => {
  const url = (data.get('url') ?? data.text).trim();
  for (const [name] of data.pairs) {
    if (name.toLowerCase() !== 'url' && data.get('url') !== undefined) {
      warn('unknownField', path, name);
    }
  }
  return isUrlTemplate(url) ? { open: 'url', url } : undefined;
};

const runSearch: Reader = ({ data, context, path, warn }) => {
  const name = (data.get('name') ?? data.text).trim();
  if (name.toLowerCase() !== context.list.toLowerCase()) warn('unknownSearch', path, name);
  return { open: 'pickList' };
};

/** USD's other names of entities in Find; an advanced find has no entity. */
const FOUND: Readonly<Record<string, string | undefined>> = {
  case: 'incident',
  activity: 'activitypointer',
  activities: 'activitypointer',
  advfind: undefined,
};

const find: Reader = ({ data }) => {
  const name = data.text.trim();
  const entity = Object.hasOwn(FOUND, name.toLowerCase()) ? FOUND[name.toLowerCase()] : name;
  return entity && /^\w+$/.test(entity) ? { open: 'objectHome', entity } : undefined;
};

const ACTIONS: Readonly<Record<string, Reader>> = Object.assign(Object.create(null), {
  open_crm_page: openPage,
  new_crm_page: newPage,
  navigate: openAddress,
  popup: openAddress,
  launchurl: openAddress,
  dosearch: runSearch,
  find,
} satisfies Record<string, Reader>);

/** Undefined: USD has no such action. */
export function writeAction(action: PopAction, list: string): object | undefined {
  const call = writeCall(action, list);
  return call && { HostedControl: GLOBAL_MANAGER, ...call };
}

function writeCall(action: PopAction, list: string): object | undefined {
  switch (action.open) {
    case 'match':
      return { Action: 'Open_CRM_Page', Data: MATCH };
    case 'newRecord': {
      const pairs = [['LogicalName', action.entity] as const, ...Object.entries(action.defaults)];
      return { Action: 'New_CRM_Page', Data: writeData(pairs) };
    }
    case 'url':
      return writeAddress(action.url);
    case 'pickList':
      return { Action: 'DoSearch', Data: writeData([['name', list]]) };
    case 'objectHome':
      return { Action: 'Find', Data: action.entity };
    default:
      return undefined;
  }
}

const MATCH = writeData([
  ['Id', '[[$Context.Id]]'],
  ['LogicalName', '[[$Context.LogicalName]]'],
]);

function writeAddress(url: string): object {
  const [entity, id, ...more] = url.startsWith(RECORD_ADDRESS)
    ? url.slice(RECORD_ADDRESS.length).split('&id=')
    : [];
  if (entity === undefined || id === undefined || more.length > 0) {
    return { Action: 'Navigate', Data: writeData([['url', url]]) };
  }
  const pairs = [['LogicalName', entity] as const, ['Id', id] as const];
  return { Action: 'Open_CRM_Page', Data: writeData(pairs) };
}
