import type { PopOutcome, Sentence } from '../cti/pop-outcome';
import type { ParameterSource } from '../replacement/parameter-source';
import { resolveTemplate } from '../replacement/resolve-template';
import { resolveUrl } from '../replacement/resolve-url';
import { type AddressOrNot, addressOf, withinOrigins } from './address-of';
import type { Crm, PopTarget } from './crm';
import { ANY_ENTITY } from './default-rules';
import type { LookupRequest } from './lookup-request';
import type { RankedMatch } from './rank-matches';
import type { PopAction } from './rule';

/** What an action comes to: something to open, the pick list, nothing, or the reason why it cannot be run. */
export type ResolvedAction =
  | { readonly kind: 'open'; readonly address: string; readonly outcome: PopOutcome }
  | { readonly kind: 'pickList' | 'nothing' }
  | { readonly kind: 'failed'; readonly failure: Sentence };

/** What an action is run on. */
export interface ActionContext {
  readonly request: LookupRequest;
  readonly crm: Crm;
  readonly webOrigins: readonly string[];
  /** What the rule's searches have found. */
  readonly pool: readonly RankedMatch[];
  /** The request's parameters, and those of the single match. */
  readonly parameters: ParameterSource;
}

export function resolveAction(action: PopAction, context: ActionContext): ResolvedAction {
  switch (action.open) {
    case 'match':
      return openMatch(context);
    case 'pickList':
      return { kind: context.pool.length > 0 ? 'pickList' : 'nothing' };
    case 'newRecord':
      return openNewRecord(action, context);
    case 'search':
      return openSearch(action, context);
    case 'url':
      return openUrl(action.url, context);
    case 'flow': {
      const args = resolveAll(action.args, context.parameters);
      if ('failure' in args) return { kind: 'failed', ...args };
      return open(
        { kind: 'flow', name: action.name, args: args.texts },
        shown(action.name),
        context,
      );
    }
    case 'objectHome': {
      const entity = entityOf(action.entity, context.crm);
      return open({ kind: 'objectHome', entity }, shown(entity), context);
    }
    case 'list': {
      const entity = entityOf(action.entity, context.crm);
      return open({ kind: 'list', entity, listId: action.listId }, shown(entity), context);
    }
  }
}

/** What the CRM's own search is given: the number, else the first attached key that the CRM knows. */
export function searchTextOf({ number, items }: LookupRequest, crm: Crm): string | undefined {
  if (number) return number.e164 ?? number.raw;
  const attached = crm.keys.map(({ key }) => (Object.hasOwn(items, key) ? items[key] : undefined));
  return attached.find((value) => value);
}

function openMatch(context: ActionContext): ResolvedAction {
  const [first, second] = context.pool;
  if (!first) return { kind: 'nothing' };
  if (second) return { kind: 'pickList' };
  const { entity, recordId, name } = first.match;
  return open({ kind: 'record', entity, recordId }, { status: 'opened', name }, context);
}

function openNewRecord(
  action: Extract<PopAction, { readonly open: 'newRecord' }>,
  context: ActionContext,
): ResolvedAction {
  const { crm, request } = context;
  const resolved = resolveAll(action.defaults, context.parameters);
  if ('failure' in resolved) return { kind: 'failed', ...resolved };
  const entity = action.entity === ANY_ENTITY ? crm.newEntity : action.entity;
  // Of another kind of record the CRM has not told where a number goes.
  const withNumber = request.number && entity === crm.newEntity;
  const number = request.number?.e164 ?? request.number?.raw ?? '';
  const defaults = { ...(withNumber ? { [crm.numberField]: number } : {}), ...resolved.texts };
  return open({ kind: 'newRecord', entity, defaults }, { status: 'newRecord' }, context);
}

function openSearch(
  action: Extract<PopAction, { readonly open: 'search' }>,
  context: ActionContext,
): ResolvedAction {
  const { crm, request, pool, parameters } = context;
  const usual = searchTextOf(request, crm);
  const template = action.text === undefined ? undefined : resolveTemplate(action.text, parameters);
  if (template && !template.ok) return { kind: 'failed', failure: missing(template.missing) };
  const text = template ? template.text : usual;
  if (text === undefined) return { kind: 'failed', failure: missing('cti.ani') };
  const { entity } = action;
  const within = entity === undefined || entity === ANY_ENTITY ? {} : { entity };
  const outcome = { status: 'searched', count: pool.length } as const;
  return open({ kind: 'search', text, ...within }, outcome, context);
}

function openUrl(template: string, { crm, webOrigins, parameters }: ActionContext): ResolvedAction {
  const resolved = resolveUrl(template, parameters);
  if (!resolved.ok) return { kind: 'failed', failure: resolved.sentence };
  const { url } = resolved;
  const address = url.startsWith('/') ? `${crm.origins[0]}${url}` : url;
  const checked = withinOrigins(address, [...crm.origins, ...webOrigins]);
  if ('failure' in checked) return { kind: 'failed', ...checked };
  const { host, pathname } = new URL(address);
  return { kind: 'open', address, outcome: shown(`${host}${pathname}`) };
}

function open(target: PopTarget, outcome: PopOutcome, { crm }: ActionContext): ResolvedAction {
  const found: AddressOrNot = addressOf(crm, target);
  return 'failure' in found
    ? { kind: 'failed', ...found }
    : { kind: 'open', address: found.address, outcome };
}

function resolveAll(
  templates: Readonly<Record<string, string>>,
  parameters: ParameterSource,
): { readonly texts: Readonly<Record<string, string>> } | { readonly failure: Sentence } {
  const texts: [string, string][] = [];
  for (const [name, template] of Object.entries(templates)) {
    const resolved = resolveTemplate(template, parameters);
    if (!resolved.ok) return { failure: missing(resolved.missing) };
    texts.push([name, resolved.text]);
  }
  return { texts: Object.fromEntries(texts) };
}

export const missing = (parameter: string): Sentence => ({
  key: 'popFailedMissingParameter',
  values: [parameter],
});

const shown = (what: string): PopOutcome => ({ status: 'shown', what });

const entityOf = (entity: string, crm: Crm): string =>
  entity === ANY_ENTITY ? (crm.lookupEntities[0] ?? entity) : entity;
