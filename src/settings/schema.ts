import * as v from 'valibot';

const Reason = v.object({
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  label: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

/** http or https, nothing behind the host: what a CRM's addresses are built on and checked against. */
const Origin = v.pipe(
  v.string(),
  v.check((text) => {
    return URL.canParse(text) && /^https?:\/\/[^*]+$/.test(text) && new URL(text).origin === text;
  }, 'must be an origin such as https://crm.example, with no path'),
);

/** All that an agent or an administrator can set. Connector settings are checked by the connector itself. */
export const SettingsSchema = v.object({
  /** ISO 3166 region, two capital letters: how numbers without a country code are read and shown. */
  region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be two capital letters such as US')),
  crm: v.object({ id: v.literal('demo'), origin: Origin }),
  connectors: v.record(v.string(), v.object({ enabled: v.boolean(), settings: v.unknown() })),
  notReadyReasons: v.pipe(v.array(Reason), v.maxLength(50)),
  dispositions: v.pipe(v.array(Reason), v.maxLength(200)),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;
