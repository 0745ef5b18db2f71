import type { Answer, Payload, RequestName } from './protocol';
import { admit } from './request-guards';
import type { SenderKind } from './sender';

/** One handler per request; a forgotten one does not compile. */
export type Handlers = {
  readonly [Name in RequestName]: (payload: Payload<Name>) => Promise<Answer<Name>>;
};

type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } };

/** Answers one message; never rejects. */
export type MessageServer = (message: unknown, from: SenderKind) => Promise<Reply>;

export function createMessageServer(handlers: Handlers): MessageServer {
  return async (message, from) => {
    const admission = admit(message, from);
    if (!admission.ok) return fail(admission.code, admission.message);
    const { name, payload } = admission;
    try {
      // The guard has paired this name with this payload; TypeScript cannot follow the pairing.
      const handler = handlers[name] as (payload: unknown) => Promise<unknown>;
      return { ok: true, value: await handler(payload) };
    } catch (error) {
      return fail('failed', `${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}

function fail(code: string, message: string): Reply {
  return { ok: false, error: { code, message } };
}
