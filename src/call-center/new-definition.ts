import { assertNames } from './assert-names';
import { formatOutline } from './format-outline';
import { DIALING_OPTIONS, GENERAL_INFO, labelOfKnown } from './known-names';
import type { OutlineItem, OutlineSection } from './outline';
import type { Mode } from './rules/check-mode';
import { toXmlText } from './to-xml-text';
import { normaliseValue } from './value-text';

/** What a new call center is set up with; what is left out is empty, to be filled in later. */
export interface NewDefinition {
  readonly internalName: string;
  readonly displayName: string;
  readonly adapterUrl?: string;
  /** For which of Salesforce's user interfaces; both, if it is left out. */
  readonly mode?: Mode;
  /** Pixels. */
  readonly height?: number;
  readonly width?: number;
  /** A second softphone page, and how many milliseconds the first has; both or none. */
  readonly standby?: { readonly url: string; readonly timeout: number };
  readonly dialing?: {
    readonly outsidePrefix: string;
    readonly longDistPrefix: string;
    readonly internationalPrefix: string;
  };
}

const NO_PLACE = { line: 1, column: 1 };
const NO_RANGE = { start: 0, end: 0 };

/**
 * A definition file with every item that Salesforce requires, and the dialing options. Throws `RangeError` where a
 * call center cannot be called so; `XmlCharacterError`.
 */
export function newDefinition(chosen: NewDefinition): string {
  assertNames(chosen);
  const { standby, dialing } = chosen;
  const general = {
    reqInternalName: chosen.internalName,
    reqDisplayName: chosen.displayName,
    reqAdapterUrl: chosen.adapterUrl ?? '',
    reqUseApi: 'true',
    reqSoftphoneHeight: String(chosen.height ?? 560),
    reqSoftphoneWidth: String(chosen.width ?? 360),
    reqSalesforceCompatibilityMode: chosen.mode ?? 'Classic_and_Lightning',
    ...(standby && { reqStandbyUrl: standby.url, reqTimeout: String(standby.timeout) }),
  };
  const options = {
    reqOutsidePrefix: dialing?.outsidePrefix ?? '',
    reqLongDistPrefix: dialing?.longDistPrefix ?? '',
    reqInternationalPrefix: dialing?.internationalPrefix ?? '',
  };
  return formatOutline({
    form: 'definition',
    place: NO_PLACE,
    sections: [
      toSection(GENERAL_INFO, 'General Information', general),
      toSection(DIALING_OPTIONS, 'Dialing Options', options),
    ],
    before: [],
    trailing: [],
    after: [],
  });
}

function toSection(
  name: string,
  label: string,
  values: Readonly<Record<string, string>>,
): OutlineSection {
  const items = Object.entries(values).map(([item, value]) => toItem(item, value));
  return { ...toEntry(name, label), items, trailing: [] };
}

function toItem(name: string, value: string): OutlineItem {
  return {
    ...toEntry(name, labelOfKnown(name)),
    value: normaliseValue(toXmlText(value)),
    valueRange: NO_RANGE,
    end: 0,
  };
}

function toEntry(name: string, label: string) {
  return { name, label: { text: label, place: NO_PLACE }, place: NO_PLACE, remarks: [] };
}
