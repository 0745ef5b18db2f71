import { DEFAULT_DESK_SETTINGS } from '../../../../src/desktop/rules';
import type { CrmKind } from '../../../../src/options/settings/crm-catalogue';
import type { HostAccess } from '../../../../src/options/settings/host-access';
import type { CrmField } from '../../../../src/screen-pop/crm';
import type { Settings } from '../../../../src/settings/schema';
import { DEFAULT_SCREEN_POP } from '../../../../src/settings/screen-pop';

export const SETTINGS: Settings = {
  region: 'US',
  crms: [{ id: 'demo', kind: 'demo', settings: { origin: 'https://crm.example' } }],
  screenPop: DEFAULT_SCREEN_POP,
  connectors: {
    'generic-listener': { enabled: true, settings: { url: 'http://localhost:5000/' } },
    simulator: { enabled: true, settings: {} },
  },
  desk: DEFAULT_DESK_SETTINGS,
  notReadyReasons: [
    { code: 'break', label: 'Break' },
    { code: 'lunch', label: 'Lunch' },
  ],
  dispositions: [{ code: 'resolved', label: 'Resolved' }],
};

/** Settings with an origin, checked as CRMs check theirs. */
function withOrigin(value: unknown): { readonly origin: string } {
  const { origin = '' } = value as { readonly origin?: string };
  if (!/^https?:\/\/[^/]+$/.test(origin)) throw new Error('origin: must be an origin');
  return value as { readonly origin: string };
}

const hostsOf = (settings: unknown) => {
  const { protocol, hostname } = new URL(withOrigin(settings).origin);
  return [`${protocol}//${hostname}/*`];
};

const ORIGIN: CrmField = { name: 'origin', input: 'origin', labelKey: 'originField' };

const DEMO: CrmKind = {
  kind: 'demo',
  labelKey: 'demoName',
  defaults: { origin: '' },
  fields: [ORIGIN],
  parseSettings: withOrigin,
  hosts: hostsOf,
};

/** A CRM with a field of every kind, which wants its token to be long. */
export const OFFICE: CrmKind = {
  kind: 'office',
  labelKey: 'officeName',
  defaults: { origin: '', entities: ['person'] },
  fields: [
    ORIGIN,
    { name: 'path', input: 'text', labelKey: 'pathField', hintKey: 'pathHint' },
    { name: 'token', input: 'secret', labelKey: 'tokenField' },
    { name: 'entities', input: 'lines', labelKey: 'entitiesField' },
    { name: 'keys', input: 'json', labelKey: 'keysField' },
  ],
  parseSettings(value) {
    const settings = withOrigin(value) as { readonly token?: string; readonly entities?: string[] };
    if ((settings.token?.length ?? 9) < 3) throw new Error('Invalid length at token');
    if (settings.entities?.length === 0) throw new Error('nothing to look for');
    return settings;
  },
  hosts: hostsOf,
};

export const CATALOGUE: readonly CrmKind[] = [DEMO, OFFICE];

/** The browser's host permissions in memory; `answer` is what the person says to its question. */
export function fakeHosts(answer = true): HostAccess & { readonly granted: Set<string> } {
  const granted = new Set<string>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    granted,
    has: async (patterns) => patterns.every((pattern) => granted.has(pattern)),
    async request(patterns) {
      if (!answer) return false;
      for (const pattern of patterns) granted.add(pattern);
      tell();
      return true;
    },
    async remove(patterns) {
      for (const pattern of patterns) granted.delete(pattern);
      tell();
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
