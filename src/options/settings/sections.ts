import { toCrms } from './crm-draft';
import { toDeskRules } from './desk-draft';
import { type Draft, toCodes } from './draft';
import { toComparable } from './screen-pop-draft';

/** The parts of the form, in the order of the screen, with what each of them edits. */
const SECTION_FIELDS = {
  region: ['region'],
  crm: ['crms'],
  screenPop: ['screenPop'],
  listener: ['listenerEnabled', 'listenerUrl', 'listenerToken'],
  simulator: ['simulatorEnabled'],
  desk: ['desk'],
  notReadyReasons: ['notReadyReasons'],
  dispositions: ['dispositions'],
} as const satisfies Record<string, readonly (keyof Draft)[]>;

export type SectionName = keyof typeof SECTION_FIELDS;

/** Message key of a section's heading. */
export const SECTION_TITLES: Readonly<Record<SectionName, string>> = {
  region: 'optionsRegionTitle',
  crm: 'optionsCrmTitle',
  screenPop: 'optionsPopTitle',
  listener: 'optionsListenerTitle',
  simulator: 'optionsSimulatorTitle',
  desk: 'optionsDeskTitle',
  notReadyReasons: 'optionsReasonsTitle',
  dispositions: 'optionsDispositionsTitle',
};

/** The sections in which saving the draft would change what is stored. */
export function selectChangedSections(draft: Draft, stored: Draft): readonly SectionName[] {
  const [now, before] = [comparable(draft), comparable(stored)];
  const isChanged = (field: keyof Draft) => asText(now[field]) !== asText(before[field]);
  return (Object.keys(SECTION_FIELDS) as SectionName[]).filter((section) =>
    SECTION_FIELDS[section].some(isChanged),
  );
}

/** What is typed in several ways and means the same is the same. */
function comparable(draft: Draft): Readonly<Record<keyof Draft, unknown>> {
  return {
    ...draft,
    crms: toCrms(draft.crms),
    screenPop: toComparable(draft.screenPop),
    desk: toDeskRules(draft.desk),
    notReadyReasons: toCodes(draft.notReadyReasons),
    dispositions: toCodes(draft.dispositions),
  };
}

/** A time that is no number must not look like no time, as it does in JSON. */
const asText = (value: unknown) =>
  JSON.stringify(value, (_, part) => (Number.isNaN(part) ? 'NaN' : part));
