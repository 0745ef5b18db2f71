// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toConnectorId } from '../../../../src/cti/ids';
import { checkDraft } from '../../../../src/options/settings/check-draft';
import { type Draft, toDraft } from '../../../../src/options/settings/draft';
import { readRules } from '../../../../src/options/settings/read-rules';
import { ScreenPopSection } from '../../../../src/options/settings/ScreenPopSection';
import { toScreenPop } from '../../../../src/options/settings/screen-pop-draft';
import { DEFAULT_NAVIGATION_RULES } from '../../../../src/screen-pop/default-rules';
import type { NavigationRule } from '../../../../src/screen-pop/rule';
import { DEFAULT_SCREEN_POP } from '../../../../src/settings/screen-pop';
import { CATALOGUE, fakeHosts, SETTINGS } from './settings-fixture';

afterEach(cleanup);

function open(rules: readonly NavigationRule[] = DEFAULT_NAVIGATION_RULES) {
  const settings = { ...SETTINGS, screenPop: { ...DEFAULT_SCREEN_POP, rules } };
  let latest = toDraft(settings, CATALOGUE);
  const hosts = fakeHosts();
  const saveFile = vi.fn((_name: string, _text: string) => {});
  function Form() {
    const [draft, setDraft] = useState(latest);
    latest = draft;
    const onDraft = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }));
    return (
      <ScreenPopSection
        draft={draft}
        problems={checkDraft(draft, settings, CATALOGUE)}
        isChanged={false}
        items={[]}
        hosts={hosts}
        connectorIds={[toConnectorId('simulator')]}
        saveFile={saveFile}
        onDraft={onDraft}
      />
    );
  }
  render(<Form />);
  return {
    hosts,
    saveFile,
    saved: () => toScreenPop(latest.screenPop, settings.screenPop),
    reading: () => readRules(latest.screenPop.rules),
  };
}

const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const ruleNames = () => screen.queryAllByRole('heading', { level: 4 }).map((h) => h.textContent);
const USUAL_NAMES = DEFAULT_NAVIGATION_RULES.map(({ name }) => name);

/** The sample of a softphone layout that finds a contact, in the shape of Lightning's answer. */
const LAYOUT = JSON.stringify({
  Inbound: {
    objects: { Contact: [{ displayName: 'Name', apiName: 'Name' }] },
    screenPopSettings: {
      screenPopsOpenWithin: 'ExistingWindow',
      SingleMatch: { screenPopType: 'PopToEntity' },
    },
  },
});

describe('how screen pops behave', () => {
  test('is all entered here', async () => {
    const { saved } = open();
    for (const step of [
      () => fireEvent.click(field('optionsPopQueue')),
      () => fireEvent.click(field('optionsPopRaiseAttention')),
      () => fireEvent.click(field('optionsPopToast')),
      () => fireEvent.click(field('optionsPopNotify')),
      () => type('optionsPopOrigins', 'https://wiki.example\n\n https://help.example \n'),
    ]) {
      step();
    }
    await vi.waitFor(() =>
      expect(saved()).toEqual({
        rules: DEFAULT_NAVIGATION_RULES,
        burst: 'queue',
        raise: 'attention',
        toast: false,
        notify: false,
        webOrigins: ['https://wiki.example', 'https://help.example'],
      }),
    );
  });
});

describe('the rules', () => {
  test('are listed in the order in which they are tried', () => {
    const [first, second] = DEFAULT_NAVIGATION_RULES;
    if (!first || !second) throw new Error('there are no usual rules');
    open([
      { ...first, name: 'late', order: 9 },
      { ...second, name: 'early', order: -1 },
    ]);
    expect(ruleNames()).toEqual(['early', 'late']);
  });

  test('are shown ten at a time', async () => {
    const [first] = DEFAULT_NAVIGATION_RULES;
    if (!first) throw new Error('there are no usual rules');
    open(Array.from({ length: 25 }, (_, at) => ({ ...first, name: `rule ${at}`, order: at })));
    expect(ruleNames()).toHaveLength(10);
    press('optionsRulesMore 10');
    await vi.waitFor(() => expect(ruleNames()).toHaveLength(20));
    press('optionsRulesMore 5');
    await vi.waitFor(() => expect(ruleNames()).toHaveLength(25));
  });

  test('that name a CRM which is not set up are named', () => {
    const [first] = DEFAULT_NAVIGATION_RULES;
    if (!first) throw new Error('there are no usual rules');
    open([{ ...first, result: { window: 'existing', crmId: 'gone' } }]);
    expect(screen.getByText(/^optionsRulesNoCrm .*gone/)).toBeTruthy();
  });

  test('are edited as text, and what is wrong is named with its line', async () => {
    const { saved } = open();
    const right = field('optionsRulesField').value;
    type('optionsRulesField', right.replace('"order": 100', '"order": "first"'));
    expect(await screen.findByText(/^optionsRulesProblemAt 3 .*0\.order/)).toBeTruthy();
    expect(field('optionsRulesField').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('optionsRulesBroken')).toBeTruthy();
    // What holds stays as it is as long as the text is wrong.
    expect(saved().rules).toEqual(DEFAULT_NAVIGATION_RULES);

    type('optionsRulesField', right.replace('"order": 100', '"order": 7'));
    await vi.waitFor(() => expect(saved().rules[0]?.order).toBe(7));
    expect(screen.queryByText(/^optionsRulesProblem/)).toBeNull();
  });

  test('go back to the usual ones', async () => {
    const { saved } = open([]);
    expect(screen.getByText('optionsRulesEmpty')).toBeTruthy();
    press('optionsRulesUsual');
    await vi.waitFor(() => expect(saved().rules).toEqual(DEFAULT_NAVIGATION_RULES));
  });
});

