import type { Crm, CrmDefinition, CrmPorts, PopTarget } from '../../screen-pop/crm';
import { toClassicPath } from './classic-addresses';
import { toDomains } from './domains';
import { toLightningPath } from './lightning-addresses';
import { isSameSalesforcePage, recogniseSalesforce } from './pages';
import { searchSalesforce } from './search';
import { parseSalesforceSettings, SALESFORCE_DEFAULTS, type SalesforceSettings } from './settings';

/** Sales Cloud and Service Cloud, in Lightning Experience or Classic. docs/crm.md says what is assumed of them. */
export const salesforce: CrmDefinition<SalesforceSettings> = {
  kind: 'salesforce',
  labelKey: 'crmSalesforce',
  defaults: SALESFORCE_DEFAULTS,
  fields: [
    {
      name: 'origin',
      input: 'origin',
      labelKey: 'crmSalesforceOrigin',
      hintKey: 'crmSalesforceOriginHint',
    },
    {
      name: 'interface',
      input: 'choice',
      labelKey: 'crmSalesforceInterface',
      hintKey: 'crmSalesforceInterfaceHint',
      choices: [
        { value: 'lightning', labelKey: 'crmSalesforceInterfaceLightning' },
        { value: 'classic', labelKey: 'crmSalesforceInterfaceClassic' },
      ],
    },
    {
      name: 'token',
      input: 'secret',
      labelKey: 'crmSalesforceToken',
      hintKey: 'crmSalesforceTokenHint',
    },
    {
      name: 'apiVersion',
      input: 'text',
      labelKey: 'crmSalesforceApiVersion',
      hintKey: 'crmSalesforceApiVersionHint',
    },
  ],
  parseSettings: parseSalesforceSettings,
  hosts: ({ origin }) => {
    if (origin === '') return [];
    const { lightning, login, visualforce } = toDomains(origin);
    const origins = new Set([lightning, login, ...(visualforce ? [visualforce] : [])]);
    return [...origins].map(toMatchPattern);
  },
  create: createSalesforce,
};

function createSalesforce(crmId: string, settings: SalesforceSettings, ports: CrmPorts): Crm {
  const domains = toDomains(settings.origin);
  const { lightning, login } = domains;
  const [first, second, toPath] =
    settings.interface === 'classic'
      ? ([login, lightning, toClassicPath] as const)
      : ([lightning, login, toLightningPath] as const);
  return {
    crmId,
    origins: [...new Set([first, second])],
    // Only components inside Lightning's page may navigate without a load; a link from outside is loaded.
    inPage: 'address',
    lookupEntities: ['Contact', 'Account', 'Lead'],
    newEntity: 'Contact',
    numberField: 'Phone',
    keys: [
      { key: 'casenumber', entity: 'Case', field: 'CaseNumber' },
      { key: 'customerid', entity: 'Account', field: 'AccountNumber' },
      { key: 'accountnumber', entity: 'Account', field: 'AccountNumber' },
      { key: 'email', entity: 'Contact', field: 'Email' },
    ],
    recognise: (url) => recogniseSalesforce(url, domains),
    isSame: isSameSalesforcePage,
    address: (target: PopTarget) => {
      const path = toPath(target);
      return path && `${first}${path}`;
    },
    search: (query, signal) => searchSalesforce(query, login, settings, ports, signal),
  };
}

/** A match pattern has no port: it stands for all. */
const toMatchPattern = (origin: string): string => {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
};
