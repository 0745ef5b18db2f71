import type { FunctionComponent } from 'preact';
import { ListenerHelp } from './ListenerHelp';
import { SimulatorHelp } from './SimulatorHelp';

/** What there is to say of one phone system beside what it declares itself. */
interface ConnectorExtra {
  /** Message key of what it is. */
  readonly textKey?: string;
  /** Message key of why it needs its hosts; `$1` is the hosts. */
  readonly accessWhyKey?: string;
  /** What comes after its fields. */
  readonly Help?: FunctionComponent<{ readonly callTesterHref: string }>;
}

/** By the connector's id. A connector needs none. */
export const CONNECTOR_EXTRAS: Readonly<Record<string, ConnectorExtra>> = {
  'generic-listener': {
    textKey: 'optionsListenerText',
    accessWhyKey: 'optionsListenerAccessWhy',
    Help: ListenerHelp,
  },
  simulator: { textKey: 'optionsSimulatorText', Help: SimulatorHelp },
};
