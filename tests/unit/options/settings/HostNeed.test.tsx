// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HostNeed } from '../../../../src/options/settings/HostNeed';
import { fakeHosts } from './settings-fixture';

afterEach(cleanup);

const need = (hosts: ReturnType<typeof fakeHosts>, address: string) =>
  render(<HostNeed hosts={hosts} address={address} whyKey="why" />);
const allow = () => screen.findByRole('button', { name: /^optionsAccessAllow/ });

describe('a host that is needed', () => {
  test('is asked for with the reason, in the click itself, and then is there', async () => {
    const hosts = fakeHosts();
    const request = vi.spyOn(hosts, 'request');
    need(hosts, 'https://crm.example:8443');
    const button = await allow();
    expect(screen.getByText('why crm.example:8443')).toBeTruthy();

    fireEvent.click(button);
    // At once, with nothing awaited before: browsers ask their question only then.
    expect(request).toHaveBeenCalledExactlyOnceWith(['https://crm.example/*']);
    expect(await screen.findByText('optionsHostGranted crm.example:8443')).toBeTruthy();
  });

  test('stays asked for, with what to do, when the person says no', async () => {
    need(fakeHosts(false), 'https://crm.example');
    fireEvent.click(await allow());
    await vi.waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('optionsAccessRefused'),
    );
    expect(await allow()).toBeTruthy();
  });

  test('shows as lost when it is taken away in the browser’s own screens', async () => {
    const hosts = fakeHosts();
    hosts.granted.add('https://crm.example/*');
    need(hosts, 'https://crm.example');
    expect(await screen.findByText('optionsHostGranted crm.example')).toBeTruthy();
    await hosts.remove(['https://crm.example/*']);
    expect(await allow()).toBeTruthy();
  });

  test('follows the address as it is typed, and asks for nothing that is no address', async () => {
    const hosts = fakeHosts();
    hosts.granted.add('https://crm.example/*');
    const { rerender, container } = need(hosts, 'crm.example');
    expect(container.textContent).toBe('');
    rerender(<HostNeed hosts={hosts} address="https://crm.example" whyKey="why" />);
    expect(await screen.findByText('optionsHostGranted crm.example')).toBeTruthy();
    rerender(<HostNeed hosts={hosts} address="https://other.example" whyKey="why" />);
    expect(await screen.findByText('why other.example')).toBeTruthy();
  });
});
