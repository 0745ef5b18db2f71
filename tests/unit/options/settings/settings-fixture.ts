import { DEFAULT_RULES } from '../../../../src/desktop/rules';
import type { HostAccess } from '../../../../src/options/settings/host-access';
import type { Settings } from '../../../../src/settings/schema';

export const SETTINGS: Settings = {
  region: 'US',
  crm: { id: 'demo', origin: 'https://crm.example' },
  connectors: {
    'generic-listener': { enabled: true, settings: { url: 'http://localhost:5000/' } },
    simulator: { enabled: true, settings: {} },
  },
  desk: DEFAULT_RULES,
  notReadyReasons: [
    { code: 'break', label: 'Break' },
    { code: 'lunch', label: 'Lunch' },
  ],
  dispositions: [{ code: 'resolved', label: 'Resolved' }],
};

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
