/**
 * The items of which the settings are made, each set, overridden, locked and repaired by itself. A connector's name
 * is the id in `CONNECTORS`.
 */
export const FIXED_ITEMS = [
  'region',
  'crms',
  'screenPop.rules',
  'screenPop.burst',
  'screenPop.raise',
  'screenPop.toast',
  'screenPop.notify',
  'screenPop.webOrigins',
  'desk.autoAnswer',
  'desk.oneCallOnly',
  'desk.callWhileNotReady',
  'desk.dialDuringCall',
  'desk.notReadyReasonRequired',
  'desk.wrapUp',
  'desk.sessionNames',
  'notReadyReasons',
  'dispositions',
  'dialing',
  'softphone',
  'adapter',
  'onLogOff',
] as const;

export type ItemName = (typeof FIXED_ITEMS)[number] | `connectors.${string}`;

/** Some of the items, by name; each value is of the form that `Settings` has at that place. */
export type Items = Readonly<Partial<Record<ItemName, unknown>>>;
