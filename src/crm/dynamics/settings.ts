import * as v from 'valibot';
import { isGuid, isLogicalName, isLookupProperty } from './tables';

const LogicalName = v.pipe(v.string(), v.check(isLogicalName, 'must be a logical name'));

/** Columns, by their own names: a lookup's value has another, which is made from it. */
const Columns = v.pipe(
  v.array(
    v.pipe(
      LogicalName,
      v.check((name) => !isLookupProperty(name), 'must be a logical name, without _ and _value'),
    ),
  ),
  v.maxLength(100),
  v.readonly(),
);

const TableSchema = v.strictObject({
  set: LogicalName,
  id: LogicalName,
  name: LogicalName,
  detail: v.exactOptional(LogicalName),
  numbers: v.pipe(v.array(LogicalName), v.maxLength(10), v.readonly()),
  integers: v.exactOptional(Columns, []),
  lookups: v.exactOptional(Columns, []),
});

const SettingsSchema = v.strictObject({
  /** Where the agents open it; empty until it is set up. */
  origin: v.pipe(
    v.string(),
    v.check(
      (text) => text === '' || (/^https?:\/\/[^/?#*@]+$/.test(text) && URL.canParse(text)),
      'must be an origin such as https://acme.crm4.dynamics.com, with nothing behind it',
    ),
  ),
  /** The organisation's name in the addresses of an installation of one's own; empty in the cloud. */
  organization: v.pipe(
    v.string(),
    v.regex(/^[\w-]{0,100}$/, 'must be the name that stands behind the host'),
  ),
  /** The model-driven app that records are opened in; empty: the one that the agent has used last. */
  appId: v.pipe(
    v.string(),
    v.check((text) => text === '' || isGuid(text), "must be the app's id, a GUID"),
  ),
  /** Tables of the organisation's own, by logical name; a standard one that is named here is replaced. */
  tables: v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value), 'must be an object, each table by its logical name'),
    v.record(LogicalName, TableSchema),
  ),
});

export type DynamicsSettings = v.InferOutput<typeof SettingsSchema>;

export const DYNAMICS_DEFAULTS: DynamicsSettings = {
  origin: '',
  organization: '',
  appId: '',
  tables: {},
};

/** Checks settings from storage or an administrator; what is missing is the default. @throws Error that names the field */
export function parseDynamicsSettings(value: unknown): DynamicsSettings {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const parsed = v.safeParse(SettingsSchema, isObject ? { ...DYNAMICS_DEFAULTS, ...value } : value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`);
}
