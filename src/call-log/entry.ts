import * as v from 'valibot';
import { toCallId } from '../cti/ids';

const Instant = v.number();

/** One line of the agent's call log, as it is stored. */
export const CallLogEntrySchema = v.object({
  callId: v.pipe(v.string(), v.transform(toCallId)),
  direction: v.picklist(['inbound', 'outbound', 'internal']),
  number: v.string(),
  name: v.string(),
  startedAt: Instant,
  endedAt: Instant,
  /** Milliseconds of talk. Absent: nobody answered. */
  talkMs: v.exactOptional(v.number()),
  code: v.exactOptional(v.string()),
  note: v.exactOptional(v.string()),
});

export type CallLogEntry = Readonly<v.InferOutput<typeof CallLogEntrySchema>>;
