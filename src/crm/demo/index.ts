import type { CrmDefinition } from '../../screen-pop/crm';
import { isSamePage, recognisePage, toAddress } from './addresses';
import { searchDemoCrm } from './search';
import { DEMO_DEFAULTS, type DemoSettings, parseDemoSettings } from './settings';

/** The CRM that `npm start` opens, a model of the others: searched as the agent who is signed in there. */
export const demo: CrmDefinition<DemoSettings> = {
  kind: 'demo',
  labelKey: 'crmDemo',
  defaults: DEMO_DEFAULTS,
  fields: [
    {
      name: 'origin',
      input: 'origin',
      labelKey: 'crmDemoFieldOrigin',
      hintKey: 'crmDemoFieldOriginHint',
    },
  ],
  parseSettings: parseDemoSettings,
  hosts: ({ origin }) => {
    if (origin === '') return [];
    // Firefox knows no ports in match patterns; without one, all ports match in both browsers.
    const { protocol, hostname } = new URL(origin);
    return [`${protocol}//${hostname}/*`];
  },
  create: (crmId, { origin }, ports) => ({
    crmId,
    origins: [origin],
    // Its router follows every click on a link of its own origin.
    inPage: 'link',
    lookupEntities: ['contact'],
    newEntity: 'contact',
    numberField: 'phone',
    keys: [
      { key: 'customerid', entity: 'contact', field: 'customerId' },
      { key: 'email', entity: 'contact', field: 'email' },
      { key: 'caseid', entity: 'case', field: 'id' },
    ],
    recognise: (url) => recognisePage(origin, url),
    isSame: isSamePage,
    address: (target) => toAddress(origin, target),
    search: (query, signal) => searchDemoCrm(origin, query, ports, signal),
  }),
};
