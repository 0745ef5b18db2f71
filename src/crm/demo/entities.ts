/** Entity → its section of the CRM. */
const SECTIONS: Readonly<Record<string, string>> = {
  contact: 'contacts',
  account: 'accounts',
  case: 'cases',
};

/** The part of an address that stands for an entity; undefined: there is no such entity. */
export function sectionOf(entity: string): string | undefined {
  return Object.hasOwn(SECTIONS, entity) ? SECTIONS[entity] : undefined;
}
