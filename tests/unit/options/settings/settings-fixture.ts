import { genericListener } from '../../../../src/connectors/generic-listener';
import { simulator } from '../../../../src/connectors/simulator';
import { toConnectorId } from '../../../../src/cti/ids';
import type { SettingsField } from '../../../../src/cti/settings-field';
import { DEFAULT_DESK_SETTINGS } from '../../../../src/desktop/rules';
import type { FormDrafts } from '../../../../src/options/form-drafts';
import type { HostAccess } from '../../../../src/options/settings/host-access';
import type { Catalogue, ConnectorKind, CrmKind } from '../../../../src/settings/catalogue';
import type { SettingsPicture } from '../../../../src/settings/picture';
import type { Settings } from '../../../../src/settings/schema';
import { DEFAULT_SCREEN_POP } from '../../../../src/settings/screen-pop';
import {
  DEFAULT_SOFTPHONE_SIZE,
  NO_ADAPTER,
  NO_PREFIXES,
} from '../../../../src/settings/workplace';

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
  dialing: NO_PREFIXES,
  softphone: DEFAULT_SOFTPHONE_SIZE,
  adapter: NO_ADAPTER,
  onLogOff: 'keep',
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

const ORIGIN: SettingsField = {
  name: 'origin',
  input: 'origin',
  labelKey: 'originField',
  hintKey: 'originHint',
};

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
    { name: 'token', input: 'secret', labelKey: 'tokenField', hintKey: 'tokenHint' },
    { name: 'entities', input: 'lines', labelKey: 'entitiesField', hintKey: 'entitiesHint' },
    { name: 'keys', input: 'json', labelKey: 'keysField', hintKey: 'keysHint' },
  ],
  parseSettings(value) {
    const settings = withOrigin(value) as { readonly token?: string; readonly entities?: string[] };
    if ((settings.token?.length ?? 9) < 3) throw new Error('Invalid length at token');
    if (settings.entities?.length === 0) throw new Error('nothing to look for');
    return settings;
  },
  hosts: hostsOf,
};

export const CRMS: readonly CrmKind[] = [DEMO, OFFICE];

/** A phone system with a field of every kind that CRMs have none of; its number has to be a port. */
export const PBX: ConnectorKind = {
  id: toConnectorId('pbx'),
  labelKey: 'pbxName',
  defaults: { url: '', port: 5060, secure: true, mode: 'agent' },
  enabledByDefault: false,
  fields: [
    { name: 'url', input: 'url', labelKey: 'pbxUrl', hintKey: 'pbxUrlHint' },
    { name: 'port', input: 'number', labelKey: 'pbxPort', hintKey: 'pbxPortHint' },
    { name: 'secure', input: 'switch', labelKey: 'pbxSecure', hintKey: 'pbxSecureHint' },
    {
      name: 'mode',
      input: 'choice',
      labelKey: 'pbxMode',
      hintKey: 'pbxModeHint',
      choices: [
        { value: 'agent', labelKey: 'pbxModeAgent' },
        { value: 'queue', labelKey: 'pbxModeQueue' },
      ],
    },
    {
      name: 'line',
      input: 'text',
      labelKey: 'pbxLine',
      hintKey: 'pbxLineHint',
      problemKey: 'pbxLineProblem',
    },
  ],
  parseSettings(value) {
    const { port, line = '1' } = value as { readonly port?: unknown; readonly line?: string };
    if (typeof port !== 'number' || port > 65_535) throw new Error('pbx: port must be a port');
    if (!/^\d+$/.test(line)) throw new Error('pbx: line must be digits');
    return value;
  },
  hosts: (settings) => {
    const { url = '' } = settings as { readonly url?: string };
    return url === '' ? [] : [`${new URL(url).protocol}//${new URL(url).hostname}/*`];
  },
};

export const CATALOGUE: Catalogue = {
  connectors: [genericListener as ConnectorKind, simulator],
  crms: CRMS,
};
export const WITH_PBX: Catalogue = { ...CATALOGUE, connectors: [...CATALOGUE.connectors, PBX] };

export const PICTURE: SettingsPicture = {
  settings: SETTINGS,
  layers: {},
  callCenters: [],
  problems: [],
};

/** Drafts in memory, which outlive the page that writes them. */
export function fakeDrafts(): FormDrafts & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    load: async (key) => structuredClone(kept.get(key)),
    save: async (key, value) => void kept.set(key, structuredClone(value)),
    clear: async (key) => void kept.delete(key),
  };
}

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
