import { describe, expect, test } from 'vitest';
import { toDomains } from '../../../../src/crm/salesforce/domains';
import { isSameSalesforcePage, recogniseSalesforce } from '../../../../src/crm/salesforce/pages';

describe('the hosts of an org', () => {
  test.each([
    [
      'https://acme.my.salesforce.com',
      'https://acme.my.salesforce.com',
      'https://acme.lightning.force.com',
      'https://acme--c.vf.force.com',
    ],
    [
      'https://acme.lightning.force.com',
      'https://acme.my.salesforce.com',
      'https://acme.lightning.force.com',
      'https://acme--c.vf.force.com',
    ],
    [
      'https://acme--uat.sandbox.my.salesforce.com',
      'https://acme--uat.sandbox.my.salesforce.com',
      'https://acme--uat.sandbox.lightning.force.com',
      'https://acme--uat--c.sandbox.vf.force.com',
    ],
    [
      'https://acme-dev-ed.develop.my.salesforce.com',
      'https://acme-dev-ed.develop.my.salesforce.com',
      'https://acme-dev-ed.develop.lightning.force.com',
      'https://acme-dev-ed--c.develop.vf.force.com',
    ],
    ['https://crm.acme.example', 'https://crm.acme.example', 'https://crm.acme.example', undefined],
  ])('of %s', (origin, login, lightning, visualforce) => {
    expect(toDomains(origin)).toEqual({ login, lightning, ...(visualforce && { visualforce }) });
  });
});

describe('a tab', () => {
  test.each([
    ['https://acme.lightning.force.com/lightning/r/Contact/003000000000001AAA/view', 'page'],
    ['https://acme.lightning.force.com/lightning/page/home', 'page'],
    ['https://acme.lightning.force.com/one/one.app#/n/Console', 'page'],
    ['https://acme.my.salesforce.com/003000000000001AAA', 'page'],
    ['https://acme.my.salesforce.com/home/home.jsp', 'page'],
    ['https://acme.my.salesforce.com/console', 'page'],
    ['https://acme.my.salesforce.com/apex/Desk', 'page'],
    ['https://acme--c.vf.force.com/apex/Desk', 'page'],
    ['https://acme--npsp.vf.force.com/apex/Gift', 'page'],
    ['https://acme.my.salesforce.com/', 'signIn'],
    ['https://acme.my.salesforce.com/?ec=302&startURL=%2Fhome', 'signIn'],
    ['https://acme.lightning.force.com/?ec=302', 'signIn'],
    ['https://acme.my.salesforce.com/login?un=agent', 'signIn'],
    ['https://acme.my.salesforce.com/secur/login_portal.jsp', 'signIn'],
    ['https://acme.my.salesforce.com/_ui/identity/verification/method/email', 'signIn'],
    ['https://login.salesforce.com/?locale=de', 'signIn'],
    ['https://test.salesforce.com/', 'signIn'],
    ['https://acme.lightning.force.com/lightning/setup/SetupOneHome/home', 'other'],
    ['https://acme.my.salesforce-setup.com/lightning/setup/Flows/home', 'other'],
    ['https://acme.my.salesforce.com/services/data/v62.0/', 'other'],
    ['https://acme.my.salesforce.com/003000000000001AAA/p', 'other'],
    ['https://other.my.salesforce.com/003000000000001AAA', undefined],
    ['https://other--c.vf.force.com/apex/Desk', undefined],
    ['https://acme--uat.sandbox.lightning.force.com/lightning/page/home', undefined],
    ['https://acme--c.sandbox.vf.force.com/apex/Desk', undefined],
    ['https://acme.lightning.force.com.evil.example/lightning/page/home', undefined],
    ['http://acme.lightning.force.com/lightning/page/home', undefined],
    ['https://www.salesforce.com/', undefined],
  ])('at %s is %s', (address, page) => {
    const domains = toDomains('https://acme.my.salesforce.com');
    expect(recogniseSalesforce(new URL(address), domains)).toBe(page);
  });
});

describe('two addresses', () => {
  const record = 'https://acme.lightning.force.com/lightning/r/Contact/003000000000001AAA/view';
  test.each([
    [record, record, true],
    [record, 'https://acme.lightning.force.com/lightning/r/003000000000001AAA/view', true],
    [record, 'https://acme.lightning.force.com/lightning/r/Contact/003000000000001/view', true],
    [record, 'https://acme.my.salesforce.com/003000000000001', true],
    [record, `${record}?ws=%2Flightning%2Fr%2FAccount%2F001000000000001AAA%2Fview`, true],
    [record, record.replace('001AAA', '002AAA'), false],
    [record, record.replace('/view', '/edit'), false],
    [record, 'https://acme.lightning.force.com/lightning/page/home', false],
    [
      'https://acme.lightning.force.com/one/one.app#eyJhIjoxfQ==',
      'https://acme.lightning.force.com/one/one.app#eyJhIjoyfQ==',
      false,
    ],
    [
      'https://acme.lightning.force.com/lightning/o/Case/list?filterName=Recent',
      'https://acme.lightning.force.com/lightning/o/Case/list?filterName=Recent&ws=%2Fx',
      true,
    ],
  ])('%s and %s: same record or page is %s', (one, other, same) => {
    expect(isSameSalesforcePage(new URL(one), new URL(other))).toBe(same);
    expect(isSameSalesforcePage(new URL(other), new URL(one))).toBe(same);
  });
});
