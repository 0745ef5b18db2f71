import type { ConnectorDefinition } from '../cti/connector';
import type { CrmDefinition } from '../screen-pop/crm';

/** What the settings need to know of a phone system. */
export type ConnectorKind = Pick<
  ConnectorDefinition<unknown>,
  'id' | 'labelKey' | 'fields' | 'defaults' | 'enabledByDefault' | 'parseSettings' | 'hosts'
>;

/** What the settings need to know of a kind of CRM. */
export type CrmKind = Pick<
  CrmDefinition<unknown>,
  'kind' | 'labelKey' | 'defaults' | 'fields' | 'parseSettings' | 'hosts'
>;

/** All that can be set up, in the order in which it is offered. */
export interface Catalogue {
  readonly connectors: readonly ConnectorKind[];
  readonly crms: readonly CrmKind[];
}
