import * as v from 'valibot';
import type { SystemEvent } from '../../../src/cti/event';
import { HEALTH } from './words';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const HelloSchema = v.object({
  type: v.literal('Hello'),
  number: Count,
  health: v.picklist(Object.keys(HEALTH) as (keyof typeof HEALTH)[]),
});
const PongSchema = v.object({ type: v.literal('Pong'), ping: Id });
const SignedOffSchema = v.looseObject({ type: v.literal('SignedOff') });
const NumberedSchema = v.looseObject({ number: Count });

/**
 * A message before anybody asks what has happened:
 * - hello      the first one: the number of the last event, and how the phone system is itself
 * - pong       the answer to a ping
 * - signedOff  the phone system ends our session; `told` says why
 * - event      something has happened; `told` says what
 */
export type Message =
  | { readonly is: 'hello'; readonly number: number; readonly health: SystemEvent['status'] }
  | { readonly is: 'pong'; readonly ping: string }
  | { readonly is: 'signedOff'; readonly told: unknown }
  | { readonly is: 'event'; readonly number: number; readonly told: unknown };

/** Undefined: it is none of these. */
export function parseMessage(text: string): Message | undefined {
  const told = parseJson(text);
  if (v.is(HelloSchema, told)) {
    return { is: 'hello', number: told.number, health: HEALTH[told.health] };
  }
  if (v.is(PongSchema, told)) return { is: 'pong', ping: told.ping };
  if (v.is(SignedOffSchema, told)) return { is: 'signedOff', told };
  if (v.is(NumberedSchema, told)) return { is: 'event', number: told.number, told };
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const SessionSchema = v.object({ session: Id });

/** What the phone system answers to a log-on: what every later question has to carry. */
export function parseSession(body: unknown): string | undefined {
  return v.is(SessionSchema, body) ? body.session : undefined;
}
