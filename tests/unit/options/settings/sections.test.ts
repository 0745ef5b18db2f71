import { describe, expect, test } from 'vitest';
import { type Draft, toDraft } from '../../../../src/options/settings/draft';
import { selectChangedSections } from '../../../../src/options/settings/sections';
import { SETTINGS } from './settings-fixture';

const stored = toDraft(SETTINGS);

describe('changed sections', () => {
  test.each<[Partial<Draft>, readonly string[]]>([
    [{}, []],
    [{ region: 'DE' }, ['region']],
    [{ listenerEnabled: false, listenerToken: 'secret' }, ['listener']],
    [{ simulatorEnabled: false, crms: [] }, ['crm', 'simulator']],
    [{ screenPop: { ...stored.screenPop, burst: 'queue' } }, ['screenPop']],
    [{ screenPop: { ...stored.screenPop, rules: 'no rules' } }, ['screenPop']],
    [{ screenPop: { ...stored.screenPop, rules: ` ${stored.screenPop.rules}\n` } }, []],
    [{ dispositions: [] }, ['dispositions']],
    [{ desk: { ...stored.desk, oneCallOnly: true } }, ['desk']],
    [{ desk: { ...stored.desk, wrapUpMinutes: 'abc' } }, ['desk']],
    [{ desk: { ...stored.desk, autoAnswerSeconds: ' 2.0 ', wrapUpMinutes: ' ' } }, []],
  ])('after %j are %j', (part, changed) => {
    expect(selectChangedSections({ ...stored, ...part }, stored)).toEqual(changed);
  });

  test('are none when a line was taken out and typed again', () => {
    const dispositions = [{ id: 12, code: 'resolved', label: 'Resolved' }];
    expect(selectChangedSections({ ...stored, dispositions }, stored)).toEqual([]);
  });

  test('are none while an added line is still empty', () => {
    const dispositions = [...stored.dispositions, { id: 12, code: '', label: '' }];
    expect(selectChangedSections({ ...stored, dispositions }, stored)).toEqual([]);
  });
});
