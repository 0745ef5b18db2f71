import { createManagedPolicy } from '../../src/browser/managed-policy';
import { formerItem, storedItem } from '../../src/browser/stored-item';
import { translate } from '../../src/browser/translate';
import { trustedItem } from '../../src/browser/trusted-item';
import { defaultSettings } from '../../src/settings/defaults';
import type { Settings } from '../../src/settings/schema';
import { CONNECTORS, CRMS } from '../catalogue';
import { movedStore } from './moved-store';
import { createPolicyWatch } from './policy-watch';
import { createSettingsKeeper } from './settings-keeper';

/**
 * The settings of this browser: what was set here, the call centers and the policy. Register at the top of the
 * background.
 * @param onChange others are in force
 */
export function createKeptSettings(
  onChange: (settings: Settings) => Promise<void>,
  report: (problem: string, error: unknown) => void,
) {
  const policy = createPolicyWatch({
    policy: createManagedPolicy(),
    lastKnown: trustedItem('policy'),
    settled: storedItem(
      'session',
      'hasReadPolicy',
      (value) => value === true,
      () => false,
    ),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    report,
  });
  return createSettingsKeeper({
    catalogue: { connectors: CONNECTORS, crms: CRMS },
    defaults: defaultSettings(translate, navigator.language),
    store: movedStore(trustedItem('settings'), formerItem('settings'), report),
    policy,
    words: ({ key, values = [] }) => translate(key, ...values),
    onChange,
    report,
  });
}
