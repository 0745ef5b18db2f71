// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { DONE, refused } from '../../../../src/cti/command';
import type { DesktopView } from '../../../../src/messaging/protocol';
import { ALL_SITES } from '../../../../src/options/settings/access';
import { WelcomePage } from '../../../../src/options/welcome/WelcomePage';
import { defaultSettings } from '../../../../src/settings/defaults';
import type { SettingsPicture } from '../../../../src/settings/picture';
import { memoryDrafts } from '../../../support/render-softphone';
import { aCall, aView, aWrapUp } from '../../../support/softphone-fixtures';

afterEach(cleanup);

const PICTURE: SettingsPicture = {
  settings: defaultSettings((key) => key, 'en-US'),
  layers: {},
  callCenters: [],
  problems: [],
};
const policy = (managedBy: string, sets: readonly 'region'[] = ['region']): SettingsPicture => ({
  ...PICTURE,
  policy: { managedBy, sets, locks: [], isLive: true },
});

interface Options {
  readonly picture?: SettingsPicture;
  readonly loadSettings?: () => Promise<SettingsPicture>;
  readonly granted?: boolean;
  readonly hasSimulator?: boolean;
  readonly ring?: () => Promise<typeof DONE | ReturnType<typeof refused>>;
}

function show({ picture = PICTURE, granted = false, hasSimulator = true, ...rest }: Options = {}) {
  const { ring, loadSettings = async () => picture } = rest;
  const watchers = new Set<(view: DesktopView) => void>();
  const done = async () => DONE;
  render(
    <WelcomePage
      hosts={{
        has: async () => granted,
        request: async () => true,
        remove: async () => true,
        onChange: () => () => {},
      }}
      actions={{
        run: done,
        redoScreenPop: done,
        chooseMatch: done,
        reconnect: done,
        arrive: done,
        showAdapterPage: done,
        openOptions: () => {},
      }}
      drafts={memoryDrafts()}
      optionsHref="options.html"
      hasSimulator={() => hasSimulator}
      selectAccess={() => [
        { patterns: ['https://crm.example/*'], purposes: ['crm'] },
        { patterns: ALL_SITES, purposes: ['allSites'] },
      ]}
      loadSettings={loadSettings}
      ring={ring ?? done}
      watchView={(onView) => {
        watchers.add(onView);
        onView(aView());
        return () => watchers.delete(onView);
      }}
    />,
  );
  return {
    tell(view: DesktopView) {
      for (const onView of watchers) onView(view);
    },
  };
}

async function pressRing() {
  const button = await screen.findByRole('button', { name: 'welcomeRing' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(button);
}

describe('the welcome page', () => {
  test('leads through a first call, from ringing to the end of after-call work', async () => {
    const { tell } = show();
    await pressRing();
    await screen.findByText('welcomeRingAgain');
    tell(aView({ calls: [aCall('c1')] }));
    await screen.findByText('welcomeCallRinging');
    tell(aView({ calls: [aCall('c1', { localConnection: 'connected' })] }));
    await screen.findByText('welcomeCallTalking');
    tell(aView({ wrapUps: [aWrapUp('c1')] }));
    await screen.findByText('welcomeCallWrapUp');
    tell(aView());
    await screen.findByText('welcomeCallDone');
  });

  test('says so when the simulator does not ring', async () => {
    show({ ring: async () => refused('notConnected') });
    await pressRing();
    expect((await screen.findByRole('alert')).textContent).toContain('welcomeRingFailed');
    expect(screen.queryByText('welcomeRingAgain')).toBeNull();
  });

  test('speaks of the real phone where there is no simulator', async () => {
    show({ hasSimulator: false });
    await screen.findByText('welcomeOwnPhone');
    expect(screen.queryByText('welcomeRing')).toBeNull();
  });

  test('says what each access is for beside the button that asks for it', async () => {
    show();
    await screen.findByText('optionsAccessForCrm');
    await screen.findByText('optionsAccessForAllSites');
  });
});

describe('a policy', () => {
  const text = () => screen.getByText('welcomePolicyTitle').parentElement?.textContent;

  test('that has done it all is said to have done so', async () => {
    show({ picture: policy('Northwind IT'), granted: true });
    await waitFor(() => expect(text()).toContain('Northwind IT'));
    expect(text()).toContain('welcomePolicyDone');
    expect(screen.queryByText('welcomeToOptions')).toBeNull();
  });

  test('cannot allow websites, so what is left is said', async () => {
    show({ picture: policy(''), granted: false });
    await waitFor(() => expect(text()).toContain('welcomePolicyAllow'));
  });

  test('that sets nothing has not set Offhook up', async () => {
    show({ picture: policy('Northwind IT', []) });
    await screen.findByText('welcomeToOptions');
    expect(screen.queryByText('welcomePolicyTitle')).toBeNull();
  });

  test('tells of a policy that the browser has read only after the page was opened', async () => {
    let picture = PICTURE;
    const { tell } = show({ loadSettings: async () => picture });
    await screen.findByRole('heading', { name: 'welcomeNextTitle' });
    picture = policy('');
    tell(aView());
    await screen.findByRole('heading', { name: 'welcomePolicyTitle' });
    expect(screen.queryByRole('heading', { name: 'welcomeNextTitle' })).toBeNull();
  });
});
