import * as v from 'valibot';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const ListenerSettings = v.object({
  /** The whole URL, as in Unified Service Desk's `GenericListener` option. */
  url: v.pipe(
    v.string(),
    v.check(isListenerUrl, 'must be an http:// URL on localhost, such as http://localhost:5000/'),
  ),
  /** When set, requests to the native host must carry it. */
  token: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
});

export type ListenerSettings = v.InferOutput<typeof ListenerSettings>;

/** The match pattern without which the browser does not let navigations to the listener URL be captured. */
export function toListenerHost({ url }: ListenerSettings): string {
  return `http://${new URL(url).hostname}/*`;
}

/** Loopback only: a listener that other machines can reach would let them pop records here. */
function isListenerUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === 'http:' &&
    LOOPBACK.includes(url.hostname) &&
    url.search === '' &&
    url.hash === '' &&
    url.username === ''
  );
}

/** @throws Error that names the bad field */
export function parseListenerSettings(value: unknown): ListenerSettings {
  const parsed = v.safeParse(ListenerSettings, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`generic-listener: ${v.getDotPath(issue) ?? 'settings'} ${issue.message}`);
}
