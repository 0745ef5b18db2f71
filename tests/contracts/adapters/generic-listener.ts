import { genericListener } from '../../../src/connectors/generic-listener';
import type { GenericListener } from '../../../src/connectors/generic-listener/connector';
import type { Clock, NativePort } from '../../../src/cti/connector';
import type { ConnectorAdapter, PhoneAct, TestPhone } from '../adapter';

/**
 * Middleware that opens a URL when something happens. It tells what it knows in its own time, cannot be asked, and
 * nothing can be done with a call but to close it.
 */
export const genericListenerAdapter: ConnectorAdapter = {
  id: genericListener.id,
  services: genericListener.services,
  definition: genericListener,
  settings: { url: 'http://localhost:5001/', token: 'open sesame' },
  cannot: [
    'act:queue',
    'act:alert',
    'act:answer',
    'act:hold',
    'act:retrieve',
    'act:deliver',
    'act:requeue',
    'act:answerElsewhere',
    'act:pop',
    'act:fail',
    'act:join',
    'act:transferAway',
    'act:mute',
    'act:record',
    'act:ringElsewhere',
    'act:setAgent',
    'act:setDevice',
    'act:report',
    'act:lose',
    'line:down',
    'line:refused',
    'line:dead',
    'tells:parties',
    'tells:services',
    'tells:agentState',
    'tells:reserved',
    'tells:device',
    'tells:redirection',
    'tells:causes',
    'tells:links',
    'tells:newIds',
  ],
  open: async (clock) => createMiddleware(clock),
  openNativePort: noHost,
};

/** No native host is installed: the browser closes the port at once. */
function noHost(): NativePort {
  return {
    post: () => {},
    onMessage: () => {},
    onClose: (listener) => queueMicrotask(() => listener('not found')),
    close: () => {},
  };
}

const EVENTS = {
  answerCall: 'answered',
  holdCall: 'held',
  retrieveCall: 'retrieved',
  clearConnection: 'ended',
} as const;

function createMiddleware(clock: Clock): TestPhone {
  let listener: GenericListener | undefined;
  let calls = 0;
  /** What was told last of each call: an update tells it again. */
  const told = new Map<string, Record<string, string>>();
  let last: Record<string, string> = {};

  async function open(query: Record<string, string>): Promise<void> {
    last = query;
    await listener?.takeCapture({ query: String(new URLSearchParams(query)), at: clock.now() });
  }

  async function tell(callid: string, news: Record<string, string>): Promise<void> {
    const { event = '' } = { ...told.get(callid), ...news };
    told.set(callid, { event });
    await open({ callid, event, ...news });
  }

  function newCallId(): string {
    calls += 1;
    return `call-${calls}`;
  }

  return {
    create(world) {
      listener = genericListener.create(genericListener.defaults, world);
      return listener;
    },
    async act(act: PhoneAct) {
      switch (act.does) {
        case 'ring': {
          const { does: _, callType: type, userData, ...own } = act;
          return tell(newCallId(), { event: 'ringing', ...own, type, ...userData });
        }
        case 'clear':
          return tell(act.vendorCallId, { event: 'ended' });
        case 'update': {
          const { vendorCallId, name, userData } = act;
          return tell(vendorCallId, { ...(name !== undefined && { name }), ...userData });
        }
        case 'repeat':
          return open(last);
        case 'handset': {
          const { command } = act;
          if (command.service === 'makeCall') {
            const { number: dnis } = command;
            return tell(newCallId(), { event: 'ringing', direction: 'outbound', dnis });
          }
          if ('callId' in command && command.service in EVENTS) {
            const event = EVENTS[command.service as keyof typeof EVENTS];
            return tell(command.callId, { event });
          }
        }
      }
      throw new Error(`middleware does not ${act.does}`);
    },
  };
}
