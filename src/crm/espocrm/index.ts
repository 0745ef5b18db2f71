import type { CrmDefinition } from '../../screen-pop/crm';
import { isSamePage, recognisePage, toAddress } from './addresses';
import { searchEspoCrm } from './search';
import {
  DEFAULT_ESPOCRM_SETTINGS,
  type EspoCrmSettings,
  lookupKeys,
  parseEspoCrmSettings,
} from './settings';

/** EspoCRM, on the administrator's own host or in its cloud. */
export const espocrm: CrmDefinition<EspoCrmSettings> = {
  kind: 'espocrm',
  labelKey: 'crmEspocrm',
  defaults: DEFAULT_ESPOCRM_SETTINGS,
  fields: [
    {
      name: 'origin',
      input: 'origin',
      labelKey: 'crmEspocrmOrigin',
      hintKey: 'crmEspocrmOriginHint',
    },
    {
      name: 'path',
      input: 'text',
      labelKey: 'crmEspocrmPath',
      hintKey: 'crmEspocrmPathHint',
    },
    {
      name: 'apiKey',
      input: 'secret',
      labelKey: 'crmEspocrmApiKey',
      hintKey: 'crmEspocrmApiKeyHint',
    },
    {
      name: 'entities',
      input: 'lines',
      labelKey: 'crmEspocrmEntities',
      hintKey: 'crmEspocrmEntitiesHint',
    },
    {
      name: 'keys',
      input: 'lines',
      labelKey: 'crmEspocrmKeys',
      hintKey: 'crmEspocrmKeysHint',
    },
  ],
  parseSettings: parseEspoCrmSettings,
  hosts({ origin }) {
    if (origin === '') return [];
    const { protocol, hostname } = new URL(origin);
    return [`${protocol}//${hostname}/*`];
  },
  create(crmId, settings, ports) {
    const [first] = settings.entities;
    return {
      crmId,
      origins: [settings.origin],
      inPage: 'address',
      lookupEntities: settings.entities,
      newEntity: first ?? 'Contact',
      numberField: 'phoneNumber',
      keys: lookupKeys(settings),
      recognise: (url) => recognisePage(settings, url),
      isSame: (one, other) => isSamePage(settings, one, other),
      address: (target) => toAddress(settings, target, first ?? 'Contact'),
      search: (query, signal) => searchEspoCrm(settings, ports, query, signal),
    };
  },
};
