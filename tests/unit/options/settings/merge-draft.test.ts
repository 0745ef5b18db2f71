import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, toDraft } from '../../../../src/options/settings/draft';
import { selectChangedItems } from '../../../../src/options/settings/draft-items';
import { mergeDraft } from '../../../../src/options/settings/merge-draft';
import { CATALOGUE, SETTINGS } from './settings-fixture';

const base = toDraft(SETTINGS, CATALOGUE);
const merge = (draft: Draft, now: Draft, locks: Parameters<typeof mergeDraft>[0]['locks'] = []) =>
  mergeDraft({ base, draft, now, locks });

describe('what was typed, on settings that have changed since', () => {
  test('stays, and so does what changed elsewhere', () => {
    const typed = { ...base, region: 'DE' };
    const now = { ...base, onLogOff: 'clear' as const };
    expect(merge(typed, now)).toEqual({
      draft: { ...now, region: 'DE' },
      contested: [],
      dropped: [],
    });
  });

  test('stays where both changed the same item, and that is said', () => {
    const merged = merge({ ...base, region: 'DE' }, { ...base, region: 'GB' });
    expect(merged).toEqual({
      draft: { ...base, region: 'DE' },
      contested: ['region'],
      dropped: [],
    });
  });

  test('is not contested where both changed it to the same', () => {
    const same = { ...base, region: 'DE' };
    expect(merge(same, same)).toEqual({ draft: same, contested: [], dropped: [] });
  });

  test('goes where the item was locked meanwhile, and that is said', () => {
    const now = { ...base, region: 'GB' };
    expect(merge({ ...base, region: 'DE', onLogOff: 'clear' }, now, ['region'])).toEqual({
      draft: { ...now, onLogOff: 'clear' },
      contested: [],
      dropped: ['region'],
    });
  });

  test('in one item of a section leaves the others of that section to what is stored now', () => {
    const typed = { ...base, screenPop: { ...base.screenPop, toast: false } };
    const now = { ...base, screenPop: { ...base.screenPop, rules: '[]' } };
    expect(merge(typed, now, ['screenPop.rules']).draft.screenPop).toEqual({
      ...now.screenPop,
      toast: false,
    });
  });

  const anyDraft = fc
    .record({
      region: fc.constantFrom('US', 'DE', 'GB'),
      toast: fc.boolean(),
      oneCallOnly: fc.boolean(),
      width: fc.constantFrom('360', '400', 'wide'),
      enabled: fc.boolean(),
    })
    .map(
      ({ region, toast, oneCallOnly, width, enabled }): Draft => ({
        ...base,
        region,
        screenPop: { ...base.screenPop, toast },
        desk: { ...base.desk, oneCallOnly },
        softphone: { ...base.softphone, width },
        connectors: base.connectors.map((row) => ({ ...row, enabled })),
      }),
    );

  test('is lost nowhere unless it is said, and nothing else is changed', () => {
    fc.assert(
      fc.property(
        anyDraft,
        anyDraft,
        fc.subarray(['region', 'softphone', 'connectors.simulator'] as const),
        (draft, now, locks) => {
          const merged = merge(draft, now, locks);
          const typed = selectChangedItems(draft, base);
          const lost = selectChangedItems(merged.draft, draft).filter((item) =>
            typed.includes(item),
          );
          expect(lost).toEqual(merged.dropped);
          const added = selectChangedItems(merged.draft, now);
          expect(
            added.every((item) => typed.includes(item) && !locks.includes(item as never)),
          ).toBe(true);
        },
      ),
    );
  });
});
