import type * as v from 'valibot';
import type { Catalogue, ConnectorKind } from './catalogue';
import { FIXED_ITEMS, type ItemName } from './item';
import { isObject, partOf } from './same-value';
import { ConnectorChoiceSchema, type Settings, SettingsSchema } from './schema';

type FixedItem = (typeof FIXED_ITEMS)[number];

const { screenPop, desk, ...top } = SettingsSchema.entries;

/** What each item may hold. CRMs and connectors are checked by their folders, too. */
const SCHEMAS: Readonly<Record<FixedItem, v.GenericSchema>> = {
  region: top.region,
  crms: top.crms,
  'screenPop.rules': screenPop.entries.rules,
  'screenPop.burst': screenPop.entries.burst,
  'screenPop.raise': screenPop.entries.raise,
  'screenPop.toast': screenPop.entries.toast,
  'screenPop.notify': screenPop.entries.notify,
  'screenPop.webOrigins': screenPop.entries.webOrigins,
  'desk.autoAnswer': desk.entries.autoAnswer,
  'desk.oneCallOnly': desk.entries.oneCallOnly,
  'desk.callWhileNotReady': desk.entries.callWhileNotReady,
  'desk.dialDuringCall': desk.entries.dialDuringCall,
  'desk.notReadyReasonRequired': desk.entries.notReadyReasonRequired,
  'desk.wrapUp': desk.entries.wrapUp,
  'desk.sessionNames': desk.entries.sessionNames,
  notReadyReasons: top.notReadyReasons,
  dispositions: top.dispositions,
  dialing: top.dialing,
  softphone: top.softphone,
  adapter: top.adapter,
  onLogOff: top.onLogOff,
};

/**
 * Items that are lists of things each of which is good or bad by itself: how many there may be, and what no two may
 * have in common.
 */
const LISTS: Readonly<Partial<Record<ItemName, ListForm>>> = {
  crms: { most: 20, nameOf: (crm) => partOf(crm, 'id') },
  'screenPop.rules': { most: 200, nameOf: (rule) => partOf(rule, 'name') },
  notReadyReasons: { most: 50 },
  dispositions: { most: 200 },
};

interface ListForm {
  readonly most: number;
  /** Absent: they may be alike. */
  readonly nameOf?: (part: unknown) => unknown;
}

const CONNECTOR_PREFIX = 'connectors.';

/** All items there are, in the order in which they are shown. */
export function itemNames({ connectors }: Catalogue): readonly ItemName[] {
  return [...FIXED_ITEMS, ...connectors.map(({ id }) => `${CONNECTOR_PREFIX}${id}` as const)];
}

export function toItemName(text: string, catalogue: Catalogue): ItemName | undefined {
  return itemNames(catalogue).find((name) => name === text);
}

export function schemaOf(name: ItemName): v.GenericSchema {
  return isFixed(name) ? SCHEMAS[name] : ConnectorChoiceSchema;
}

export function listFormOf(name: ItemName): ListForm | undefined {
  return isFixed(name) ? LISTS[name] : undefined;
}

/** The connector that an item is about. */
export function connectorOf(name: ItemName, { connectors }: Catalogue): ConnectorKind | undefined {
  return connectors.find(({ id }) => name === `${CONNECTOR_PREFIX}${id}`);
}

/** What settings of any form have at an item's place; undefined: nothing. */
export function itemIn(settings: unknown, name: ItemName): unknown {
  const [group = '', part] = pathOf(name);
  const value = partOf(settings, group);
  return part === undefined ? value : partOf(value, part);
}

/** As `itemIn`; a connector that the settings do not name is as its folder has it. */
export function itemOf(settings: Settings, name: ItemName, catalogue: Catalogue): unknown {
  const value = itemIn(settings, name);
  const connector = connectorOf(name, catalogue);
  if (value !== undefined || !connector) return value;
  return { enabled: connector.enabledByDefault, settings: connector.defaults };
}

/** @param value has passed the item's check (read-item.ts) */
export function withItem(settings: Settings, name: ItemName, value: unknown): Settings {
  const [group = '', part] = pathOf(name);
  if (part === undefined) return { ...settings, [group]: value };
  const before = partOf(settings, group);
  return { ...settings, [group]: { ...(isObject(before) ? before : {}), [part]: value } };
}

/** A connector's id may have dots in it. */
function pathOf(name: ItemName): readonly string[] {
  const at = name.indexOf('.');
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

function isFixed(name: ItemName): name is FixedItem {
  return Object.hasOwn(SCHEMAS, name);
}
