import { type Draft, toCodes } from './draft';

/** The parts of the form, in the order of the screen, with what each of them edits. */
const SECTION_FIELDS = {
  region: ['region'],
  crm: ['crmOrigin'],
  listener: ['listenerEnabled', 'listenerUrl', 'listenerToken'],
  simulator: ['simulatorEnabled'],
  notReadyReasons: ['notReadyReasons'],
  dispositions: ['dispositions'],
} as const satisfies Record<string, readonly (keyof Draft)[]>;

export type SectionName = keyof typeof SECTION_FIELDS;

/** Message key of a section's heading. */
export const SECTION_TITLES: Readonly<Record<SectionName, string>> = {
  region: 'optionsRegionTitle',
  crm: 'optionsCrmTitle',
  listener: 'optionsListenerTitle',
  simulator: 'optionsSimulatorTitle',
  notReadyReasons: 'optionsReasonsTitle',
  dispositions: 'optionsDispositionsTitle',
};

/** The sections in which saving the draft would change what is stored. */
export function selectChangedSections(draft: Draft, stored: Draft): readonly SectionName[] {
  const isChanged = (field: keyof Draft) => comparable(draft[field]) !== comparable(stored[field]);
  return (Object.keys(SECTION_FIELDS) as SectionName[]).filter((section) =>
    SECTION_FIELDS[section].some(isChanged),
  );
}

function comparable(value: Draft[keyof Draft]): string {
  return JSON.stringify(typeof value === 'object' ? toCodes(value) : value);
}
