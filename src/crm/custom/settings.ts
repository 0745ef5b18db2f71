import * as v from 'valibot';
import { isUrlTemplate } from '../../replacement/resolve-url';
import { SearchSchema } from './search-settings';

const NAME = /^[\w.-]{1,100}$/;
const KEY_LINE = /^([a-z0-9_.-]{1,100})=([\w-]{1,100})\.([\w.-]{1,100})$/;

/** An address below the CRM's origin; it cannot lead to another one. */
const PathTemplate = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check(
    (text) => text === '' || (text.startsWith('/') && isUrlTemplate(text)),
    'must be empty or a path such as /contacts/[[recordId]]',
  ),
);
const Name = v.pipe(v.string(), v.regex(NAME, 'must be a name without blanks'));

const SettingsSchema = v.strictObject({
  /** Where its pages live; empty until it is set up. */
  origin: v.pipe(
    v.string(),
    v.check(isOriginOrEmpty, 'must be an origin like https://crm.example'),
  ),
  /** `[[entity]]`, `[[recordId]]` */
  record: PathTemplate,
  /** `[[entity]]`, and each default by its field's name. */
  newRecord: PathTemplate,
  /** `[[text]]`, `[[entity]]` */
  searchPage: PathTemplate,
  home: PathTemplate,
  /** How the addresses of sign-in pages begin: paths, or whole addresses. */
  signIn: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.maxLength(500),
        v.check(isPathOrAddress, 'must be a path or an address such as /login'),
      ),
    ),
    v.maxLength(20),
    v.readonly(),
  ),
  /** Kinds of records that the usual lookup searches, first things first. */
  entities: v.pipe(v.array(Name), v.minLength(1), v.maxLength(10), v.readonly()),
  /** The field of a new record that takes the caller's number. */
  numberField: Name,
  /** `attached key=entity.field`, in the order in which they are tried. */
  keys: v.pipe(
    v.array(v.pipe(v.string(), v.regex(KEY_LINE, 'must be like email=contact.email'))),
    v.maxLength(50),
    v.readonly(),
  ),
  /** `link`: the application follows clicks on its links without loading. */
  inPage: v.picklist(['address', 'link'], 'must be address or link'),
  /** Empty: searches use the agent's session. */
  token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{0,500}$/, 'must be a token without blanks')),
  /** Null: the CRM has no search but its search page. */
  search: v.nullable(SearchSchema),
});

export type CustomSettings = v.InferOutput<typeof SettingsSchema>;

export const CUSTOM_DEFAULTS: CustomSettings = {
  origin: '',
  record: '',
  newRecord: '',
  searchPage: '',
  home: '/',
  signIn: [],
  entities: ['contact'],
  numberField: 'phone',
  keys: [],
  inPage: 'address',
  token: '',
  search: null,
};

/** Checks settings from storage or an administrator; what is missing is the default. @throws Error that names the field */
export function parseCustomSettings(value: unknown): CustomSettings {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const parsed = v.safeParse(SettingsSchema, isObject ? { ...CUSTOM_DEFAULTS, ...value } : value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`);
}

/** The attached keys that find a record, as `Crm.keys` has them. */
export function lookupKeys({ keys }: CustomSettings) {
  return keys.flatMap((line) => {
    const [, key, entity, field] = KEY_LINE.exec(line) ?? [];
    return key && entity && field ? [{ key, entity, field }] : [];
  });
}

function isOriginOrEmpty(text: string): boolean {
  return (
    text === '' || (/^https?:\/\/[^/?#*@]+$/.test(text) && URL.canParse(text) && isLowerCase(text))
  );
}

/** As addresses of the browser have it, so that the two can be compared. */
function isLowerCase(text: string): boolean {
  return new URL(text).origin === text;
}

function isPathOrAddress(text: string): boolean {
  return /^\/[^/\\]/.test(text) || (/^https?:\/\//.test(text) && URL.canParse(text));
}
