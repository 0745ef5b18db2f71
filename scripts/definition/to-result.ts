import { readFileSync } from 'node:fs';
import { type Finding, findingKey } from '../../src/call-center/finding';

interface Entry {
  readonly code: string;
  /** Both count from 1, columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** `section/item`, `section`, or empty for the file as a whole. */
  readonly item: string;
  /** What is wrong, and what to do. */
  readonly message: string;
}

/** What the command prints of a file; `ok`: it can be used. */
export interface FileResult {
  readonly file: string;
  readonly ok: boolean;
  readonly errors: readonly Entry[];
  readonly warnings: readonly Entry[];
}

type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

const FILE = new URL('../../extension/static/_locales/en/messages.json', import.meta.url);
const MESSAGES: Messages = JSON.parse(readFileSync(FILE, 'utf8'));

export function toResult(file: string, findings: readonly Finding[]): FileResult {
  const errors = findings.filter(({ severity }) => severity === 'error').map(toEntry);
  const warnings = findings.filter(({ severity }) => severity === 'warning').map(toEntry);
  return { file, ok: errors.length === 0, errors, warnings };
}

function toEntry(finding: Finding): Entry {
  const { code, place, item, values } = finding;
  const words = MESSAGES[findingKey(finding)]?.message ?? code;
  const message = words.replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? '');
  return { code, line: place.line, column: place.column, item, message };
}
