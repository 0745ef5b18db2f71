import { genericListener } from '../src/connectors/generic-listener';
import { simulator } from '../src/connectors/simulator';
import { custom } from '../src/crm/custom';
import { demo } from '../src/crm/demo';
import { dynamics } from '../src/crm/dynamics';
import { espocrm } from '../src/crm/espocrm';
import { salesforce } from '../src/crm/salesforce';
import type { CrmDefinition } from '../src/screen-pop/crm';

/** Every connector there is; a new phone system is one line here. */
export const CONNECTORS = [genericListener, simulator] as const;

/** Every CRM there is; a new one is one line here. Each is given only the settings that it has itself parsed. */
export const CRMS = [demo, salesforce, dynamics, espocrm, custom].map(
  (definition) => definition as unknown as CrmDefinition<unknown>,
);
