/**
 * Captured navigation: middleware opens the listener URL in the browser, and no native part is needed. Any web
 * page can send a tab to that URL as well, so two things must come together in one tab:
 *
 * - `started`: a navigation began with the URL. A redirect's target never begins one.
 * - `unprompted`: the browser vouches that no web page caused the request. That alone is not enough, for it
 *   also holds when the user opens a page that redirects here.
 *
 *          started            unprompted, same URL
 *   idle ──────────▶ started ──────────────────────▶ captured (idle again)
 *     │  unprompted               started, same URL     ▲
 *     └───────────▶ unprompted ─────────────────────────┘
 *   any ── ended ──▶ idle
 *
 * Either may be reported first. Nothing has to outlast a stop of the background: the event that starts it is
 * followed by the other within milliseconds.
 */
import type { EpochMs } from '../../cti/ids';

/** Something the browser reports about a tab's own navigation (never a frame's). */
export type Sighting =
  | { readonly kind: 'started'; readonly tabId: number; readonly url: string; readonly at: EpochMs }
  | { readonly kind: 'unprompted'; readonly tabId: number; readonly url: string }
  | { readonly kind: 'ended'; readonly tabId: number };

/** A listener request that arrived as a navigation. */
export interface Capture {
  /** Raw, without its question mark. */
  readonly query: string;
  readonly tabId: number;
  /** When the navigation began. */
  readonly at: EpochMs;
}

interface Evidence {
  readonly started?: Extract<Sighting, { kind: 'started' }>;
  readonly unprompted?: Extract<Sighting, { kind: 'unprompted' }>;
}

/** What is known of each tab in which a navigation is under way. */
export type CaptureState = ReadonlyMap<number, Evidence>;

export interface CaptureStep {
  readonly state: CaptureState;
  readonly capture?: Capture;
}

export function applySighting(state: CaptureState, sighting: Sighting): CaptureStep {
  const { tabId } = sighting;
  if (sighting.kind === 'ended') return { state: without(state, tabId) };
  const evidence: Evidence = { ...state.get(tabId), [sighting.kind]: sighting };
  const capture = toCapture(evidence);
  if (capture) return { state: without(state, tabId), capture };
  return { state: new Map(state).set(tabId, evidence) };
}

function toCapture({ started, unprompted }: Evidence): Capture | undefined {
  if (!started || !unprompted) return undefined;
  const url = withoutFragment(started.url);
  if (url !== withoutFragment(unprompted.url)) return undefined;
  return { query: new URL(url).search.slice(1), tabId: started.tabId, at: started.at };
}

/** Only some of the browsers' events carry it. */
function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

function without(state: CaptureState, tabId: number): CaptureState {
  const rest = new Map(state);
  rest.delete(tabId);
  return rest;
}

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Matches the URLs that are a listener request: the listener's own port and path on any name of this machine,
 * with a query. Without one there is nothing to report, so the bare URL still opens in the browser. The
 * expression means the same in JavaScript and in RE2, which Chromium uses.
 *
 * @returns undefined when `listenerUrl` is no http: URL on this machine
 */
export function toListenerPattern(listenerUrl: string): string | undefined {
  if (!URL.canParse(listenerUrl)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(listenerUrl);
  if (protocol !== 'http:' || !LOOPBACK_HOSTS.includes(hostname)) return undefined;
  const hosts = LOOPBACK_HOSTS.map(escapeForPattern).join('|');
  return `^http://(${hosts})${port && `:${port}`}${escapeForPattern(pathname)}\\?.+$`;
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
