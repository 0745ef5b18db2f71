import type { CrmRequest, CrmResponse } from '../crm';

/** What the background asks of the script in a CRM's pages, one frame at a time. */
export type PageQuestion =
  /** Is anything unsaved, and when was it touched? */
  | { readonly crmTab: 'state' }
  /**
   * To the top frame: go to the address, unless something was typed meanwhile.
   * `until`: epoch ms; later than that it stays, as another tab has been taken. `since`: epoch ms; not if it was
   * touched after that.
   */
  | {
      readonly crmTab: 'go';
      readonly address: string;
      readonly way: 'address' | 'link' | 'load';
      readonly until: number;
      readonly since?: number;
    }
  /** Ask the CRM with the session of this page; only its own origin. */
  | { readonly crmTab: 'fetch'; readonly request: CrmRequest; readonly timeoutMs: number };

/** How things are in one frame. */
export interface PageState {
  readonly unsaved: boolean;
  /** A frame within it has had the focus. */
  readonly focusedFrame: boolean;
  /** When the agent touched it last, epoch ms; 0: never. */
  readonly touchedAt: number;
}

export function isPageQuestion(value: unknown): value is PageQuestion {
  if (!isObject(value)) return false;
  const { crmTab, address, way, until, since, request, timeoutMs } = value;
  if (crmTab === 'state') return true;
  if (crmTab === 'fetch') return isRequest(request) && typeof timeoutMs === 'number';
  return (
    crmTab === 'go' &&
    isWebAddress(address) &&
    (way === 'address' || way === 'link' || way === 'load') &&
    typeof until === 'number' &&
    (since === undefined || typeof since === 'number')
  );
}

export function isPageState(value: unknown): value is PageState {
  return (
    isObject(value) &&
    typeof value.unsaved === 'boolean' &&
    typeof value.focusedFrame === 'boolean' &&
    typeof value.touchedAt === 'number'
  );
}

export function isCrmResponse(value: unknown): value is CrmResponse {
  return (
    isObject(value) &&
    Number.isInteger(value.status) &&
    typeof value.url === 'string' &&
    typeof value.body === 'string' &&
    isTexts(value.headers)
  );
}

function isRequest(value: unknown): value is CrmRequest {
  return (
    isObject(value) &&
    isWebAddress(value.url) &&
    (value.method === undefined || value.method === 'GET' || value.method === 'POST') &&
    (value.headers === undefined || isTexts(value.headers)) &&
    (value.body === undefined || typeof value.body === 'string')
  );
}

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value);
}

function isTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
