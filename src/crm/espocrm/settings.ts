import * as v from 'valibot';

/** EspoCRM's own rule for the names of entity types and of attributes. */
export const ENTITY_TYPE = /^[A-Z][A-Za-z0-9]{0,99}$/;
const KEY_LINE = /^([a-z0-9_.-]+)=([A-Z][A-Za-z0-9]{0,99})\.([a-z][A-Za-z0-9]{0,99})$/;

const Settings = v.object({
  /** `https://crm.example`, with no path; empty until somebody has set it. */
  origin: v.pipe(
    v.string(),
    v.check((text) => text === '' || isOrigin(text), 'must be like https://crm.example'),
  ),
  /** Where EspoCRM lives below the origin: empty, or `/crm`. */
  path: v.pipe(v.string(), v.regex(/^(\/[\w.~-]+)*$/, 'must be empty or like /crm')),
  /** Of an API user whose authentication method is "API Key". Empty: searches use the agent's session. */
  apiKey: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{0,200}$/, 'must be a key without spaces')),
  /** Entity types that the usual lookup searches, first things first. */
  entities: v.pipe(
    v.array(v.pipe(v.string(), v.regex(ENTITY_TYPE, 'must be an entity type such as Contact'))),
    v.minLength(1, 'must name an entity type'),
    v.maxLength(10, 'must be ten at most'),
    v.readonly(),
  ),
  /** `attached key=EntityType.attribute`, in the order in which they are tried. */
  keys: v.pipe(
    v.array(v.pipe(v.string(), v.regex(KEY_LINE, 'must be like email=Contact.emailAddress'))),
    v.maxLength(50, 'must be fifty at most'),
    v.readonly(),
  ),
});

export type EspoCrmSettings = v.InferOutput<typeof Settings>;

export const DEFAULT_ESPOCRM_SETTINGS: EspoCrmSettings = {
  origin: '',
  path: '',
  apiKey: '',
  entities: ['Contact', 'Account', 'Lead'],
  keys: [
    'contactid=Contact.id',
    'accountid=Account.id',
    'leadid=Lead.id',
    'email=Contact.emailAddress',
    'casenumber=Case.number',
  ],
};

/** @throws Error that names the bad field */
export function parseEspoCrmSettings(value: unknown): EspoCrmSettings {
  const parsed = v.safeParse(Settings, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`espocrm: ${v.getDotPath(issue) ?? 'settings'} ${issue.message}`);
}

/** The attached keys that find a record, as `Crm.keys` has them. */
export function lookupKeys({ keys }: EspoCrmSettings) {
  return keys.flatMap((line) => {
    const [, key, entity, field] = KEY_LINE.exec(line) ?? [];
    return key && entity && field ? [{ key, entity, field }] : [];
  });
}

function isOrigin(text: string): boolean {
  return /^https?:\/\/[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
