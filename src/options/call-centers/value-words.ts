import type { SettingChange } from '../../settings/picture';
import type { Translate } from '../../ui/text';

/** Message keys of what the words of a choice are called in its own field. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'screenPop.burst': { replace: 'optionsPopReplace', queue: 'optionsPopQueue' },
  'screenPop.raise': { window: 'optionsPopRaiseWindow', attention: 'optionsPopRaiseAttention' },
  'desk.callWhileNotReady': { ring: 'optionsDeskRings', reject: 'optionsDeskTurnedAway' },
  'desk.dialDuringCall': {
    sendDigits: 'optionsDeskSendsDigits',
    makeCall: 'optionsDeskPlacesCall',
  },
  'desk.wrapUp.stateAfter': {
    stay: 'optionsDeskStateStays',
    ready: 'optionsDeskStateReady',
    notReady: 'optionsDeskStateNotReady',
  },
  onLogOff: {
    keep: 'optionsLogOffKeep',
    clear: 'optionsLogOffClear',
    separate: 'optionsLogOffSeparate',
  },
};
const SWITCH: Readonly<Record<string, string>> = {
  true: 'optionsValueYes',
  false: 'optionsValueNo',
};

/** A value as a person reads it: a choice in the words of its field, yes or no, or itself. */
export function valueWords({ item, path }: SettingChange, value: string, t: Translate): string {
  const place = path === '' ? item : `${item}.${path}`;
  const key = (CHOICES[place] ?? SWITCH)[value];
  return key === undefined ? value : t(key);
}
