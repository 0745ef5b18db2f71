import type { ReadOptions } from './read-outline';

const FILE_NAME = /^([a-z][a-z0-9]{0,39})\.callCenter(?:-meta\.xml)?$/i;

/**
 * The internal name that a file of the Metadata API has by its own name, as Salesforce's tools give it:
 * `Support.callCenter-meta.xml`. Of any other file nothing follows from its name.
 * @param fileName without its folder
 */
export function namedByFile(fileName: string): ReadOptions {
  const internalName = FILE_NAME.exec(fileName)?.[1];
  return internalName === undefined ? {} : { internalName };
}
