import * as v from 'valibot';
import type { LinkDetail } from '../../../src/cti/event';
import type { Answer } from './phone-api';

/** Why a line does not carry. */
export interface Trouble {
  readonly state: 'offline' | 'refused';
  readonly detail: LinkDetail;
}

const LOST: Trouble = {
  state: 'offline',
  detail: { key: 'connectorPollingExampleLost' },
};

export const NOT_UNDERSTOOD: Trouble = {
  state: 'offline',
  detail: { key: 'connectorPollingExampleNotUnderstood' },
};

export const noAccess = (hosts: readonly string[]): Trouble => ({
  state: 'offline',
  detail: { key: 'connectorPollingExampleNoAccess', values: hosts },
});

/** Undefined: the phone system has answered as it should. Only its word that we may not come in is final. */
export function toTrouble(
  answer: Pick<Answer, 'status' | 'body'> | undefined,
): Trouble | undefined {
  if (answer?.status === 200) return undefined;
  return answer?.status === 403 ? refusedBy(answer.body) : LOST;
}

/** The phone system does not let us in, or sends us away. */
function refusedBy(body: unknown): Trouble {
  const { text } = refusalIn(body);
  const key = 'connectorPollingExampleRefused';
  return { state: 'refused', detail: { key, values: [text] } };
}

const RefusalSchema = v.object({ error: v.string(), text: v.exactOptional(v.string()) });

/** Why the phone system says no: its code, and its words for people. */
export function refusalIn(body: unknown): { readonly error: string; readonly text: string } {
  const parsed = v.safeParse(RefusalSchema, body);
  const { error = '', text = error } = parsed.success ? parsed.output : {};
  return { error, text: text.slice(0, 200) };
}
