// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CrmSection } from '../../../../src/options/settings/CrmSection';
import { toCrms } from '../../../../src/options/settings/crm-draft';
import { type Draft, toDraft } from '../../../../src/options/settings/draft';
import type { Problems } from '../../../../src/options/settings/problems';
import type { Settings } from '../../../../src/settings/schema';
import { CATALOGUE, fakeHosts, SETTINGS } from './settings-fixture';

afterEach(cleanup);

const OFFICE_CRM = { id: 'office', kind: 'office', settings: { origin: 'https://office.example' } };

function open(crms: Settings['crms'] = SETTINGS.crms, problems: Problems = {}) {
  let latest = toDraft({ ...SETTINGS, crms }, CATALOGUE);
  const hosts = fakeHosts();
  function Form() {
    const [draft, setDraft] = useState(latest);
    latest = draft;
    const onDraft = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }));
    return (
      <CrmSection
        draft={draft}
        problems={problems}
        isChanged={false}
        items={['crms']}
        kinds={CATALOGUE.crms}
        hosts={hosts}
        onDraft={onDraft}
      />
    );
  }
  const { container } = render(<Form />);
  return { hosts, container, crms: () => toCrms(latest.crms) };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const entries = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('.crm')].map((entry) => within(entry));

describe('the CRMs', () => {
  test('are one field as long as there is only the demo', () => {
    const { container } = open();
    const shown = [...container.querySelectorAll('input, textarea, select')].filter(
      (control) => !control.closest('details'),
    );
    expect(shown.map(({ id }) => id)).toEqual(['crms.0.settings.origin']);
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  });

  test('have the fields of their kind', () => {
    open([OFFICE_CRM]);
    for (const label of ['originField', 'pathField', 'tokenField', 'entitiesField', 'keysField']) {
      expect(screen.getByLabelText(label)).toBeTruthy();
    }
    expect((screen.getByLabelText('tokenField') as HTMLInputElement).type).toBe('password');
    expect(screen.getByText('pathHint')).toBeTruthy();
  });

  test('are added by kind, and the keyboard goes to the new one', async () => {
    const { container, crms } = open();
    fireEvent.change(screen.getByLabelText('optionsCrmKind'), { target: { value: 'office' } });
    press('optionsCrmAdd');
    await vi.waitFor(() => expect(entries(container)).toHaveLength(2));
    const field = entries(container)[1]?.getByLabelText('originField');
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    expect(crms().map(({ id, kind }) => [id, kind])).toEqual([
      ['demo', 'demo'],
      ['office', 'office'],
    ]);
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2);
  });

  test('are used in their order, which one can be taken to the front of', async () => {
    const { crms } = open([...SETTINGS.crms, OFFICE_CRM]);
    press('optionsCrmMakeUsual');
    await vi.waitFor(() => expect(crms().map(({ id }) => id)).toEqual(['office', 'demo']));
  });

  test('are removed one by one, until there is only the way to add one', async () => {
    const { crms } = open([...SETTINGS.crms, OFFICE_CRM]);
    press('optionsCrmRemove \u2068demo\u2069');
    await vi.waitFor(() => expect(crms()).toEqual([OFFICE_CRM]));
    press('optionsCrmRemove \u2068office\u2069');
    expect(await screen.findByText('optionsCrmNone')).toBeTruthy();
    const add = screen.getByRole('button', { name: 'optionsCrmAdd' });
    await vi.waitFor(() => expect(document.activeElement).toBe(add));
  });

  test('ask for leave to use their hosts, each for its own', async () => {
    const { hosts } = open([...SETTINGS.crms, OFFICE_CRM]);
    fireEvent.click(
      await screen.findByRole('button', { name: 'optionsAccessAllow https://office.example' }),
    );
    expect(await screen.findByText('optionsHostGranted https://office.example')).toBeTruthy();
    expect([...hosts.granted]).toEqual(['https://office.example/*']);
  });

  test('say what is wrong at the field, at the name and at the CRM', () => {
    open(SETTINGS.crms, {
      'crms.0': { key: 'asAWhole', values: ['reason'] },
      'crms.0.id': 'ofTheName',
      'crms.0.settings.origin': 'ofTheField',
    });
    expect(screen.getByText('asAWhole \u2068reason\u2069')).toBeTruthy();
    const name = screen.getByLabelText('optionsCrmId');
    expect(name.closest('details')?.open).toBe(true);
    for (const [control, words] of [
      [name, 'ofTheName'],
      [screen.getByLabelText('originField'), 'ofTheField'],
    ] as const) {
      const [described = ''] = control.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(document.getElementById(described)?.textContent).toBe(words);
    }
  });

  test('of a kind that this version does not know stay as they are', () => {
    const crm = { id: 'x', kind: 'unheard-of', settings: { a: 1 } };
    const { crms } = open([crm]);
    expect(screen.getByText('optionsCrmUnknown \u2068unheard-of\u2069')).toBeTruthy();
    expect(crms()).toEqual([crm]);
  });
});
