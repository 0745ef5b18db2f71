import type { PopTarget } from '../../screen-pop/crm';
import { encodeText } from './encode-text';
import type { DynamicsSettings } from './settings';
import { isGuid, isLogicalName, toGuid } from './tables';

/**
 * The address of a target; undefined: Dynamics 365 has no such thing. USD's `Open_CRM_Page` is a record's and
 * `New_CRM_Page` a new record's. Follows "Open apps, forms, views, dialogs, and reports with a URL" and "Set column
 * values using parameters passed to a form" (learn.microsoft.com, Power Apps, developer, model-driven-apps). What is
 * not written there: the search page, which is the address that an app shows after a search, and a list without a
 * view, for which an app takes the table's default view.
 */
export function toAddress(target: PopTarget, settings: DynamicsSettings): string | undefined {
  const query = toQuery(target);
  if (query === undefined) return undefined;
  const app = settings.appId === '' ? [] : [`appid=${toGuid(settings.appId)}`];
  const all = [...app, ...query].join('&');
  return `${toBase(settings)}/main.aspx${all ? `?${all}` : ''}`;
}

/** What every address begins with. */
export const toBase = ({ origin, organization }: DynamicsSettings): string =>
  organization === '' ? origin : `${origin}/${organization}`;

/** The parameters of `main.aspx`, encoded. */
function toQuery(target: PopTarget): readonly string[] | undefined {
  switch (target.kind) {
    case 'record':
      return isLogicalName(target.entity) && isGuid(target.recordId)
        ? [
            'pagetype=entityrecord',
            `etn=${target.entity}`,
            `id=${encodeText(`{${toGuid(target.recordId)}}`)}`,
          ]
        : undefined;
    case 'newRecord':
      return isLogicalName(target.entity)
        ? ['pagetype=entityrecord', `etn=${target.entity}`, ...toExtraQs(target.defaults)]
        : undefined;
    case 'search':
      return target.text.trim() === ''
        ? undefined
        : ['pagetype=search', `searchText=${encodeText(target.text.trim())}`];
    case 'objectHome':
      return isLogicalName(target.entity)
        ? ['pagetype=entitylist', `etn=${target.entity}`]
        : undefined;
    case 'list':
      return isLogicalName(target.entity) && isGuid(target.listId)
        ? [
            'pagetype=entitylist',
            `etn=${target.entity}`,
            `viewid=${encodeText(`{${toGuid(target.listId)}}`)}`,
            // A view of the system's; one of the agent's own would be 4230.
            'viewtype=1039',
          ]
        : undefined;
    case 'home':
      return [];
    case 'flow':
      return undefined;
  }
}

/** Defaults are a query string within the query string, so each value is encoded twice. */
function toExtraQs(defaults: Readonly<Record<string, string>>): readonly string[] {
  const pairs = Object.entries(defaults)
    .filter(([column]) => isLogicalName(column))
    .map(([column, value]) => `${column}=${encodeText(value)}`);
  return pairs.length > 0 ? [`extraqs=${encodeText(pairs.join('&'))}`] : [];
}
