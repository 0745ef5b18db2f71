import { namedByFile } from '../../call-center/named-by-file';
import { MAX_XML_SIZE } from '../../call-center/xml/read-xml';
import type { Catalogue } from '../../settings/catalogue';
import { inspectSource } from './inspect-source';
import type { GivenFile } from './work';

/** No more files at once than one can look through. */
export const MOST_FILES = 20;

/** Reads what was chosen or dropped; what is no call center says so in its findings. Rejects if a file is unreadable. */
export async function takeFiles(
  files: readonly File[],
  catalogue: Catalogue,
): Promise<readonly GivenFile[]> {
  const taken: GivenFile[] = [];
  // One after the other: several at once would only need more memory.
  for (const file of files.slice(0, MOST_FILES)) {
    // One byte too many is enough for it to be refused as too large.
    const bytes = new Uint8Array(await file.slice(0, MAX_XML_SIZE + 1).arrayBuffer());
    taken.push(toGiven(file.name, bytes, catalogue));
  }
  return taken;
}

/** What was pasted. */
export function takeText(text: string, catalogue: Catalogue): GivenFile {
  return toGiven('', text, catalogue);
}

function toGiven(name: string, source: Uint8Array | string, catalogue: Catalogue): GivenFile {
  const { text, names, findings } = inspectSource(source, catalogue, namedByFile(name));
  // What cannot be used is not kept: it may be anything, of any size.
  return {
    name,
    text: names ? text : '',
    findings: findings.map((finding) => ({ ...finding, values: [...finding.values] })),
    ...(names && { names }),
  };
}
