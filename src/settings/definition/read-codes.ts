/** A reason or an outcome: what the phone system is told, and what the agent reads. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

const MAX_CODE = 40;
const MAX_LABEL = 200;

/**
 * `code = label`, one a line; a line without an equals sign is both. A line that cannot be one costs itself alone.
 * Codes that hold an equals sign stand as JSON: `[{"code": "a=b", "label": "…"}]`.
 */
export function readCodes(text: string): {
  readonly value: readonly Code[];
  readonly leftOut: readonly string[];
} {
  const value = /^\s*\[.*\]\s*$/s.test(text) ? fromJson(text) : undefined;
  if (value) return { value, leftOut: [] };
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const read = lines.map((line) => ({ line, code: readLine(line) }));
  return {
    value: read.flatMap(({ code }) => code ?? []),
    leftOut: read.filter(({ code }) => !code).map(({ line }) => line),
  };
}

function readLine(line: string): Code | undefined {
  const [, code = '', label = ''] = /^([^=]*?)\s*=\s*(.*)$/s.exec(line) ?? [line, line, line];
  return isCode({ code, label }) ? { code, label } : undefined;
}

/** Undefined: it is no list of codes. */
function fromJson(text: string): readonly Code[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isCode)
      ? value.map(({ code, label }: Code) => ({ code, label }))
      : undefined;
  } catch {
    return undefined;
  }
}

function isCode(value: unknown): value is Code {
  const { code, label } = Object(value) as Partial<Code>;
  return (
    typeof code === 'string' &&
    typeof label === 'string' &&
    code.length > 0 &&
    code.length <= MAX_CODE &&
    label.length > 0 &&
    label.length <= MAX_LABEL
  );
}
