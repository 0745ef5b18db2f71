import type { Crm, CrmDefinition, CrmPorts } from '../../src/screen-pop/crm';
import type { Settings } from '../../src/settings/schema';
import { CRMS } from '../catalogue';

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

/** Where pops go: the CRMs' hosts and those of other pages that rules may open. */
export function popHosts(settings: Settings): readonly string[] {
  const others = settings.screenPop.webOrigins.map((origin) => `${origin}/*`);
  return [...crmHosts(settings), ...others];
}

/** Match patterns of the hosts of all CRMs. */
function crmHosts(settings: Settings): readonly string[] {
  const hosts = settings.crms
    .map(choose)
    .flatMap((chosen) => ('problem' in chosen ? [] : chosen.definition.hosts(chosen.settings)));
  return [...new Set(hosts)];
}
