import { espocrm } from '../../../src/crm/espocrm';
import type { EspoCrmSettings } from '../../../src/crm/espocrm/settings';
import { ESPOCRM_KEY, startEspoCrm } from '../../support/crm-fixtures/espocrm';
import type { CrmAdapter } from './adapter';
import { describeCrm } from './suite';

/** As an API user at the root of a host, and as the agent below a path: the two ways in which it is asked. */
const WAYS = [
  { path: '', by: 'key' },
  { path: '/crm', by: 'session' },
] as const;

const FOREIGN = '//elsewhere.example';

for (const { path, by } of WAYS) {
  const settingsFor = (origin: string): EspoCrmSettings => ({
    ...espocrm.defaults,
    origin,
    path,
    apiKey: by === 'key' ? ESPOCRM_KEY : '',
  });
  const adapter: CrmAdapter<EspoCrmSettings> = {
    definition: espocrm,
    start: (people) => startEspoCrm(people, path, by),
    settingsFor,
    addresses: (origin) => {
      const app = `${origin}${path}/`;
      const recordId = '6b01fbb33a89b4a45';
      return [
        [{ kind: 'home' }, app],
        [{ kind: 'record', entity: 'Contact', recordId }, `${app}#Contact/view/${recordId}`],
        [{ kind: 'record', entity: 'CPatient', recordId }, `${app}#CPatient/view/${recordId}`],
        [{ kind: 'record', entity: 'Contact', recordId: '../User' }, undefined],
        [{ kind: 'record', entity: FOREIGN, recordId }, undefined],
        [
          { kind: 'newRecord', entity: 'Contact', defaults: { phoneNumber: '+12025550143' } },
          `${app}#Contact/create`,
        ],
        [{ kind: 'search', text: '+12025550143' }, `${app}#Contact/list`],
        [{ kind: 'search', text: 'Ada', entity: 'Lead' }, `${app}#Lead/list`],
        [{ kind: 'objectHome', entity: 'Account' }, `${app}#Account`],
        [{ kind: 'list', entity: 'Case', listId: 'open' }, `${app}#Case/list/primaryFilter=open`],
        [{ kind: 'list', entity: 'Case', listId: 'open&rootUrl=x' }, undefined],
        [{ kind: 'flow', name: 'Welcome', args: {} }, undefined],
      ];
    },
    pages: (origin) => [
      [`${origin}${path}/`, 'page'],
      [`${origin}${path}/#Contact/view/6b01fbb33a89b4a45`, 'page'],
      [`${origin}${path}/index.php#Home`, 'page'],
      [`${origin}${path}/#logout`, 'signIn'],
      [`${origin}${path}/oauth-callback.php?code=1`, 'signIn'],
      [`${origin}${path}/?entryPoint=download&id=1`, 'other'],
      [`${origin}${path}/api/v1/Contact`, 'other'],
      [`${origin}${path}/portal/`, 'other'],
      ['https://elsewhere.example/#Contact/view/6b01fbb33a89b4a45', undefined],
    ],
    badSettings: [
      [{ ...settingsFor('crm.example') }, 'origin'],
      [{ ...settingsFor('https://crm.example/espo') }, 'origin'],
      [{ ...settingsFor('https://crm.example'), path: 'espo' }, 'path'],
      [{ ...settingsFor('https://crm.example'), apiKey: 'two words' }, 'apiKey'],
      [{ ...settingsFor('https://crm.example'), entities: [] }, 'entities'],
      [{ ...settingsFor('https://crm.example'), entities: ['../User'] }, 'entities'],
      [{ ...settingsFor('https://crm.example'), keys: ['email'] }, 'keys'],
    ],
    sameAs: {
      // A key that is not accepted is the administrator's to mend: signing in would not help.
      ...(by === 'key' && { signedOut: 'notAllowed' as const }),
      // EspoCRM counts failed sign-ins only, and answers further ones with 403.
      rateLimited: 'notAllowed',
    },
    unverified: [],
  };
  describeCrm(adapter, by === 'key' ? 'espocrm' : 'espocrm-session');
}
