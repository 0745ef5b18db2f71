// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AccessSection } from '../../../../src/options/settings/AccessSection';
import { ALL_SITES, selectAccess } from '../../../../src/options/settings/access';
import { PhoneLinksSection } from '../../../../src/options/settings/PhoneLinksSection';
import { CATALOGUE, fakeHosts, SETTINGS } from './settings-fixture';

afterEach(cleanup);

function open(granted: readonly string[], answer = true) {
  const hosts = fakeHosts(answer);
  for (const pattern of granted) hosts.granted.add(pattern);
  render(
    <>
      <PhoneLinksSection hosts={hosts} />
      <AccessSection hosts={hosts} access={selectAccess(SETTINGS, CATALOGUE)} />
    </>,
  );
  return hosts;
}

const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the permissions', () => {
  test('show what is granted, what for, and the way to change it', async () => {
    open(['https://crm.example/*']);
    await vi.waitFor(() =>
      expect(lines()).toEqual([
        'https://crm.exampleoptionsAccessGrantedoptionsAccessForCrm' +
          'optionsAccessGiveBack https://crm.example',
        'http://localhostoptionsAccessNotGrantedoptionsAccessForConnector' +
          'optionsAccessAllow http://localhost',
        'optionsAccessAllSitesoptionsAccessNotGrantedoptionsAccessForAllSites' +
          'optionsAccessAllowAllSites',
      ]),
    );
  });

  test('are given back one by one', async () => {
    const hosts = open(['https://crm.example/*', 'http://localhost/*']);
    await press('optionsAccessGiveBack https://crm.example');
    await screen.findByRole('button', { name: 'optionsAccessAllow https://crm.example' });
    expect([...hosts.granted]).toEqual(['http://localhost/*']);
  });

  test('that the browser keeps are said to be kept', async () => {
    const hosts = open(['https://crm.example/*']);
    vi.spyOn(hosts, 'remove').mockRejectedValue(new Error('required'));
    await press('optionsAccessGiveBack https://crm.example');
    expect((await screen.findByRole('alert')).textContent).toContain('optionsAccessKept');
  });

  test('for all sites contain the single ones', async () => {
    open([...ALL_SITES, 'https://crm.example/*']);
    await vi.waitFor(() => expect(lines()[0]).toContain('optionsAccessIncluded'));
    expect(lines()[2]).toContain('optionsAccessGiveBackAllSites');
  });
});

describe('phone links on pages', () => {
  test('are off, with the reason why, until all sites are allowed, and off again when given back', async () => {
    const hosts = open([]);
    const section = within(screen.getByRole('region', { name: 'optionsPhoneLinksTitle' }));
    expect(section.getByText('optionsPhoneLinksOff')).toBeTruthy();
    expect(section.getByText('optionsPhoneLinksWhy')).toBeTruthy();

    await press('optionsPhoneLinksAllow');
    expect(await section.findByText('optionsPhoneLinksOn')).toBeTruthy();
    expect([...hosts.granted]).toEqual(ALL_SITES);

    await press('optionsPhoneLinksGiveBack');
    expect(await section.findByText('optionsPhoneLinksOff')).toBeTruthy();
    expect(hosts.granted.size).toBe(0);
  });
});
