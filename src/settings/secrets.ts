import type { SettingsField } from '../cti/settings-field';
import type { Catalogue, ConnectorKind, CrmKind } from './catalogue';
import type { ItemName, Items } from './item';
import { connectorOf } from './item-table';
import { isObject, isSameValue, partOf } from './same-value';

/** What has settings of its own, some of which may be secret. */
type Kind = Pick<ConnectorKind | CrmKind, 'fields' | 'defaults' | 'hosts' | 'parseSettings'>;

/** What such a thing's settings are for is told by its hosts; these fields say nothing of it beyond them. */
const NO_ADDRESS: readonly SettingsField['input'][] = ['text', 'lines', 'secret'];

export function isSecretField(kind: Pick<Kind, 'fields'> | undefined, name: string): boolean {
  return kind?.fields.some((field) => field.name === name && field.input === 'secret') ?? false;
}

/** The kind of one of the CRMs in settings. */
export function crmKindOf(crm: unknown, { crms }: Catalogue): CrmKind | undefined {
  return crms.find(({ kind }) => kind === partOf(crm, 'kind'));
}

/** The same items, each secret empty. */
export function withoutSecrets(items: Items, catalogue: Catalogue): Items {
  return mapItems(items, (name, value) => {
    if (name === 'crms' && Array.isArray(value)) {
      return value.map((crm: unknown) => mapSettings(crm, crmKindOf(crm, catalogue), blank));
    }
    return mapSettings(value, connectorOf(name, catalogue), blank);
  });
}

/** The same items; a secret that is empty is that of `source`, where the address it is for is the same there. */
export function withSecretsOf(items: Items, source: Items, catalogue: Catalogue): Items {
  return mapItems(items, (name, value) => withSecretOf(name, value, source[name], catalogue));
}

/** As `withSecretsOf`, for one item; the very same value where there is nothing to fill in. */
export function withSecretOf(
  name: ItemName,
  value: unknown,
  source: unknown,
  catalogue: Catalogue,
): unknown {
  if (name !== 'crms') return fill(value, source, connectorOf(name, catalogue));
  if (!Array.isArray(value) || !Array.isArray(source)) return value;
  const filled = value.map((crm: unknown) => {
    const same = source.find(
      (one: unknown) =>
        partOf(one, 'id') === partOf(crm, 'id') && partOf(one, 'kind') === partOf(crm, 'kind'),
    );
    return fill(crm, same, crmKindOf(crm, catalogue));
  });
  return filled.every((crm, index) => crm === value[index]) ? value : filled;
}

function fill(target: unknown, source: unknown, kind: Kind | undefined): unknown {
  const from = partOf(source, 'settings');
  if (!kind || !isObject(from)) return target;
  const filled = mapSettings(target, kind, (settings, name) => {
    const secret = from[name];
    const isMissing = isEmpty(settings[name]) && !isEmpty(secret);
    return isMissing ? { ...settings, [name]: secret } : settings;
  });
  const isFor = filled !== target && isSameAddress(partOf(filled, 'settings'), from, kind);
  return isFor ? filled : target;
}

/** Whether a secret that was entered for one would be sent to the same place by the other. */
function isSameAddress(one: unknown, other: unknown, kind: Kind): boolean {
  const [target, source] = [toAddress(one, kind), toAddress(other, kind)];
  return target !== undefined && isSameValue(target, source);
}

/** All that may say where the settings lead; undefined: they cannot be used, so nobody knows. */
function toAddress(settings: unknown, { fields, parseSettings, hosts }: Kind): unknown {
  const harmless = fields.filter(({ input }) => NO_ADDRESS.includes(input)).map(({ name }) => name);
  try {
    const parsed = parseSettings(settings);
    const telling = Object.entries(Object(parsed)).filter(([name]) => !harmless.includes(name));
    return { settings: Object.fromEntries(telling), hosts: hosts(parsed) };
  } catch {
    return undefined;
  }
}

/** A secret that its kind has by default is there and empty; any other is not there. */
function blank(settings: SettingsObject, name: string, kind: Kind): SettingsObject {
  const { [name]: _, ...rest } = settings;
  return partOf(kind.defaults, name) === undefined ? rest : { ...rest, [name]: '' };
}

type SettingsObject = Readonly<Record<string, unknown>>;

/** Something with `settings`, each secret of which `change` may change. */
function mapSettings(
  value: unknown,
  kind: Kind | undefined,
  change: (settings: SettingsObject, name: string, kind: Kind) => SettingsObject,
): unknown {
  const before = partOf(value, 'settings');
  if (!kind || !isObject(value) || !isObject(before)) return value;
  const settings = kind.fields
    .filter(({ input }) => input === 'secret')
    .reduce((made, { name }) => change(made, name, kind), before);
  return settings === before ? value : { ...value, settings };
}

function mapItems(items: Items, map: (name: ItemName, value: unknown) => unknown): Items {
  return Object.fromEntries(
    Object.entries(items).map(([name, value]) => [name, map(name as ItemName, value)]),
  );
}

const isEmpty = (secret: unknown) => secret === undefined || secret === '' || secret === null;
