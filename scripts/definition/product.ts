import { basename } from 'node:path';
import { CONNECTORS, CRMS } from '../../extension/catalogue';
import { FINDING_CODES, type FindingCode } from '../../src/call-center/codes';
import type { Finding } from '../../src/call-center/finding';
import { namedByFile } from '../../src/call-center/named-by-file';
import { newDefinition } from '../../src/call-center/new-definition';
import { readDefinition } from '../../src/call-center/read-definition';
import { MODES } from '../../src/call-center/rules/check-mode';
import { writeDefinition } from '../../src/call-center/write-definition';
import { toItems } from '../../src/settings/definition/to-items';
import { type FileResult, toResult } from './to-result';

export { MAX_XML_SIZE } from '../../src/call-center/xml/read-xml';
export type { FileResult } from './to-result';

const CATALOGUE = { connectors: CONNECTORS, crms: CRMS };

/** What was written, if it could be, and what there is to say about it. */
interface Written {
  readonly text?: string;
  readonly result: FileResult;
}

/** Checks a file by the rules of its format and by those of Offhook's own sections. */
export function check(source: Uint8Array | string, file: string): FileResult {
  const { definition, findings } = readDefinition(source, namedByFile(basename(file)));
  const own = definition ? toItems(definition, CATALOGUE).findings : [];
  return toResult(file, [...findings, ...own]);
}

/** Writes a file of either form strictly. */
export function convert(source: Uint8Array, file: string, internalName?: string): Written {
  const options = internalName === undefined ? namedByFile(basename(file)) : { internalName };
  const { text, findings } = writeDefinition(source, options);
  return { ...(text !== undefined && { text }), result: toResult(file, findings) };
}

/** Writes a definition that is to be filled in. Never throws. */
export function create(options: Readonly<Record<string, string | undefined>>): Written {
  const { 'internal-name': internalName = '', 'display-name': displayName = '' } = options;
  const adapterUrl = options['adapter-url'] ?? '';
  const mode = MODES.find((one) => one === (options.mode ?? 'Classic_and_Lightning'));
  try {
    if (!mode) throw new RangeError(`--mode is one of ${MODES.join(', ')}.`);
    const text = newDefinition({ internalName, displayName, adapterUrl, mode });
    return { text, result: check(text, '') };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const entry = { code: 'not-written', line: 1, column: 1, item: '', message };
    return { result: { file: '', ok: false, errors: [entry], warnings: [] } };
  }
}

/** A file that was not even read. */
export function refuse(
  { code, value }: { readonly code: FindingCode; readonly value: string },
  file: string,
): FileResult {
  const finding: Finding = {
    severity: FINDING_CODES[code],
    code,
    place: { line: 1, column: 1 },
    item: '',
    values: [value],
  };
  return toResult(file, [finding]);
}
