import * as v from 'valibot';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

const PollingSettings = v.object({
  /** Where the service is; what is asked for stands behind it. */
  url: v.pipe(
    v.string(),
    v.check(
      isServiceUrl,
      'must be an https:// URL that ends with a slash (http:// on localhost only)',
    ),
  ),
  agent: Text,
  secret: Text,
});

export type PollingSettings = v.InferOutput<typeof PollingSettings>;

/** Over plain http everybody on the way could read the secret. */
function isServiceUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  return isSafe && pathname.endsWith('/') && search + hash + username === '';
}

/** The match patterns without which the browser does not let us ask; they know no port. */
export function toHosts({ url }: PollingSettings): readonly string[] {
  const { protocol, hostname } = new URL(url);
  return [`${protocol}//${hostname}/*`];
}

/** @throws Error that names the bad field; never says what the secret is */
export function parsePollingSettings(value: unknown): PollingSettings {
  const parsed = v.safeParse(PollingSettings, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue) ?? 'settings';
  throw new Error(`polling-example: ${field} ${PROBLEMS[issue.type] ?? issue.message}`);
}

/** Valibot's own words quote what it has received. */
const PROBLEMS: Readonly<Record<string, string>> = {
  string: 'must be a text',
  object: 'must be an object',
  min_length: 'must not be empty',
  max_length: 'must have at most 100 characters',
};
