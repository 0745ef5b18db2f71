import type { CallEvent, CtiEvent } from '../cti/event';
import type { ConnectorId } from '../cti/ids';
import type { Input } from '../desktop/apply-input';
import type { Observation } from '../desktop/observation';
import type { Words } from './words';

/**
 * What one may want to see of a trace:
 * - event    what a phone system said
 * - command  what the agent asked for
 * - effect   what was done outside the model
 * - note     a connector's own remark
 * - desk     what else changed the desk's state: commands on their way, timers, settings, restarts
 */
export const ENTRY_KINDS = ['event', 'command', 'effect', 'note', 'desk'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export function entryKind(observation: Observation): EntryKind {
  if (observation.kind !== 'input') return observation.kind;
  return observation.input.kind === 'event' ? 'event' : 'desk';
}

/** One line for the entry. */
export function describeEntry(observation: Observation): Words {
  switch (observation.kind) {
    case 'input':
      return describeInput(observation.input);
    case 'command': {
      const { command, result } = observation;
      if (result.ok) return { key: 'diagnosticsCommandDone', values: [command.service] };
      const why = [result.reason, result.detail].filter(Boolean).join(': ');
      return { key: 'diagnosticsCommandRefused', values: [command.service, why] };
    }
    case 'effect':
      return observation.outcome === 'performed'
        ? { key: 'diagnosticsEffectPerformed', values: [observation.effect] }
        : {
            key: 'diagnosticsEffectLeft',
            values: [observation.effect, observation.error ?? ''],
          };
    case 'note':
      return { key: 'diagnosticsNote', values: [observation.connectorId, observation.what] };
  }
}

function describeInput(input: Input): Words {
  switch (input.kind) {
    case 'event':
      return describeEvent(input.event, input.connectorId);
    case 'restarted':
      return { key: 'diagnosticsRestarted' };
    case 'rulesChanged':
      return { key: 'diagnosticsRulesChanged' };
    case 'resynced':
      return { key: 'diagnosticsResynced', values: [input.connectorId] };
    case 'probed':
      return {
        key: input.answered ? 'diagnosticsProbeAnswered' : 'diagnosticsProbeSilent',
        values: [input.connectorId],
      };
    case 'connectorDetached':
      return { key: 'diagnosticsDetached', values: [input.connectorId] };
    case 'commandSent':
      return { key: 'diagnosticsCommandSent', values: [input.service] };
    case 'commandAnswered':
      return { key: 'diagnosticsCommandAnswered' };
    case 'agentRequested':
      return { key: 'diagnosticsAgentRequested', values: [input.request.state] };
    case 'wrappedUp':
      return { key: 'diagnosticsWrappedUp', values: [input.code] };
    case 'wrapUpExtended':
      return { key: 'diagnosticsWrapUpExtended' };
    case 'wrapUpLimitReached':
      return { key: 'diagnosticsWrapUpLimit' };
    case 'autoAnswerDue':
      return { key: 'diagnosticsAutoAnswer' };
    case 'sessionActivated':
      return { key: 'diagnosticsSessionActivated' };
    case 'sessionClosing':
      return { key: 'diagnosticsSessionClosing' };
    case 'popAsked':
      return { key: 'diagnosticsPopAsked' };
    case 'matchChosen':
      return { key: 'diagnosticsMatchChosen', values: [input.match.entity] };
    case 'effectCommitted':
      return { key: 'diagnosticsEffectCommitted', values: [input.key] };
    case 'popped':
      return { key: 'diagnosticsPopped', values: [input.outcome.status] };
  }
}

/** An event's own name is the field's word for it, in every language. */
function describeEvent(event: CtiEvent, connectorId: ConnectorId): Words {
  switch (event.kind) {
    case 'call':
      return { key: 'diagnosticsCallEvent', values: [event.name, aboutCall(event)] };
    case 'agent':
      return { key: 'diagnosticsAgentEvent', values: [event.name] };
    case 'device':
      return { key: 'diagnosticsDeviceEvent', values: [event.name] };
    case 'system':
      return { key: 'diagnosticsSystemEvent', values: [connectorId, event.status] };
    case 'link':
      return { key: 'diagnosticsLinkEvent', values: [connectorId, event.state] };
  }
}

/** Which call, as well as the event itself tells: its number if it brings one, else the phone system's id. */
function aboutCall({ facts, vendorCallId, cause }: CallEvent): string {
  const device = facts?.direction === 'outbound' ? facts.calledDevice : facts?.callingDevice;
  const call = device?.name ?? device?.number ?? vendorCallId;
  return cause === undefined ? call : `${call} (${cause})`;
}
