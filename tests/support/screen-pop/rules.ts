import { toCallId, toConnectorId } from '../../../src/cti/ids';
import { toNumberForms } from '../../../src/dialing/number/number-forms';
import type { ParameterSource } from '../../../src/replacement/parameter-source';
import type { LookupRequest } from '../../../src/screen-pop/lookup-request';
import type { CtiSearch, NavigationRule } from '../../../src/screen-pop/rule';

/** The usual lookup in contacts, unless the test says otherwise. */
export const aSearch = (differences: Partial<CtiSearch> = {}): CtiSearch => ({
  name: 'Contacts',
  order: 1,
  directions: ['inbound', 'outbound', 'internal'],
  entity: 'contact',
  fields: [],
  ...differences,
});

/** A rule that opens what is found: one record, a list of several, a new record for nobody. */
export const aRule = (differences: Partial<NavigationRule> = {}): NavigationRule => ({
  name: 'Rule',
  order: 10,
  from: [],
  directions: ['inbound'],
  moments: ['ringing'],
  ctiSearches: [aSearch()],
  noMatches: {
    decision: 'createSession',
    action: { open: 'newRecord', entity: 'contact', defaults: {} },
  },
  singleMatch: { decision: 'loadMatch' },
  multipleMatches: { decision: 'createSession', action: { open: 'pickList' } },
  actions: [],
  result: { window: 'existing' },
  ...differences,
});

/** Parameters by name, in lower case. */
export const parametersOf = (values: Readonly<Record<string, string>>): ParameterSource => ({
  read: (name) => {
    const wanted = name.toLowerCase();
    return Object.hasOwn(values, wanted) ? values[wanted] : undefined;
  },
});

/** What a test's call is: with a number, or withheld, and with attached keys. */
export interface CallOf extends Partial<Omit<LookupRequest, 'number' | 'parameters'>> {
  readonly number?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** A call that comes in from +1 202 555 0143 and rings. */
export function aRequest({ number = '+12025550143', parameters, ...rest }: CallOf = {}) {
  const forms = number === '' ? undefined : toNumberForms(number, 'US');
  const items = rest.items ?? {};
  const attached = Object.entries(items).map(([key, value]) => [`cti.${key}`, value]);
  const request: LookupRequest = {
    callId: toCallId('call'),
    connectorId: toConnectorId('simulator'),
    moment: 'ringing',
    direction: 'inbound',
    callType: 'phonecall',
    ...(forms ? { number: forms } : {}),
    parameters: parametersOf({
      'cti.ani': number,
      ...Object.fromEntries(attached),
      ...parameters,
    }),
    ...rest,
    items,
  };
  return request;
}
