import type { SettingsField } from '../../cti/settings-field';
import type { Catalogue } from '../../settings/catalogue';
import type { SettingChange } from '../../settings/picture';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import type { Translate } from '../../ui/text';

/** Message keys of the parts of items that have a field of their own. */
const PARTS: Readonly<Record<string, string>> = {
  'desk.autoAnswer.enabled': 'optionsPartInUse',
  'desk.autoAnswer.delayMs': 'optionsPartDelay',
  'desk.autoAnswer.duringCalls': 'optionsDeskAutoAnswerDuringCalls',
  'desk.wrapUp.limitMs': 'optionsPartLimit',
  'desk.wrapUp.extensionMs': 'optionsPartExtension',
  'desk.wrapUp.stateAfter': 'optionsDeskStateAfter',
  'softphone.height': 'optionsSoftphoneHeight',
  'softphone.width': 'optionsSoftphoneWidth',
  'dialing.outsidePrefix': 'optionsDialingOutside',
  'dialing.longDistPrefix': 'optionsDialingLongDistance',
  'dialing.internationalPrefix': 'optionsDialingInternational',
  'adapter.url': 'optionsAdapterUrl',
  'adapter.standbyUrl': 'optionsAdapterStandby',
  'adapter.timeoutMs': 'optionsPartAdapterTimeout',
};

/** Lists, of which what is changed is named before it is said what about it. */
const LISTS: readonly string[] = ['crms', 'screenPop.rules', 'notReadyReasons', 'dispositions'];

/**
 * What the changed place in an item is called: in the CRM `crm2`, `settings.origin` is `crm2 · Address`. Empty: the
 * item as a whole, which is named already.
 */
export function pathLabel(
  { item, path }: SettingChange,
  catalogue: Catalogue,
  t: Translate,
): string {
  const part = PARTS[`${item}.${path}`];
  if (part !== undefined) return t(part);
  if (path === '') return LISTS.includes(item) ? t('optionsPartList') : '';
  if (item.startsWith('connectors.') && path === 'enabled') return t('optionsPartInUse');
  const [, name, field = ''] = /^(?:(.+)\.)?(kind|label|settings\.[^.]+)$/.exec(path) ?? [];
  const key = fieldKey(item, field, catalogue);
  if (key === undefined) return isolate(plainText(path, NAME_LENGTH));
  return name === undefined ? t(key) : `${isolate(plainText(name, NAME_LENGTH))} · ${t(key)}`;
}

function fieldKey(item: string, field: string, catalogue: Catalogue): string | undefined {
  if (field === 'kind') return 'optionsPartKind';
  if (field === 'label') return 'optionsPartLabel';
  const name = field.slice('settings.'.length);
  return fieldsOf(item, catalogue).find((one) => one.name === name)?.labelKey;
}

/** The kinds of CRM share the names of their fields, and what these are called. */
function fieldsOf(item: string, { connectors, crms }: Catalogue): readonly SettingsField[] {
  if (item === 'crms') return crms.flatMap(({ fields }) => fields);
  return connectors.find(({ id }) => item === `connectors.${id}`)?.fields ?? [];
}
