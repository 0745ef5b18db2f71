import { describe, expect, test } from 'vitest';
import { refused } from '../../../src/cti/command';
import type { Connector, ConnectorWorld } from '../../../src/cti/connector';
import type { LinkEvent, LinkState } from '../../../src/cti/event';
import { type ConnectionTestPorts, testConnection } from '../../../src/desktop/test-connection';
import { createVirtualTime } from '../../support/screen-pop/virtual-time';

interface FakeSettings {
  readonly url: string;
}

const never = new Promise<never>(() => {});

/** A phone system that comes up and has two calls, unless the test says otherwise. */
function fake(differences: Partial<Connector> & { readonly says?: LinkState } = {}) {
  const { says = 'connected', ...parts } = differences;
  const seen = { worlds: 0, disconnected: 0, settings: [] as FakeSettings[] };
  const definition = {
    services: [],
    parseSettings(value: unknown): FakeSettings {
      const { url } = value as FakeSettings;
      if (!url) throw new Error('url must not be empty');
      return { url };
    },
    hosts: ({ url }: FakeSettings) => [`${url}/*`],
    create(settings: FakeSettings, world: ConnectorWorld): Connector {
      seen.worlds += 1;
      seen.settings.push(settings);
      return {
        async connect() {
          await world.emit(word('connecting'));
          await world.emit(word(says));
        },
        snapshot: async () => ({ at: 0, calls: [] }),
        execute: async () => refused('notConnected'),
        disconnect: async () => {
          seen.disconnected += 1;
        },
        ...parts,
      };
    },
  };
  return { definition, seen };
}

const word = (state: LinkState): LinkEvent => ({ kind: 'link', state, at: 0 });

async function run(
  { definition }: Pick<ReturnType<typeof fake>, 'definition'>,
  settings: unknown = { url: 'https://pbx.example' },
  differences: Partial<ConnectionTestPorts> = {},
) {
  const time = createVirtualTime();
  const ports: ConnectionTestPorts = {
    clock: { now: time.now },
    newId: () => 'id',
    openNativePort: () => {
      throw new Error('no native host');
    },
    isAllowed: async () => true,
    deadline: (work, ms) => Promise.race([work, time.sleep(ms).then(() => undefined)]),
    ...differences,
  };
  const report = await time.run(testConnection(definition, settings, ports));
  return { report, tookMs: time.now() };
}

const inShort = ({ steps }: Awaited<ReturnType<typeof run>>['report']) =>
  steps.map(({ step, outcome, detail }) => [step, outcome, detail?.key, ...(detail?.values ?? [])]);

describe('a connection that is tried out', () => {
  test('comes up, tells its calls, and is hung up', async () => {
    const one = fake();
    const { report } = await run(one);
    expect(report.ok).toBe(true);
    expect(inShort(report)).toEqual([
      ['settings', 'ok', undefined],
      ['hosts', 'ok', undefined],
      ['connect', 'ok', undefined],
      ['snapshot', 'ok', 'trialSnapshot', '0'],
    ]);
    expect(one.seen).toEqual({
      worlds: 1,
      disconnected: 1,
      settings: [{ url: 'https://pbx.example' }],
    });
  });

  test('with settings that cannot be used is not made', async () => {
    const one = fake();
    const { report } = await run(one, { url: '' });
    expect(report.ok).toBe(false);
    expect(inShort(report)).toEqual([
      ['settings', 'failed', 'trialSettingsUnusable', 'url must not be empty'],
      ['hosts', 'skipped', undefined],
      ['connect', 'skipped', undefined],
      ['snapshot', 'skipped', undefined],
    ]);
    expect(one.seen.worlds).toBe(0);
  });

  test('whose hosts are not allowed says which, and is tried all the same', async () => {
    const { report } = await run(fake(), undefined, { isAllowed: async () => false });
    expect(inShort(report)[1]).toEqual([
      'hosts',
      'failed',
      'trialHostsMissing',
      'https://pbx.example',
    ]);
    expect(inShort(report)[2]).toEqual(['connect', 'ok', undefined]);
    expect(report.ok).toBe(true);
  });

  test.each([
    ['refused', 'trialRefused'],
    ['offline', 'trialOffline'],
    ['degraded', 'trialOffline'],
  ] as const)('that is %s has failed', async (says, key) => {
    const one = fake({ says });
    const { report } = await run(one);
    expect(report.ok).toBe(false);
    expect(inShort(report).slice(2)).toEqual([
      ['connect', 'failed', key],
      ['snapshot', 'skipped', undefined],
    ]);
    expect(one.seen.disconnected).toBe(1);
  });

  test('is told in the words of the phone system', async () => {
    const { definition } = fake();
    const { report } = await run({
      definition: {
        ...definition,
        create: (settings, world) => ({
          ...definition.create(settings, world),
          async connect() {
            const detail = { key: 'linkFailed', values: ['wrong password'] };
            await world.emit({ kind: 'link', state: 'refused', at: 0, detail });
          },
        }),
      },
    });
    expect(inShort(report)[2]).toEqual(['connect', 'failed', 'linkFailed', 'wrong password']);
  });

  test.each([
    ['that hangs', { connect: () => never }, ['connect', 'failed', 'trialNoAnswer']],
    ['that says nothing', { connect: async () => {} }, ['connect', 'failed', 'trialNoAnswer']],
    ['whose calls never come', { snapshot: () => never }, ['snapshot', 'failed', 'trialNoAnswer']],
  ])('%s ends after 15 s', async (_, parts, expected) => {
    const one = fake(parts);
    const { report, tookMs } = await run(one);
    expect(report.ok).toBe(false);
    expect(inShort(report).find(([, outcome]) => outcome === 'failed')).toEqual(expected);
    expect(tookMs).toBe(15_000);
    expect(one.seen.disconnected).toBe(1);
  });

  test.each([
    ['its connect', { connect: () => Promise.reject(new Error('boom')) }, 'connect'],
    [
      'its connect, at once',
      {
        connect: () => {
          throw new Error('boom');
        },
      },
      'connect',
    ],
    ['its snapshot', { snapshot: () => Promise.reject(new Error('boom')) }, 'snapshot'],
  ])('is reported where %s throws', async (_, parts, step) => {
    const { report } = await run(fake(parts));
    expect(inShort(report).find(([, outcome]) => outcome === 'failed')).toEqual([
      step,
      'failed',
      'trialBroke',
      'boom',
    ]);
  });

  test('does not wait for one that does not hang up', async () => {
    const { report, tookMs } = await run(fake({ disconnect: () => never }));
    expect(report.ok).toBe(true);
    expect(tookMs).toBe(2_000);
  });

  test('survives one that breaks when it hangs up', async () => {
    const { report } = await run(fake({ disconnect: () => Promise.reject(new Error('boom')) }));
    expect(report.ok).toBe(true);
  });

  test('of a phone system that cannot tell its calls works', async () => {
    const { report } = await run(fake({ snapshot: async () => undefined }));
    expect(report.ok).toBe(true);
    expect(inShort(report)[3]).toEqual(['snapshot', 'skipped', 'trialNoSnapshot']);
  });
});
