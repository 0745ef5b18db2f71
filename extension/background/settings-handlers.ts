import type { Handlers } from '../../src/messaging/server';
import type { SettingsWish } from '../../src/settings/plan-change';
import type { Desk } from './desk';

type Requests =
  | 'getSettings'
  | 'saveSettings'
  | 'previewCallCenters'
  | 'saveCallCenters'
  | 'previewSettingsFile'
  | 'importSettingsFile'
  | 'forgetOwnSettings';

/** What is set, by whom, and how it is changed. */
export function createSettingsHandlers({
  keeper,
  ready,
  attached,
}: Desk): Pick<Handlers, Requests> {
  async function change(wish: SettingsWish) {
    await attached;
    return keeper.change(wish);
  }

  async function preview(wish: SettingsWish) {
    await ready;
    return keeper.preview(wish);
  }

  return {
    getSettings: async () => {
      await ready;
      return keeper.picture();
    },
    saveSettings: ({ settings }) => change({ wish: 'save', settings }),
    previewCallCenters: (choice) => preview({ wish: 'callCenters', choice }),
    saveCallCenters: (choice) => change({ wish: 'callCenters', choice }),
    previewSettingsFile: ({ text }) => preview({ wish: 'file', text }),
    importSettingsFile: ({ text }) => change({ wish: 'file', text }),
    forgetOwnSettings: ({ items }) => change({ wish: 'forget', items }),
  };
}
