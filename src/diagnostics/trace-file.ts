import * as v from 'valibot';
import type { EpochMs } from '../cti/ids';
import { maskTrace } from './mask';
import { ObservationSchema } from './observation-schema';
import { StateSchema } from './state-schema';
import { TRACE_FORMAT, TRACE_VERSION, type Trace } from './trace';

/** No exported trace is so big. UTF-16 code units. */
const FILE_LENGTH = 20_000_000;
const ENTRIES = 20_000;

const TraceSchema = v.object({
  format: v.literal(TRACE_FORMAT),
  version: v.literal(TRACE_VERSION),
  exportedAt: v.exactOptional(v.number()),
  masked: v.exactOptional(v.boolean()),
  differedAt: v.exactOptional(v.number()),
  start: StateSchema,
  entries: v.pipe(
    v.array(
      v.object({
        seq: v.number(),
        observation: ObservationSchema,
        digests: v.exactOptional(v.record(v.string(), v.string())),
        state: v.exactOptional(StateSchema),
      }),
    ),
    v.maxLength(ENTRIES),
  ),
});

/** A file that is no trace. */
export class TraceFileError extends Error {
  /** @param where the path of what is wrong, such as `entries.12.observation.kind`; empty: the file as a whole */
  constructor(
    readonly where: string,
    readonly what: string,
  ) {
    super(where === '' ? what : `${where}: ${what}`);
    this.name = 'TraceFileError';
  }
}

/** Reads an exported trace, which may come from anybody. Throws a TraceFileError. */
export function parseTrace(text: string): Trace {
  if (text.length > FILE_LENGTH) {
    throw new TraceFileError('', `larger than ${FILE_LENGTH / 1_000_000} million characters`);
  }
  const trace = parseJson(text);
  const parsed = v.safeParse(TraceSchema, trace, { abortEarly: true });
  // What was read, not the checker's copy of it, which lacks keys such as `constructor`.
  if (parsed.success) return trace as Trace;
  const [issue] = parsed.issues;
  throw new TraceFileError(v.getDotPath(issue) ?? '', issue.message);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TraceFileError('', `not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** The file's text. @param masked without telephone numbers and names */
export function formatTrace(trace: Trace, exportedAt: EpochMs, masked: boolean): string {
  return `${JSON.stringify({ ...(masked ? maskTrace(trace) : trace), exportedAt }, null, 1)}\n`;
}
