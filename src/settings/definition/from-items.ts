import { assertNames } from '../../call-center/assert-names';
import { formatOutline } from '../../call-center/format-outline';
import { DIALING_OPTIONS, GENERAL_INFO, labelOfKnown } from '../../call-center/known-names';
import type { OutlineItem, OutlineSection } from '../../call-center/outline';
import type { Catalogue } from '../catalogue';
import type { Settings } from '../schema';
import { ownSections } from './own-sections';
import type { SectionText } from './to-section';

/** How a call center is called: in files and by scripts (letters and digits, a letter first, at most 40), and by people. */
export interface CallCenterNames {
  readonly internalName: string;
  readonly displayName: string;
}

const NO_PLACE = { line: 1, column: 1 };

/**
 * A definition file that configures an agent with these settings, secrets aside: their items are left empty. A CRM of
 * an unknown kind is left out. Throws `RangeError` where a call center cannot be called so; `XmlCharacterError`.
 */
export function fromItems(
  settings: Settings,
  catalogue: Catalogue,
  names: CallCenterNames,
): string {
  assertNames(names);
  const sections = [
    generalInfo(settings, names),
    dialingOptions(settings),
    ...ownSections(settings, catalogue),
  ];
  return formatOutline({
    form: 'definition',
    place: NO_PLACE,
    sections: sections.map(toOutline),
    before: [],
    trailing: [],
    after: [],
  });
}

function generalInfo(
  { adapter, softphone }: Settings,
  { internalName, displayName }: CallCenterNames,
): SectionText {
  const { url, standbyUrl, timeoutMs } = adapter;
  // The format has the two together or not at all.
  const standby = standbyUrl === '' ? {} : { reqStandbyUrl: standbyUrl, reqTimeout: timeoutMs };
  return knownSection(GENERAL_INFO, 'General Information', {
    reqInternalName: internalName,
    reqDisplayName: displayName,
    reqAdapterUrl: url,
    reqUseApi: true,
    reqSoftphoneHeight: softphone.height,
    reqSoftphoneWidth: softphone.width,
    reqSalesforceCompatibilityMode: 'Classic_and_Lightning',
    ...standby,
  });
}

const dialingOptions = ({ dialing }: Settings): SectionText =>
  knownSection(DIALING_OPTIONS, 'Dialing Options', {
    reqOutsidePrefix: dialing.outsidePrefix,
    reqLongDistPrefix: dialing.longDistPrefix,
    reqInternationalPrefix: dialing.internationalPrefix,
  });

function knownSection(
  name: string,
  label: string,
  values: Readonly<Record<string, string | number | boolean>>,
): SectionText {
  const items = Object.entries(values).map(([item, value]) => ({
    name: item,
    label: labelOfKnown(item),
    value: String(value),
  }));
  return { name, label, items };
}

const toOutline = ({ name, label, items }: SectionText): OutlineSection => ({
  ...toEntry(name, label),
  items: items.map(
    (item): OutlineItem => ({
      ...toEntry(item.name, item.label),
      value: item.value,
      valueRange: { start: 0, end: 0 },
      end: 0,
    }),
  ),
  trailing: [],
});

const toEntry = (name: string, label: string) => ({
  name,
  label: { text: label, place: NO_PLACE },
  place: NO_PLACE,
  remarks: [],
});
