import type { SettingsField } from '../../cti/settings-field';
import type { CrmDefinition } from '../../screen-pop/crm';
import { isSamePage, recognisePage, toAddress } from './addresses';
import { searchCustom } from './search';
import { CUSTOM_DEFAULTS, type CustomSettings, lookupKeys, parseCustomSettings } from './settings';

const FIELDS: readonly SettingsField[] = [
  {
    name: 'origin',
    input: 'origin',
    labelKey: 'crmCustomFieldOrigin',
    hintKey: 'crmCustomFieldOriginHint',
  },
  {
    name: 'record',
    input: 'text',
    labelKey: 'crmCustomFieldRecord',
    hintKey: 'crmCustomFieldRecordHint',
  },
  {
    name: 'newRecord',
    input: 'text',
    labelKey: 'crmCustomFieldNewRecord',
    hintKey: 'crmCustomFieldNewRecordHint',
  },
  {
    name: 'searchPage',
    input: 'text',
    labelKey: 'crmCustomFieldSearchPage',
    hintKey: 'crmCustomFieldSearchPageHint',
  },
  {
    name: 'home',
    input: 'text',
    labelKey: 'crmCustomFieldHome',
    hintKey: 'crmCustomFieldHomeHint',
  },
  {
    name: 'signIn',
    input: 'lines',
    labelKey: 'crmCustomFieldSignIn',
    hintKey: 'crmCustomFieldSignInHint',
  },
  {
    name: 'entities',
    input: 'lines',
    labelKey: 'crmCustomFieldEntities',
    hintKey: 'crmCustomFieldEntitiesHint',
  },
  {
    name: 'numberField',
    input: 'text',
    labelKey: 'crmCustomFieldNumberField',
    hintKey: 'crmCustomFieldNumberFieldHint',
  },
  {
    name: 'keys',
    input: 'lines',
    labelKey: 'crmCustomFieldKeys',
    hintKey: 'crmCustomFieldKeysHint',
  },
  {
    name: 'inPage',
    input: 'choice',
    labelKey: 'crmCustomFieldInPage',
    hintKey: 'crmCustomFieldInPageHint',
    choices: [
      { value: 'address', labelKey: 'crmCustomFieldInPageAddress' },
      { value: 'link', labelKey: 'crmCustomFieldInPageLink' },
    ],
  },
  {
    name: 'token',
    input: 'secret',
    labelKey: 'crmCustomFieldToken',
    hintKey: 'crmCustomFieldTokenHint',
  },
  {
    name: 'search',
    input: 'json',
    labelKey: 'crmCustomFieldSearch',
    hintKey: 'crmCustomFieldSearchHint',
  },
];

/** Any other CRM, described by an administrator: addresses and one search request, all of it data. */
export const custom: CrmDefinition<CustomSettings> = {
  kind: 'custom',
  labelKey: 'crmCustom',
  defaults: CUSTOM_DEFAULTS,
  fields: FIELDS,
  parseSettings: parseCustomSettings,
  hosts,
  create(crmId, settings, ports) {
    const newEntity = settings.entities[0] ?? 'contact';
    return {
      crmId,
      origins: [settings.origin],
      inPage: settings.inPage,
      lookupEntities: settings.entities,
      newEntity,
      numberField: settings.numberField,
      keys: lookupKeys(settings),
      recognise: (url) => recognisePage(settings, url),
      isSame: isSamePage,
      address: (target) => toAddress(settings, target),
      search: (query, signal) => searchCustom(settings, query, ports, signal),
    };
  },
};

/** Its pages, and its interface where that lives elsewhere. */
function hosts({ origin, search }: CustomSettings): readonly string[] {
  if (origin === '') return [];
  const searched = search?.url.replace(/\[\[.*$/s, '') ?? '/';
  // Firefox knows no ports in match patterns; without one, all ports match in both browsers.
  const patterns = ['/', searched]
    .map((address) => new URL(address, origin))
    .map(({ protocol, hostname }) => `${protocol}//${hostname}/*`);
  return [...new Set(patterns)];
}
