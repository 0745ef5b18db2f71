import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentState } from '../../../src/cti/agent';
import type { Items } from '../../../src/settings/item';
import type { OnLogOff } from '../../../src/settings/workplace';
import { type Belongings, mergeBelongings } from '../../../src/workstation/belongings';
import { keepWorkstation, type StoredWorkstation } from '../../../src/workstation/keep-workstation';

const NOTHING: Belongings = { secrets: {}, drafts: {}, callLog: [] };
const own = (name: string): Belongings => ({
  secrets: withToken(name),
  drafts: { [`call of ${name}`]: { code: '', note: name } },
  callLog: [{ callId: `call of ${name}`, startedAt: name.length }],
});

const TOKENS = 'connectors.phone';
const withToken = (token: string) => ({ [TOKENS]: { enabled: true, settings: { token } } });
const tokenOf = (items: Items) => JSON.stringify(items).match(/"token":"(.+?)"/)?.[1];
/** As the settings have it: an item stays without its secret. */
const mergeSecrets = (older: Items, newer: Items): Items =>
  tokenOf(newer) === undefined ? { ...newer, ...older } : { ...older, ...newer };
const merge = (older: Belongings, newer: Belongings) => mergeBelongings(older, newer, mergeSecrets);

/** A browser: what is stored outlives its stops; `failAt` stops it at that write. */
function workplace(onLogOff: OnLogOff, before?: StoredWorkstation) {
  let stored = before;
  let writes = 0;
  const browser = {
    state: 'null' as AgentState,
    isIdle: true,
    here: NOTHING,
    failAt: Number.POSITIVE_INFINITY,
    isReadable: true,
    stored: () => stored,
    start: () =>
      keepWorkstation({
        load: async () => {
          if (!browser.isReadable) throw new Error('not now');
          return stored;
        },
        save: async (next) => {
          write();
          stored = next;
        },
        read: async () => browser.here,
        clear: async () => {
          write();
          browser.here = { ...browser.here, secrets: withToken('') };
          write();
          browser.here = NOTHING;
        },
        putBack: async (mine) => {
          write();
          browser.here = merge(browser.here, { ...NOTHING, drafts: mine.drafts });
          write();
          browser.here = merge(browser.here, mine);
        },
        mergeSecrets,
        agentState: () => browser.state,
        isIdle: () => browser.isIdle,
        onLogOff: () => onLogOff,
        onChange: () => {},
      }),
  };
  const write = () => {
    writes += 1;
    if (writes === browser.failAt) throw new Error('stopped');
  };
  return browser;
}

/** Tries until nothing stops it any more, each time after a new start. */
async function until<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch {
    return act();
  }
}

describe('a shared workstation', () => {
  test('gives nobody what another agent has left', async () => {
    const browser = workplace('separate');
    const keeper = browser.start();
    expect(keeper.view().needsName).toBe(true);
    await keeper.arrive('Anna');
    browser.state = 'ready';
    browser.here = own('Anna');
    await keeper.look();
    browser.state = 'null';
    await keeper.look();
    expect(browser.here).toEqual(NOTHING);
    await keeper.arrive('Ben');
    expect(browser.here).toEqual(NOTHING);
    expect(await keeper.arrive('Anna')).toBe(false);
    expect(keeper.view()).toMatchObject({ agent: 'Ben', known: ['Anna'], needsName: false });
  });

  test('that only clears forgets what was put away before', async () => {
    const workstation = { agent: 'Anna', wasLoggedOn: true, known: ['Ben'] };
    const browser = workplace('clear', { workstation, putAway: { Ben: own('Ben') } });
    await browser.start().look();
    expect(JSON.stringify(browser.stored())).not.toContain('Ben');
  });

  test('keeps what is unfinished until it is finished', async () => {
    const browser = workplace('clear');
    const keeper = browser.start();
    browser.state = 'ready';
    await keeper.look();
    browser.here = own('Anna');
    browser.state = 'null';
    browser.isIdle = false;
    await keeper.look();
    expect(browser.here).toEqual(own('Anna'));
    browser.isIdle = true;
    await keeper.look();
    expect(browser.here).toEqual(NOTHING);
  });

  test('does not write over what it could not read, and looks again', async () => {
    const browser = workplace('separate');
    await browser.start().arrive('Anna');
    browser.state = 'ready';
    browser.here = own('Anna');
    await browser.start().look();
    browser.state = 'null';
    await browser.start().look();

    browser.isReadable = false;
    const keeper = browser.start();
    await expect(keeper.arrive('Ben')).rejects.toThrow('not now');
    await expect(keeper.look()).rejects.toThrow('not now');
    browser.isReadable = true;
    expect(await keeper.arrive('Anna')).toBe(true);
    expect(browser.here).toEqual(own('Anna'));
  });

  test('loses nothing and leaves nothing behind, at whichever write it is stopped', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (failAt) => {
        const browser = workplace('separate');
        browser.failAt = failAt;
        await until(() => browser.start().arrive('Anna'));
        browser.state = 'ready';
        browser.here = own('Anna');
        await until(() => browser.start().look());
        browser.state = 'null';
        await until(() => browser.start().look());
        expect(browser.here).toEqual(NOTHING);
        await until(() => browser.start().arrive('Anna'));
        expect(browser.here).toEqual(own('Anna'));
        expect(browser.stored()?.putAway).toEqual({});
      }),
    ));

  test.each(['constructor', '__proto__', 'toString'])(
    'hands over from an agent called %s',
    async (name) => {
      const browser = workplace('separate');
      const keeper = browser.start();
      await keeper.arrive(name);
      browser.state = 'ready';
      browser.here = own(name);
      await keeper.look();
      browser.state = 'null';
      await keeper.look();
      expect(browser.here).toEqual(NOTHING);
      await keeper.arrive(name);
      expect(browser.here).toEqual(own(name));
    },
  );
});
