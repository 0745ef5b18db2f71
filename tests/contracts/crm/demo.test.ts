import { demo } from '../../../src/crm/demo';
import { startDemoFixture } from '../../support/crm-fixtures/demo';
import { describeCrm } from './suite';

describeCrm({
  definition: demo,
  start: startDemoFixture,
  settingsFor: (origin) => ({ origin }),
  addresses: (origin) => [
    [{ kind: 'record', entity: 'contact', recordId: '1' }, `${origin}/contacts/1`],
    [{ kind: 'record', entity: 'case', recordId: '7' }, `${origin}/cases/7`],
    [{ kind: 'record', entity: 'user', recordId: '1' }, undefined],
    [{ kind: 'record', entity: 'contact', recordId: 'x' }, undefined],
    [
      { kind: 'newRecord', entity: 'contact', defaults: { phone: '+12025550143' } },
      `${origin}/contacts/new?phone=%2B12025550143`,
    ],
    [{ kind: 'newRecord', entity: 'account', defaults: {} }, `${origin}/accounts/new`],
    [{ kind: 'search', text: '+1 202' }, `${origin}/search?q=%2B1+202`],
    [{ kind: 'objectHome', entity: 'account' }, `${origin}/accounts`],
    [{ kind: 'home' }, `${origin}/contacts`],
    [{ kind: 'list', entity: 'contact', listId: '1' }, undefined],
    [{ kind: 'flow', name: 'Greet', args: {} }, undefined],
  ],
  pages: (origin) => [
    [`${origin}/contacts/1`, 'page'],
    [`${origin}/search?q=x`, 'page'],
    [`${origin}/nothing`, 'page'],
    [`${origin}/sign-in?next=%2Fcontacts`, 'signIn'],
    [`${origin}/sign-out`, 'signIn'],
    [`${origin}/api/contacts`, 'other'],
    [`${origin}/client/main.mjs`, 'other'],
    ['http://127.0.0.1:1/contacts/1', undefined],
  ],
  badSettings: [
    [{}, 'origin'],
    [{ origin: 7 }, 'origin'],
    [{ origin: 'crm.example' }, 'origin'],
    [{ origin: 'https://crm.example/path' }, 'origin'],
    [{ origin: 'https://*.example' }, 'origin'],
    [{ origin: 'javascript:alert(1)' }, 'origin'],
    [{ origin: 'https://a:b@crm.example' }, 'origin'],
    [{ origin: 'https://crm.example', more: 1 }, 'more'],
  ],
  unverified: [],
});
