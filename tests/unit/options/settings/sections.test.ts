import { describe, expect, test } from 'vitest';
import { type Draft, toDraft } from '../../../../src/options/settings/draft';
import { selectChangedItems, withItem } from '../../../../src/options/settings/draft-items';
import { selectChangedSections, selectSections } from '../../../../src/options/settings/sections';
import { FIXED_ITEMS } from '../../../../src/settings/item';
import { CATALOGUE, SETTINGS, WITH_PBX } from './settings-fixture';

const stored = toDraft(SETTINGS, CATALOGUE);
const sections = selectSections(CATALOGUE);

const changedSections = (draft: Draft) =>
  selectChangedSections(sections, selectChangedItems(draft, stored)).map(({ id }) => id);

const withConnectorRow = (id: string, part: object) =>
  stored.connectors.map((row) => (row.id === id ? { ...row, ...part } : row));

test('every item of the settings is edited in exactly one section', () => {
  const edited = selectSections(WITH_PBX).flatMap(({ items }) => items);
  expect([...edited].sort()).toEqual(
    [
      ...FIXED_ITEMS,
      'connectors.generic-listener',
      'connectors.pbx',
      'connectors.simulator',
    ].sort(),
  );
});

describe('changed sections', () => {
  test.each<[Partial<Draft>, readonly string[]]>([
    [{}, []],
    [{ region: 'DE' }, ['region']],
    [
      { connectors: withConnectorRow('generic-listener', { enabled: false }) },
      ['connector-generic-listener'],
    ],
    [
      { connectors: withConnectorRow('simulator', { enabled: false }), crms: [] },
      ['crm', 'connector-simulator'],
    ],
    [{ screenPop: { ...stored.screenPop, burst: 'queue' } }, ['screen-pop']],
    [{ screenPop: { ...stored.screenPop, rules: 'no rules' } }, ['screen-pop']],
    [{ screenPop: { ...stored.screenPop, rules: ` ${stored.screenPop.rules}\n` } }, []],
    [{ dispositions: [] }, ['dispositions']],
    [{ desk: { ...stored.desk, oneCallOnly: true } }, ['desk']],
    [{ desk: { ...stored.desk, wrapUpMinutes: 'abc' } }, ['desk']],
    [{ desk: { ...stored.desk, autoAnswerSeconds: ' 2.0 ', wrapUpMinutes: ' ' } }, []],
    [{ dialing: { ...stored.dialing, outsidePrefix: '9' } }, ['dialing']],
    [{ softphone: { ...stored.softphone, width: '400' } }, ['softphone']],
    [{ softphone: { ...stored.softphone, width: ' 360 ' } }, []],
    [{ adapter: { ...stored.adapter, timeoutSeconds: 'x' } }, ['adapter']],
    [{ onLogOff: 'clear' }, ['log-off']],
  ])('after %j are %j', (part, changed) => {
    expect(changedSections({ ...stored, ...part })).toEqual(changed);
  });

  test('are none when a line was taken out and typed again', () => {
    const dispositions = [{ id: 12, code: 'resolved', label: 'Resolved' }];
    expect(changedSections({ ...stored, dispositions })).toEqual([]);
  });

  test('are none while an added line is still empty', () => {
    const dispositions = [...stored.dispositions, { id: 12, code: '', label: '' }];
    expect(changedSections({ ...stored, dispositions })).toEqual([]);
  });
});

describe('an item of another draft', () => {
  const other: Draft = {
    ...stored,
    region: 'DE',
    crms: [],
    screenPop: {
      rules: '[]',
      burst: 'queue',
      raise: 'attention',
      toast: false,
      notify: false,
      webOrigins: 'https://wiki.example',
    },
    connectors: stored.connectors.map((row) => ({ ...row, enabled: !row.enabled })),
    desk: {
      autoAnswer: true,
      autoAnswerSeconds: '9',
      autoAnswerDuringCalls: true,
      oneCallOnly: true,
      callWhileNotReady: 'reject',
      dialDuringCall: 'makeCall',
      notReadyReasonRequired: true,
      wrapUpMinutes: '9',
      extensionMinutes: '9',
      stateAfter: 'ready',
      sessionNames: 'x',
    },
    notReadyReasons: [],
    dispositions: [],
    dialing: { outsidePrefix: '9', longDistPrefix: '1', internationalPrefix: '011' },
    softphone: { height: '999', width: '999' },
    adapter: { url: 'https://a.example', standbyUrl: '', timeoutSeconds: '99' },
    onLogOff: 'clear',
  };
  const items = sections.flatMap((section) => section.items);

  test('is another for every item there is', () => {
    expect([...selectChangedItems(other, stored)].sort()).toEqual([...items].sort());
  });

  test.each(items)('%s is taken over, and no other with it', (item) => {
    expect(selectChangedItems(withItem(stored, item, other), stored)).toEqual([item]);
  });

  test('taken over one after the other make the other draft', () => {
    const all = items.reduce((draft, item) => withItem(draft, item, other), stored);
    expect(all).toEqual(other);
  });
});
