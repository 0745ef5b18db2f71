// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { renderSoftphone } from '../../support/render-softphone';
import { aView } from '../../support/softphone-fixtures';

afterEach(cleanup);

const field = () => screen.getByLabelText<HTMLInputElement>('workstationWho');
const submit = () => fireEvent.submit(field().form ?? field());

describe('a shared workstation', () => {
  test('asks who is here, and tells the background the name', async () => {
    const workstation = { needsName: true, known: ['Anna'] };
    const { arrived } = renderSoftphone(aView({ workstation }));
    fireEvent.input(field(), { target: { value: '  Ben ' } });
    const button = screen.getByRole('button', { name: 'workstationArrive' });
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
    submit();
    expect(arrived).toEqual(['Ben']);
    expect(document.querySelector('datalist option')?.getAttribute('value')).toBe('Anna');
  });

  test('takes no empty name', () => {
    const { arrived } = renderSoftphone(aView({ workstation: { needsName: true, known: [] } }));
    submit();
    expect(arrived).toEqual([]);
  });

  test('does not ask whoever has said so', () => {
    renderSoftphone(aView({ workstation: { agent: 'Ben', needsName: false, known: [] } }));
    expect(screen.queryByLabelText('workstationWho')).toBeNull();
  });
});

describe('the phone page', () => {
  test('is shown on demand, and says when it does not answer', () => {
    const { shown } = renderSoftphone(aView({ adapterPage: 'failed' }));
    expect(screen.getByText('adapterPageFailed')).toBeTruthy();
    fireEvent.click(screen.getByText('adapterPageShow'));
    expect(shown).toEqual(['adapterPage']);
  });

  test('is not spoken of where there is none', () => {
    renderSoftphone(aView({}));
    expect(screen.queryByText('adapterPageShow')).toBeNull();
  });
});
