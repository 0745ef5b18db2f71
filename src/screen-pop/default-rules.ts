import type { CtiSearch, NavigationRule } from './rule';

/** The usual lookup in one kind of record. */
const lookupIn = (entity: string, order: number): CtiSearch => ({
  name: entity,
  order,
  directions: ['inbound', 'outbound', 'internal'],
  entity,
  fields: [],
});

/** What a CRM is asked without anybody having written a rule: its own `lookupEntities`. */
export const ANY_ENTITY = '*';

const COMMON = {
  order: 100,
  from: [],
  ctiSearches: [lookupIn(ANY_ENTITY, 1)],
  noMatches: {
    decision: 'createSession',
    action: { open: 'newRecord', entity: ANY_ENTITY, defaults: {} },
  },
  singleMatch: { decision: 'loadMatch' },
  multipleMatches: { decision: 'createSession', action: { open: 'pickList' } },
  actions: [],
  result: { window: 'existing' },
} satisfies Partial<NavigationRule>;

/**
 * What holds until somebody writes rules: a call that comes in opens its caller's record while it rings, the new-record
 * form for a caller nobody knows, a list where there are several. For other calls the agent asks.
 */
export const DEFAULT_NAVIGATION_RULES: readonly NavigationRule[] = [
  {
    ...COMMON,
    name: 'Inbound calls',
    directions: ['inbound'],
    moments: ['ringing', 'transferredToMe', 'answered'],
  },
  { ...COMMON, name: 'When asked', directions: ['outbound', 'internal'], moments: ['asked'] },
];
