import { expect, vi } from 'vitest';
import { simulator } from '../../../src/connectors/simulator';
import type { Product } from '../product/product';
import { simulatorLink } from './simulator-link';

const PATIENCE = { timeout: 20_000, interval: 100 };

/** Ends and finishes all that may still be going on; throws when that cannot be done. */
export async function cleanDesk({ request, view }: Product): Promise<void> {
  await request('simulateAct', { act: { does: 'line', to: 'up' } });
  const before = await view();
  if (simulatorLink(before)?.state !== 'connected') {
    await request('reconnect', { connectorId: simulator.id });
  }
  for (const { sessionId } of before.sessions) {
    const command = { service: 'closeSession', sessionId, endCalls: true } as const;
    await request('command', { commandId: crypto.randomUUID(), command });
  }
  await vi.waitFor(async () => {
    const now = await view();
    const { calls, wrapUps, sessions } = now;
    expect({ line: simulatorLink(now)?.state, calls, wrapUps, sessions }).toEqual({
      line: 'connected',
      calls: [],
      wrapUps: [],
      sessions: [],
    });
  }, PATIENCE);
}
