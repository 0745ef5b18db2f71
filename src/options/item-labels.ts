import type { Catalogue } from '../settings/catalogue';
import type { FIXED_ITEMS, ItemName } from '../settings/item';
import { isolate, NAME_LENGTH, plainText } from '../ui/plain-text';
import type { Translate } from '../ui/text';

/** Message keys of what each item of the settings is called; a connector is called by its own name. */
const ITEM_LABELS: Readonly<Record<(typeof FIXED_ITEMS)[number], string>> = {
  region: 'optionsRegionTitle',
  crms: 'optionsCrmTitle',
  'screenPop.rules': 'optionsItemRules',
  'screenPop.burst': 'optionsPopBurst',
  'screenPop.raise': 'optionsPopRaise',
  'screenPop.toast': 'optionsPopToast',
  'screenPop.notify': 'optionsPopNotify',
  'screenPop.webOrigins': 'optionsItemWebOrigins',
  'desk.autoAnswer': 'optionsDeskAutoAnswer',
  'desk.oneCallOnly': 'optionsItemOneCallOnly',
  'desk.callWhileNotReady': 'optionsDeskWhileNotReady',
  'desk.dialDuringCall': 'optionsDeskDialDuringCall',
  'desk.notReadyReasonRequired': 'optionsDeskReasonRequired',
  'desk.wrapUp': 'optionsDeskWrapUpTitle',
  'desk.sessionNames': 'optionsItemSessionNames',
  notReadyReasons: 'optionsReasonsTitle',
  dispositions: 'optionsDispositionsTitle',
  dialing: 'optionsDialingTitle',
  softphone: 'optionsSoftphoneTitle',
  adapter: 'optionsAdapterTitle',
  onLogOff: 'optionsLogOffTitle',
};

const CONNECTOR = /^connectors\.(.+)$/;

/** What an item of the settings is called on the screen. */
export function itemLabel(item: ItemName, catalogue: Catalogue, t: Translate): string {
  const id = CONNECTOR.exec(item)?.[1];
  if (id === undefined) {
    const key = (ITEM_LABELS as Readonly<Record<string, string>>)[item];
    return key === undefined ? isolate(plainText(item, NAME_LENGTH)) : t(key);
  }
  const kind = catalogue.connectors.find((connector) => connector.id === id);
  return kind ? t(kind.labelKey) : isolate(plainText(id, NAME_LENGTH));
}
