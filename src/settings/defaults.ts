import { DEFAULT_DESK_SETTINGS } from '../desktop/rules';
import type { Settings } from './schema';
import { DEFAULT_SCREEN_POP } from './screen-pop';
import { DEFAULT_SOFTPHONE_SIZE, NO_ADAPTER, NO_PREFIXES } from './workplace';

/** Where `npm start` serves the demo CRM. */
const DEMO_CRM_ORIGIN = 'http://localhost:5080';
const REASONS = ['break', 'lunch', 'meeting', 'training'];
const DISPOSITIONS = ['resolved', 'callBack', 'noInterest', 'wrongNumber'];

/**
 * What holds until somebody chooses.
 * @param translate looks a message of `_locales` up
 * @param language the browser's, BCP 47: its region, if it names one, is the agent's
 */
export function defaultSettings(translate: (key: string) => string, language: string): Settings {
  const labelled = (prefix: string) => (code: string) => ({
    code,
    label: translate(`${prefix}${code.charAt(0).toUpperCase()}${code.slice(1)}`),
  });
  return {
    region: new Intl.Locale(language).region ?? 'US',
    crms: [{ id: 'demo', kind: 'demo', settings: { origin: DEMO_CRM_ORIGIN } }],
    screenPop: DEFAULT_SCREEN_POP,
    connectors: {},
    desk: DEFAULT_DESK_SETTINGS,
    notReadyReasons: REASONS.map(labelled('reason')),
    dispositions: DISPOSITIONS.map(labelled('disposition')),
    dialing: NO_PREFIXES,
    softphone: DEFAULT_SOFTPHONE_SIZE,
    adapter: NO_ADAPTER,
    onLogOff: 'keep',
  };
}
