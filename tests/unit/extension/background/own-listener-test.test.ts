import { describe, expect, test } from 'vitest';
import { withOwnListener } from '../../../../extension/background/own-listener-test';
import { genericListener } from '../../../../src/connectors/generic-listener';
import { simulator } from '../../../../src/connectors/simulator';
import type { ConnectorDefinition } from '../../../../src/cti/connector';
import type { Link } from '../../../../src/desktop/state';
import { testConnection } from '../../../../src/desktop/test-connection';
import { createVirtualTime } from '../../../support/screen-pop/virtual-time';

const listener: ConnectorDefinition<unknown> = genericListener;
const OWN = 'http://localhost:5000/';

const link = (state: Link['state'], detail?: Link['detail']): Link => ({
  state,
  ...(detail && { detail }),
  since: 0,
  attempts: 0,
});

async function run(links: readonly Link[]) {
  const time = createVirtualTime();
  let looks = 0;
  let pauses = 0;
  const tested = withOwnListener(
    listener,
    { url: 'http://127.0.0.1:5000/calls' },
    {
      url: OWN,
      link: () => links[Math.min(looks++, links.length - 1)],
      pause: () => {
        pauses += 1;
        return time.sleep(100);
      },
    },
  );
  const report = await time.run(
    testConnection(
      tested,
      { url: 'http://127.0.0.1:5000/calls' },
      {
        clock: { now: time.now },
        newId: () => 'id',
        isAllowed: async () => true,
        openNativePort: () => {
          throw new Error('a second listener was started');
        },
        deadline: (work, ms) => Promise.race([work, time.sleep(ms).then(() => undefined)]),
      },
    ),
  );
  const during = pauses;
  await time.run(time.sleep(1000));
  return { ...report, pausesAfter: pauses - during };
}

describe('a listener that is tested where ours listens', () => {
  test('is ours: no second one is started', async () => {
    const { ok, steps } = await run([link('connecting'), link('connected')]);
    expect(ok).toBe(true);
    expect(steps[2]).toMatchObject({ outcome: 'ok', detail: { key: 'trialLineInUse' } });
  });

  test('is not waited for after the test, though it never comes', async () => {
    const { ok, steps, pausesAfter } = await run([link('connecting')]);
    expect(ok).toBe(false);
    expect(steps[2]).toMatchObject({ outcome: 'failed', detail: { key: 'trialNoAnswer' } });
    expect(pausesAfter).toBeLessThanOrEqual(1);
  });

  test('tells what is wrong with ours', async () => {
    const { ok, steps } = await run([link('degraded', { key: 'listenerHostLost' })]);
    expect(ok).toBe(false);
    expect(steps[2]).toMatchObject({ outcome: 'failed', detail: { key: 'listenerHostLost' } });
  });
});

test.each([
  ['at another port', listener, { url: 'http://localhost:5001/' }, OWN],
  ['while ours is not in use', listener, { url: OWN }, undefined],
  ['with an address that is none', listener, { url: 7 }, OWN],
  ['that is none', simulator as ConnectorDefinition<unknown>, {}, OWN],
])('a listener %s is tested itself', (_, definition, settings, url) => {
  const own = { url, link: () => link('connected'), pause: async () => {} };
  expect(withOwnListener(definition, settings, own)).toBe(definition);
});
