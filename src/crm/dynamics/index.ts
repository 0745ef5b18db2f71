import type { Crm, CrmDefinition, CrmPorts } from '../../screen-pop/crm';
import { toAddress } from './addresses';
import { isSameDynamicsPage, recogniseDynamics } from './pages';
import { searchDynamics } from './search';
import { DYNAMICS_DEFAULTS, type DynamicsSettings, parseDynamicsSettings } from './settings';

/** Model-driven apps of Dynamics 365 (Dataverse), in the cloud or one's own. docs/crm.md says what is assumed of them. */
export const dynamics: CrmDefinition<DynamicsSettings> = {
  kind: 'dynamics',
  labelKey: 'crmDynamics',
  defaults: DYNAMICS_DEFAULTS,
  fields: [
    {
      name: 'origin',
      input: 'origin',
      labelKey: 'crmDynamicsOrigin',
      hintKey: 'crmDynamicsOriginHint',
    },
    {
      name: 'appId',
      input: 'text',
      labelKey: 'crmDynamicsAppId',
      hintKey: 'crmDynamicsAppIdHint',
    },
    {
      name: 'organization',
      input: 'text',
      labelKey: 'crmDynamicsOrganization',
      hintKey: 'crmDynamicsOrganizationHint',
    },
    {
      name: 'tables',
      input: 'json',
      labelKey: 'crmDynamicsTables',
      hintKey: 'crmDynamicsTablesHint',
    },
  ],
  parseSettings: parseDynamicsSettings,
  hosts: ({ origin }) => {
    if (origin === '') return [];
    const { protocol, hostname } = new URL(origin);
    return [`${protocol}//${hostname}/*`];
  },
  create: createDynamics,
};

function createDynamics(crmId: string, settings: DynamicsSettings, ports: CrmPorts): Crm {
  return {
    crmId,
    origins: [settings.origin],
    // "Xrm.Navigation.openForm" (Client API reference): the form opens within the app, without a load.
    inPage: 'xrm',
    lookupEntities: ['contact', 'account', 'lead'],
    newEntity: 'contact',
    numberField: 'telephone1',
    keys: [
      { key: 'casenumber', entity: 'incident', field: 'ticketnumber' },
      { key: 'ticketnumber', entity: 'incident', field: 'ticketnumber' },
      { key: 'customerid', entity: 'account', field: 'accountnumber' },
      { key: 'accountnumber', entity: 'account', field: 'accountnumber' },
      { key: 'email', entity: 'contact', field: 'emailaddress1' },
    ],
    recognise: (url) => recogniseDynamics(url, settings),
    isSame: isSameDynamicsPage,
    address: (target) => toAddress(target, settings),
    search: (query, signal) => searchDynamics(query, settings, ports, signal),
  };
}
