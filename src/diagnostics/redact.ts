import type { Observation } from '../desktop/observation';
import type { DesktopState } from '../desktop/state';
import { isSecretKey, REDACTED, redactText } from './secrets';

/**
 * Removes secrets from all that is recorded. It replaces texts one by one, and the desktop only passes texts on: so
 * states made from a redacted state by redacted inputs are, redacted, those that there really were. That is what
 * makes a redacted trace replay.
 */
export interface Redactor {
  state(state: DesktopState): DesktopState;
  /** @param state as it was then: it tells whether a dialled number was digits for the call */
  observation(observation: Observation, state: DesktopState): Observation;
}

const KEPT_KEYS = 1000;

/** Remembers what it has worked out, because two states in a row share all that did not change. */
export function createRedactor(): Redactor {
  const known = new WeakMap<object, unknown>();
  const keys = new Map<string, boolean>();

  function redact<T>(value: T): T;
  function redact(value: unknown): unknown {
    if (typeof value === 'string') return redactText(value);
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const made = Array.isArray(value) ? value.map(redact) : redactObject(value);
    known.set(value, made);
    known.set(made, made);
    return made;
  }

  function isSecret(key: string): boolean {
    const before = keys.get(key);
    if (before !== undefined) return before;
    // Keys of attached data come from strangers, who may think of ever new ones.
    if (keys.size === KEPT_KEYS) keys.clear();
    const made = isSecretKey(key);
    keys.set(key, made);
    return made;
  }

  function redactObject(value: object): object {
    const redacted = Object.entries(value).map(([key, each]) => {
      // An empty value is no secret, and that it was empty may be the very reason for something.
      const isFilled = each !== '' && each !== undefined;
      return [key, isFilled && isSecret(key) ? REDACTED : redact(each)];
    });
    // A session's name is put together from attached data, whatever it was; it can be made again from what is left.
    return {
      ...Object.fromEntries(redacted),
      ...('sessionId' in value && 'name' in value && { name: '' }),
    };
  }

  return {
    state: redact,
    observation: (observation, state) => redact(withoutDialledDigits(observation, state)),
  };
}

/** What is dialled while somebody is talked to may be an account number or a PIN for that call. */
function withoutDialledDigits(observation: Observation, { calls, rules }: DesktopState) {
  if (observation.kind !== 'command' || observation.command.service !== 'dial') return observation;
  const isTalking = calls.some(({ localConnection }) => localConnection === 'connected');
  if (!isTalking || rules.dialDuringCall !== 'sendDigits') return observation;
  return { ...observation, command: { ...observation.command, number: REDACTED } };
}
