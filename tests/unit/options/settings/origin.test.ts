import { describe, expect, test } from 'vitest';
import { selectOrigin, selectSharedOrigin } from '../../../../src/options/settings/origin';
import type { SettingsPicture } from '../../../../src/settings/picture';
import { PICTURE } from './settings-fixture';

const policy = { managedBy: 'Acme IT', sets: [], locks: ['region' as const], isLive: true };
const picture: SettingsPicture = {
  ...PICTURE,
  layers: { region: 'policy', dialing: 'policy', crms: 'callCenter', desk: 'own' } as never,
  callCenters: [{ internalName: 'Sales', displayName: 'Sales UK', text: '', fromPolicy: false }],
  inUse: 'Sales',
  policy,
};

describe('where an item comes from', () => {
  test.each([
    ['region', { isLocked: true, key: 'optionsLockedBy', values: ['Acme IT'] }],
    ['dialing', { isLocked: false, key: 'optionsSetBy', values: ['Acme IT'] }],
    ['crms', { isLocked: false, key: 'optionsFromCallCenter', values: ['Sales UK'] }],
    ['softphone', { isLocked: false }],
  ] as const)('%s: %j', (item, origin) => {
    expect(selectOrigin(picture, item)).toEqual(origin);
  });

  test('is said of the organisation where nobody has a name', () => {
    const nameless = { ...picture, policy: { ...policy, managedBy: '' } };
    expect(selectOrigin(nameless, 'region').key).toBe('optionsLockedByOrganisation');
    expect(selectOrigin(nameless, 'dialing').key).toBe('optionsSetByOrganisation');
  });

  test('is said of several at once only where it is the same', () => {
    expect(selectSharedOrigin(picture, ['region', 'dialing'])).toBeUndefined();
    const all = { ...picture, policy: { ...policy, locks: ['region', 'dialing'] as const } };
    expect(selectSharedOrigin(all, ['region', 'dialing'])?.key).toBe('optionsLockedBy');
  });
});
