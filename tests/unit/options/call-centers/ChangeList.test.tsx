// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ChangeList } from '../../../../src/options/call-centers/ChangeList';
import type { SettingChange } from '../../../../src/settings/picture';
import { CATALOGUE } from './call-center-fixture';

afterEach(cleanup);

const show = (...changes: readonly SettingChange[]) =>
  render(<ChangeList changes={changes} catalogue={CATALOGUE} />);
const lines = () =>
  [...document.querySelectorAll('.change-lines > li')].map(({ textContent }) => textContent);

describe('a list of changes', () => {
  test('says so when there are none', () => {
    show();
    expect(screen.getByText('optionsChangesNone')).toBeTruthy();
  });

  test('names each item once, and in it each part as its own field is called', () => {
    show(
      { item: 'softphone', path: 'height', before: '560', after: '400' },
      { item: 'softphone', path: 'width', before: '360', after: '300' },
      { item: 'crms', path: '', before: 'demo', after: 'demo, sf' },
      { item: 'crms', path: 'sf.kind', after: 'salesforce' },
      { item: 'crms', path: 'sf.settings.origin', after: 'https://sf.example' },
      { item: 'connectors.generic-listener', path: 'enabled', before: 'false', after: 'true' },
      { item: 'screenPop.burst', path: '', before: 'replace', after: 'queue' },
      { item: 'notReadyReasons', path: 'break.label', before: 'Break', after: '' },
    );
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'optionsSoftphoneTitle',
      'optionsCrmTitle',
      'connectorGenericListener',
      'optionsPopBurst',
      'optionsReasonsTitle',
    ]);
    const words = lines().map((line) =>
      line?.replace('optionsChangeBefore ', '').replace('optionsChangeAfter ', ''),
    );
    expect(words).toEqual([
      'optionsSoftphoneHeight560→400',
      'optionsSoftphoneWidth360→300',
      'optionsPartListdemo→demo, sf',
      '\u2068sf\u2069 · optionsPartKindoptionsChangeNotSet→salesforce',
      expect.stringMatching(/^\u2068sf\u2069 · .+optionsChangeNotSet→https:\/\/sf\.example$/),
      'optionsPartInUseoptionsValueNo→optionsValueYes',
      'optionsPopReplace→optionsPopQueue',
      '\u2068break\u2069 · optionsPartLabelBreak→optionsChangeEmpty',
    ]);
  });

  test('shows the beginning of a long one, and the rest when asked', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      item: 'dispositions' as const,
      path: `d${index}.label`,
      after: String(index),
    }));
    show(...many);
    expect(lines()).toHaveLength(8);
    fireEvent.click(screen.getByRole('button', { name: 'optionsShowMore 4' }));
    await screen.findByText('11');
    expect(lines()).toHaveLength(12);
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('cuts what is long, and keeps what strangers wrote from reordering the line', () => {
    show({ item: 'region', path: '', before: `\u202E${'x'.repeat(1000)}`, after: 'DE' });
    const [line = ''] = lines();
    expect(line?.length).toBeLessThan(400);
    expect(line).not.toContain('\u202E');
  });
});