describe('rules from elsewhere', () => {
  test('are read first, with what is lost named, and then take the place of the others', async () => {
    const { saved } = open();
    fireEvent.click(field('optionsRulesFormSalesforce'));
    type('optionsImportText', LAYOUT.replace('"Inbound":{', '"Inbound":{"colour":"red",'));
    await vi.waitFor(() => expect(field('optionsImportText').value).toContain('colour'));
    press('optionsImportRead');
    expect(await screen.findByText('optionsImportFound 1')).toBeTruthy();
    const warnings = within(screen.getByRole('region', { name: 'optionsImportWarningList' }));
    expect(warnings.getByText(/colour/)).toBeTruthy();
    expect(saved().rules).toEqual(DEFAULT_NAVIGATION_RULES);

    press('optionsImportReplace');
    expect(await screen.findByText('optionsImportDone')).toBeTruthy();
    const [rule, ...others] = saved().rules;
    expect(rule?.ctiSearches.map(({ entity }) => entity)).toEqual(['Contact']);
    expect(others).toEqual([]);
    expect(ruleNames()).toEqual([rule?.name]);
  });

  test('can be added to the others', async () => {
    open();
    fireEvent.click(field('optionsRulesFormSalesforce'));
    type('optionsImportText', LAYOUT);
    await vi.waitFor(() => expect(field('optionsImportText').value).toBe(LAYOUT));
    press('optionsImportRead');
    await screen.findByText('optionsImportFound 1');
    press('optionsImportAdd');
    await vi.waitFor(() => expect(ruleNames()).toHaveLength(USUAL_NAMES.length + 1));
  });

  test('come from a file as well', async () => {
    open();
    fireEvent.click(field('optionsRulesFormSalesforce'));
    const files = [new File([LAYOUT], 'layout.json')];
    fireEvent.change(field('optionsImportFile'), { target: { files } });
    expect(await screen.findByText('optionsImportFound 1')).toBeTruthy();
  });

  test('that are none say why, and change nothing', async () => {
    const { saved } = open();
    type('optionsImportText', 'rules, please');
    await vi.waitFor(() => expect(field('optionsImportText').value).toBe('rules, please'));
    press('optionsImportRead');
    expect(await screen.findByText('optionsImportNothing')).toBeTruthy();
    expect(screen.getByText(/^optionsImportNotJson/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'optionsImportReplace' })).toBeNull();
    expect(saved().rules).toEqual(DEFAULT_NAVIGATION_RULES);
  });
});

describe('the rules as a file', () => {
  test.each([
    ['optionsRulesFormOffhook', 'offhook-rules.json'],
    ['optionsRulesFormUsd', 'window-navigation-rules.json'],
    ['optionsRulesFormSalesforce', 'softphone-layout.json'],
  ])('in the form %s are called %s', (name, fileName) => {
    const { saveFile } = open();
    press(name);
    expect(saveFile.mock.calls[0]?.[0]).toBe(fileName);
    expect(() => JSON.parse(saveFile.mock.calls[0]?.[1] ?? '')).not.toThrow();
  });

  test('can be read again as they were', () => {
    const { saveFile } = open();
    press('optionsRulesFormOffhook');
    expect(readRules(saveFile.mock.calls[0]?.[1] ?? '').rules).toEqual(DEFAULT_NAVIGATION_RULES);
  });

  test('leave out what a form has no words for, and name it', async () => {
    open();
    press('optionsRulesFormUsd');
    expect(await screen.findByText(/^optionsExportRefused .*When asked/)).toBeTruthy();
  });
});
