import { expect, vi } from 'vitest';
import type { DesktopView } from '../../../src/messaging/protocol';
import { nameOf } from '../../contracts/story/name-book';
import type { Scenario, Step } from '../../contracts/story/scenario';
import { tell } from '../../contracts/story/tell';
import { atStep, isDisturbing } from '../../contracts/suite/play';
import type { Product } from '../product/product';
import { underWay } from './at-rest';
import { cleanDesk } from './clean-desk';
import { openCrmTab } from './crm-tab';
import { performDeed } from './perform-deed';
import { stopBackground } from './stop-background';
import { beginWatch, type Watch } from './watch';

/** A line that was lost is tried again within half a minute. */
const PATIENCE = { timeout: 45_000, interval: 100 };

/**
 * Tells the story on the built extension and really stops its background after every step. What the story says then
 * must be so before the stop and after it, and a stop changes nothing else; in the end each record has been brought
 * up as often as the story says, and each call is in the log once. Scenarios in which somebody calls twice, uses the
 * phone itself or has other rules than a new desk are not for it.
 */
export async function playWithStops(product: Product, scenario: Scenario): Promise<void> {
  const { steps, rules } = scenario;
  if (rules) throw new Error('the desk has the rules of a new one');
  const crm = await openCrmTab(product);
  try {
    await cleanDesk(product);
    const watch = await beginWatch(product, crm);
    for (const [index, step] of steps.entries()) {
      await atStep(index, step, async () => {
        await performDeed(step, watch.cast(), product);
        watch.follow(step);
        const before = await settle(step, watch);
        await crm.leaveRecord();
        await stopBackground(product.browser);
        const after = await settle(step, watch);
        // Where something is lost, a stop makes up for it.
        const isBlind = steps.slice(0, index + 1).some(isDisturbing);
        if (!isBlind) expect(lasting(after)).toEqual(lasting(before));
      });
    }
    await cleanDesk(product);
    await stopBackground(product.browser);
    await vi.waitFor(async () => {
      await watch.look();
      expectOnce(scenario, watch);
    }, PATIENCE);
  } finally {
    await crm.close();
  }
}

/** Waits until nothing is under way and all is as the step says. */
function settle({ now: says = {} }: Step, { look, cast }: Watch): Promise<DesktopView> {
  return vi.waitFor(async () => {
    const view = await look();
    const { picture, book } = cast();
    expect(tell(says, picture, book)).toEqual(says);
    expect(underWay(view)).toEqual([]);
    return view;
  }, PATIENCE);
}

/** All that a stop must not change. Lines are made again; that nothing is missing in the log is for the story to say. */
function lasting({ revision: _, links: __, recentCalls: ___, ...rest }: DesktopView) {
  return rest;
}

function expectOnce({ steps }: Scenario, watch: Watch): void {
  const { picture, book } = watch.cast();
  const pops = steps.findLast(({ now }) => now?.pops)?.now?.pops ?? [];
  expect(tell({ pops }, picture, book)).toEqual({ pops });
  const logged = picture.logged.map(({ callId }) => nameOf(book, callId));
  expect(logged.sort()).toEqual([...book.keys()].sort());
}
