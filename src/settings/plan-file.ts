import { readCallCenter } from './call-center';
import { composeBase } from './compose';
import { withDefinitionSecretsOf } from './definition-secrets';
import { type SettingsInForce, type SettingsSources, settingsInForce } from './in-force';
import type { ItemName, Items } from './item';
import { itemNames, itemOf } from './item-table';
import { type Plan, refusal } from './plan';
import { planCallCenters } from './plan-call-centers';
import { readSettingsFile } from './read-settings-file';
import { isSameValue } from './same-value';
import type { StoredSettings } from './stored';

/** A settings file takes the place of all that was set here; of what it may not hold, secrets, see readSettingsFile. */
export function planFile(now: SettingsInForce, text: string, sources: SettingsSources): Plan {
  const { catalogue } = sources;
  const { stored, findings } = readSettingsFile(text, sources, secretsHere(now, sources));
  if (!stored) return { ...refusal('settingsRefusedFile'), findings };
  const choice = {
    callCenters: withSecretsHere(stored.callCenters, now, sources),
    inUse: stored.inUse,
  };
  // With a lock and nothing pushed, the one in use here is to stay.
  const staysHere = now.forcesCallCenter && now.pushed === undefined;
  const { pushed: _, ...here } = { ...now, forcesCallCenter: false };
  const plan: Plan = staysHere ? { next: now.stored } : planCallCenters(here, choice, catalogue);
  const all = [...(plan.findings ?? []), ...findings];
  if (!plan.next) return { ...plan, findings: all };
  const next = { ...plan.next, own: { ...hidden(now), ...stored.own } };
  return { next: { ...next, own: withoutBase(next, sources) }, findings: all };
}

/** What is locked cannot be seen here, so no file that was exported here has it: it stays. */
function hidden({ layers: { own, policy } }: SettingsInForce): Items {
  const names = policy.locks.filter((name) => own[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, own[name]]));
}

/** What was set here, even what is locked now; else what is in force. */
function secretsHere({ stored, picture }: SettingsInForce, { catalogue }: SettingsSources): Items {
  const items = itemNames(catalogue).map((name) => [
    name,
    stored.own[name] ?? itemOf(picture.settings, name, catalogue),
  ]);
  return Object.fromEntries(items);
}

function withSecretsHere(
  callCenters: StoredSettings['callCenters'],
  { stored }: SettingsInForce,
  { catalogue }: SettingsSources,
): StoredSettings['callCenters'] {
  const nameOf = (text: string) => readCallCenter(text, catalogue).callCenter?.internalName;
  const here = new Map(
    stored.callCenters.map(({ text }) => [nameOf(text), text] as const).reverse(),
  );
  return callCenters.map(({ text }) => {
    const source = here.get(nameOf(text));
    return { text: source === undefined ? text : withDefinitionSecretsOf(text, source, catalogue) };
  });
}

/** What is as the layers beneath have it goes on following them. */
function withoutBase(stored: StoredSettings, sources: SettingsSources): Items {
  const { layers } = settingsInForce({ ...sources, stored: { ...stored, own: {} } });
  const base = composeBase(layers, sources.catalogue);
  const own = Object.entries(stored.own).filter(
    ([name, value]) => !isSameValue(value, itemOf(base, name as ItemName, sources.catalogue)),
  );
  return Object.fromEntries(own);
}
