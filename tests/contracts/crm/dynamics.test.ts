import { dynamics } from '../../../src/crm/dynamics';
import type { DynamicsSettings } from '../../../src/crm/dynamics/settings';
import { startDynamics } from '../../support/crm-fixtures/dynamics';
import type { CrmAdapter } from './adapter';
import { describeCrm } from './suite';

const recordId = '91330924-802a-4b0d-a900-34fd9d790829';
const braced = `%7B${recordId}%7D`;

const settingsFor = (origin: string): DynamicsSettings => ({ ...dynamics.defaults, origin });
const settings = settingsFor('https://acme.crm4.dynamics.com');
const table = { set: 'new_patients', id: 'new_patientid', name: 'new_name', numbers: [] };

const adapter: CrmAdapter<DynamicsSettings> = {
  definition: dynamics,
  start: startDynamics,
  settingsFor,
  addresses: (origin) => {
    const main = `${origin}/main.aspx`;
    return [
      [{ kind: 'home' }, main],
      [
        { kind: 'record', entity: 'contact', recordId },
        `${main}?pagetype=entityrecord&etn=contact&id=${braced}`,
      ],
      [
        { kind: 'record', entity: 'new_patient', recordId: `{${recordId.toUpperCase()}}` },
        `${main}?pagetype=entityrecord&etn=new_patient&id=${braced}`,
      ],
      [{ kind: 'record', entity: 'contact', recordId: '7' }, undefined],
      [{ kind: 'record', entity: 'contact&x=y', recordId }, undefined],
      [
        { kind: 'newRecord', entity: 'account', defaults: { name: 'A=B&C', telephone1: '+1 202' } },
        `${main}?pagetype=entityrecord&etn=account&extraqs=name%3DA%253DB%2526C%26telephone1%3D%252B1%2520202`,
      ],
      [
        { kind: 'newRecord', entity: 'lead', defaults: {} },
        `${main}?pagetype=entityrecord&etn=lead`,
      ],
      [
        { kind: 'search', text: '+12025550143', entity: 'contact' },
        `${main}?pagetype=search&searchText=%2B12025550143`,
      ],
      [{ kind: 'search', text: ' ' }, undefined],
      [{ kind: 'objectHome', entity: 'account' }, `${main}?pagetype=entitylist&etn=account`],
      [
        { kind: 'list', entity: 'contact', listId: recordId },
        `${main}?pagetype=entitylist&etn=contact&viewid=${braced}&viewtype=1039`,
      ],
      [{ kind: 'list', entity: 'contact', listId: 'open' }, undefined],
      [{ kind: 'flow', name: 'Greet', args: {} }, undefined],
    ];
  },
  pages: (origin) => [
    [`${origin}/main.aspx?appid=1&pagetype=dashboard`, 'page'],
    [`${origin}/`, 'page'],
    [`${origin}/apps/Service`, 'page'],
    [`${origin}/api/data/v9.2/contacts`, 'other'],
    [`${origin}/WebResources/new_page.html`, 'other'],
    [
      'https://login.microsoftonline.com/common/oauth2/authorize?client_id=00000007-0000-0000-c000-000000000000',
      'signIn',
    ],
    ['https://login.microsoftonline.com/common/oauth2/authorize?client_id=outlook', undefined],
    ['https://elsewhere.example/main.aspx', undefined],
  ],
  badSettings: [
    [{ ...settings, origin: 'acme.crm4.dynamics.com' }, 'origin'],
    [{ ...settings, origin: 'https://acme.crm4.dynamics.com/main.aspx' }, 'origin'],
    [{ ...settings, organization: 'a/b' }, 'organization'],
    [{ ...settings, appId: 'Service' }, 'appId'],
    [{ ...settings, tables: { 'x y': table } }, 'tables'],
    [{ ...settings, tables: { new_patient: { ...table, set: 'a?b' } } }, 'tables'],
    [{ ...settings, tables: { new_patient: { ...table, integers: 'new_ward' } } }, 'tables'],
    [{ ...settings, tables: { new_patient: { ...table, lookups: ['a b'] } } }, 'tables'],
    [{ ...settings, tables: { new_patient: { ...table, lookups: ['_x_value'] } } }, 'tables'],
    [{ ...settings, tables: [] }, 'tables'],
  ],
  unverified: [
    'the address of the search page, which no documentation gives',
    'that an app opens a table’s default view where an address names none',
    'wildcards in the middle of contains()',
    'that a page’s session is answered with 401, or led to the sign-in page, once it has run out',
    'the parameters of Microsoft’s sign-in page by which it is known to be for Dynamics 365',
  ],
};

describeCrm(adapter);
