import { describe, expect, test } from 'vitest';
import { isSameDynamicsPage, recogniseDynamics } from '../../../../src/crm/dynamics/pages';
import { DYNAMICS_DEFAULTS } from '../../../../src/crm/dynamics/settings';

const cloud = { ...DYNAMICS_DEFAULTS, origin: 'https://acme.crm4.dynamics.com' };
const own = { ...DYNAMICS_DEFAULTS, origin: 'http://crm.acme.example:5555', organization: 'Acme' };
const entra = 'https://login.microsoftonline.com/common/oauth2/authorize';

describe('a tab', () => {
  test.each([
    ['https://acme.crm4.dynamics.com/main.aspx?appid=1&pagetype=entityrecord&etn=contact', 'page'],
    ['https://acme.crm4.dynamics.com/', 'page'],
    ['https://acme.crm4.dynamics.com/apps/Service', 'page'],
    ['https://acme.crm4.dynamics.com/api/data/v9.2/contacts', 'other'],
    ['https://acme.crm4.dynamics.com/WebResources/new_page.html', 'other'],
    ['https://acme.crm4.dynamics.com/tools/systemcustomization/', 'other'],
    [`${entra}?client_id=00000007-0000-0000-c000-000000000000`, 'signIn'],
    [`${entra}?redirect_uri=https%3A%2F%2Facme.crm4.dynamics.com%2F`, 'signIn'],
    [`${entra}?client_id=other&redirect_uri=https%3A%2F%2Foutlook.example`, undefined],
    ['https://other.crm4.dynamics.com/main.aspx', undefined],
    ['https://acme.crm4.dynamics.com.evil.example/main.aspx', undefined],
    ['http://acme.crm4.dynamics.com/main.aspx', undefined],
  ])('at %s is %s', (address, page) => {
    expect(recogniseDynamics(new URL(address), cloud)).toBe(page);
  });

  test.each([
    ['http://crm.acme.example:5555/Acme/main.aspx?etn=contact', 'page'],
    ['http://crm.acme.example:5555/Acme/', 'page'],
    ['http://crm.acme.example:5555/Acme', 'page'],
    ['http://crm.acme.example:5555/Acme/api/data/v9.2/contacts', 'other'],
    ['http://crm.acme.example:5555/Acmeover/main.aspx', undefined],
    ['http://crm.acme.example/Acme/main.aspx', undefined],
  ])('of an own installation at %s is %s', (address, page) => {
    expect(recogniseDynamics(new URL(address), own)).toBe(page);
  });
});

describe('two addresses', () => {
  const id = '91330924-802a-4b0d-a900-34fd9d790829';
  const at = (query: string) => new URL(`https://acme.crm4.dynamics.com/main.aspx?${query}`);
  const record = `pagetype=entityrecord&etn=contact&id=%7B${id}%7D`;
  test.each([
    [`appid=1&forceUCI=1&etn=contact&id=${id.toUpperCase()}&pagetype=entityrecord`, true],
    [`${record}&navbar=off`, true],
    [record.replace('contact', 'account'), false],
    [record.replace('0829', '0828'), false],
    ['pagetype=entityrecord&etn=contact', false],
    ['pagetype=entitylist&etn=contact', false],
  ])(`the record and ${'%s'}: same is %s`, (other, same) => {
    expect(isSameDynamicsPage(at(record), at(other))).toBe(same);
  });
});
