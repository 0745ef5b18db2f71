import { custom } from '../../src/crm/custom';
import { demo } from '../../src/crm/demo';
import { dynamics } from '../../src/crm/dynamics';
import { espocrm } from '../../src/crm/espocrm';
import { salesforce } from '../../src/crm/salesforce';
import type { Crm, CrmDefinition, CrmPorts } from '../../src/screen-pop/crm';
import type { Settings } from '../../src/settings/schema';

/** Every CRM there is; a new one is one line here. Each is given only the settings that it has itself parsed. */
export const CRMS = [demo, salesforce, dynamics, espocrm, custom].map(
  (definition) => definition as unknown as CrmDefinition<unknown>,
);

/** One of the settings' CRMs, checked; `problem` where its settings cannot be used. */
type Chosen =
  | { readonly definition: CrmDefinition<unknown>; readonly id: string; readonly settings: unknown }
  | { readonly id: string; readonly problem: string };

function choose({ id, kind, settings }: Settings['crms'][number]): Chosen {
  const definition = CRMS.find((one) => one.kind === kind);
  if (!definition) return { id, problem: `there is no CRM of the kind ${kind}` };
  try {
    return { definition, id, settings: definition.parseSettings(settings) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The settings' CRMs, ready to be used; one whose settings cannot be used is left out.
 * @param portsFor what a CRM is lent
 */
export function createCrms(settings: Settings, portsFor: (crm: () => Crm) => CrmPorts): Crm[] {
  return settings.crms.map(choose).flatMap((chosen) => {
    if ('problem' in chosen) return [];
    const { definition, id, settings: own } = chosen;
    const crm: Crm = definition.create(
      id,
      own,
      portsFor(() => crm),
    );
    return [crm];
  });
}

/** What is wrong with the settings' CRMs, for whoever saves them; undefined: nothing. */
export function crmProblem(settings: Settings): string | undefined {
  const [problem] = settings.crms
    .map(choose)
    .flatMap((chosen) => ('problem' in chosen ? [`${chosen.id}: ${chosen.problem}`] : []));
  return problem;
}

/** Match patterns of the hosts of all CRMs. */
export function crmHosts(settings: Settings): readonly string[] {
  const hosts = settings.crms
    .map(choose)
    .flatMap((chosen) => ('problem' in chosen ? [] : chosen.definition.hosts(chosen.settings)));
  return [...new Set(hosts)];
}
