// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Payload } from '../../../../src/messaging/protocol';
import type { NumberTrial } from '../../../../src/messaging/trial';
import { NumberTrialSection } from '../../../../src/options/trial/NumberTrialSection';
import { SETTINGS } from '../settings/settings-fixture';

afterEach(cleanup);

const FOUND: NumberTrial = {
  number: '+12025550143',
  rule: 'Customers',
  moment: 'ringing',
  sentence: { key: 'trialOpened', values: ['Ada Lovelace'] },
  reason: { key: 'onlyMatch' },
  url: 'https://crm.example/contacts/1',
  searches: [
    {
      rule: 'Customers',
      search: 'people',
      crmId: 'demo',
      entity: 'contact',
      question: 'number +12025550143',
      matches: [{ entity: 'contact', recordId: '1', name: 'Ada\u202E Lovelace' }],
    },
    {
      rule: 'Customers',
      search: 'companies',
      crmId: 'demo',
      entity: 'account',
      question: '',
      matches: [],
      failure: { key: 'noRights' },
    },
    {
      rule: 'Customers',
      search: 'leads',
      crmId: 'demo',
      entity: 'lead',
      question: 'number +12025550143',
      matches: [],
    },
  ],
};

function open(answer: NumberTrial | Error = FOUND, canTry = true) {
  const onSubmit = vi.fn((event: Event) => event.preventDefault());
  const tryNumber = vi.fn(async (_: Payload<'tryNumber'>) => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  render(
    <form onSubmit={onSubmit}>
      <NumberTrialSection settings={SETTINGS} canTry={canTry} tryNumber={tryNumber} />
      <button type="submit">save</button>
    </form>,
  );
  return { tryNumber, onSubmit };
}

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const told = async (name: string) => {
  const term = await screen.findByText(name);
  return term.nextElementSibling as HTMLElement;
};

describe('trying a number', () => {
  test('asks with the number, the kind of call, what comes with it, and the settings of the form', async () => {
    const { tryNumber } = open();
    type('trialNumber', ' 2025550143 ');
    fireEvent.click(screen.getByLabelText('optionsRuleOutbound'));
    press('testerAddRow');
    type(
      await vi.waitFor(() => screen.getByLabelText('testerKeyOfRow 1') && 'testerKeyOfRow 1'),
      'customerid',
    );
    await vi.waitFor(() =>
      expect((screen.getByLabelText('testerKeyOfRow 1') as HTMLInputElement).value).toBe(
        'customerid',
      ),
    );
    type('testerValueOfRow 1', '42');
    await vi.waitFor(() =>
      expect((screen.getByLabelText('testerValueOfRow 1') as HTMLInputElement).value).toBe('42'),
    );
    press('trialTryNumber');
    await screen.findByText('trialOpened \u2068Ada Lovelace\u2069');
    expect(tryNumber).toHaveBeenCalledExactlyOnceWith({
      number: '2025550143',
      direction: 'outbound',
      userData: { customerid: '42' },
      settings: SETTINGS,
    });
  });

  test('tells how it was understood, what was searched and found, the rule, and the address', async () => {
    open();
    press('trialTryNumber');
    expect((await told('trialUnderstood')).textContent).toBe('\u2068+12025550143\u2069');
    expect((await told('trialRule')).textContent).toBe('\u2068Customers\u2069onlyMatch');
    expect((await told('trialMoment')).textContent).toBe('optionsRuleRinging');
    expect((await told('trialAddress')).textContent).toBe('https://crm.example/contacts/1');
    const searches = within(await told('trialSearches')).getAllByRole('listitem');
    expect(searches.map(({ textContent }) => textContent)).toEqual([
      'trialSearchIn \u2068contact\u2069 \u2068demo\u2069number +12025550143' +
        'trialFound 1 \u2068Ada Lovelace\u2069',
      'trialSearchIn \u2068account\u2069 \u2068demo\u2069noRights',
      'trialSearchIn \u2068lead\u2069 \u2068demo\u2069number +12025550143trialFoundNone',
    ]);
  });

  test('tells that nothing happens', async () => {
    open({ searches: [], sentence: { key: 'trialNothing' } });
    press('trialTryNumber');
    expect(await screen.findByText('trialNothing')).toBeTruthy();
    expect((await told('trialUnderstood')).textContent).toBe('trialNoNumber');
    expect((await told('trialSearches')).textContent).toBe('trialNoSearches');
    expect((await told('trialRule')).textContent).toBe('trialNoRule');
    expect(screen.queryByText('trialAddress')).toBeNull();
  });

  test('by Enter tries it, and does not save the settings around it', async () => {
    const { tryNumber, onSubmit } = open();
    const number = screen.getByLabelText('trialNumber');
    expect(fireEvent.keyDown(number, { key: 'Enter' })).toBe(false);
    await screen.findByText('trialOpened \u2068Ada Lovelace\u2069');
    expect(tryNumber).toHaveBeenCalledOnce();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test('waits until the form has nothing that needs to be corrected', async () => {
    const { tryNumber } = open(FOUND, false);
    press('trialTryNumber');
    expect((await screen.findByRole('alert')).textContent).toContain('trialCorrectFirst');
    expect(tryNumber).not.toHaveBeenCalled();
  });

  test('says so when the background does not answer', async () => {
    open(new Error('silence'));
    press('trialTryNumber');
    expect((await screen.findByRole('alert')).textContent).toContain('trialNotAnswered');
  });
});
