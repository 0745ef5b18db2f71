import { expect } from 'vitest';
import { simulator } from '../../../src/connectors/simulator';
import { type CommandResult, DONE } from '../../../src/cti/command';
import type { PhoneAct } from '../../contracts/adapter';
import type { AgentDeed, Deed } from '../../contracts/story/deed';
import {
  type Cast,
  callId,
  resolveAgentDeed,
  resolvePhoneDeed,
} from '../../contracts/story/resolve-deed';
import type { Product } from '../product/product';
import { withUnattendedColleague } from './colleague-number';

/** Does the deed as a page of the extension does it. Throws when the answer is not the one of the story. */
export async function performDeed(deed: Deed, cast: Cast, desk: Product): Promise<void> {
  // Time passes by itself: what comes of it is waited for.
  if ('seconds' in deed) return;
  if ('phone' in deed) {
    const result = await act(resolvePhoneDeed(deed, cast), desk);
    // A phone that is called rings by itself, and may have done so before.
    if (deed.phone !== 'alert') expect(result).toMatchObject(DONE);
    await untilTaken(desk);
  } else if ('agent' in deed) {
    const { refused: reason } = deed;
    const expected = reason ? { ok: false, reason } : DONE;
    expect(await ask(deed, cast, desk)).toMatchObject(expected);
  } else {
    throw new Error('no page of the extension can do that');
  }
}

async function act(asked: PhoneAct, { request }: Product): Promise<CommandResult> {
  const act = withUnattendedColleague(asked);
  switch (act.does) {
    case 'ring': {
      const { does: _, callType: type, userData, ...own } = act;
      return request('simulateCall', { pairs: Object.entries({ ...own, type, ...userData }) });
    }
    case 'queue':
      return request('simulateScript', { script: 'queue' });
    case 'handset':
      throw new Error('nobody can use the simulated phone itself');
    default:
      return request('simulateAct', { act });
  }
}

async function ask(deed: AgentDeed, cast: Cast, { request }: Product): Promise<CommandResult> {
  switch (deed.agent) {
    case 'redoScreenPop':
      return request('redoScreenPop', { callId: callId(deed.call, cast.book) });
    case 'reconnect':
      return request('reconnect', { connectorId: simulator.id });
    default: {
      const command = withUnattendedColleague(resolveAgentDeed(deed, cast));
      return request('command', { commandId: crypto.randomUUID(), command });
    }
  }
}

/**
 * An act is answered before the desk has taken all that is told of it. What the desk is given next it takes after
 * that: the settings, as they are.
 */
async function untilTaken({ request }: Product): Promise<void> {
  const { settings } = await request('getSettings', {});
  await request('saveSettings', { settings });
}
