import * as v from 'valibot';

/** https, or this machine; nothing behind the host. */
const ORIGIN = /^(?:https:\/\/[^/?#*@]+|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?)$/;

const SettingsSchema = v.strictObject({
  /** The org's My Domain, in its login form or its Lightning form; empty until it is set up. */
  origin: v.pipe(
    v.string(),
    v.check(
      (text) => text === '' || (ORIGIN.test(text) && URL.canParse(text)),
      'must be your My Domain such as https://acme.my.salesforce.com, with nothing behind it',
    ),
  ),
  /** An access token that an administrator has made, with the right to use the REST API; empty: no search. */
  token: v.pipe(
    v.string(),
    v.regex(/^[\x21-\x7e]*$/, 'must be one word without spaces'),
    v.maxLength(4000, 'is too long for a token'),
  ),
  /** Of the REST API, as in `v62.0` without the v. */
  apiVersion: v.pipe(v.string(), v.regex(/^[1-9]\d\.0$/, 'must be a version such as 62.0')),
  /** What the agents work in. */
  interface: v.picklist(['lightning', 'classic'], 'must be lightning or classic'),
});

export type SalesforceSettings = v.InferOutput<typeof SettingsSchema>;

export const SALESFORCE_DEFAULTS: SalesforceSettings = {
  origin: '',
  token: '',
  apiVersion: '62.0',
  interface: 'lightning',
};

/** Checks settings from storage or an administrator; what is missing is the default. @throws Error that names the field */
export function parseSalesforceSettings(value: unknown): SalesforceSettings {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const parsed = v.safeParse(
    SettingsSchema,
    isObject ? { ...SALESFORCE_DEFAULTS, ...value } : value,
  );
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`);
}
