import type { CallId } from '../cti/ids';
import type { PopTab, Sentence } from '../cti/pop-outcome';
import type { Opening, PopPlan } from './pop-plan';
import type { PopPorts } from './ports';

/** How a plan was carried out. */
export interface ShownPlan {
  /** Absent: nothing came to the front. */
  readonly tab?: PopTab;
  /** What could not be shown behind it, and why. */
  readonly skipped: readonly Sentence[];
}

/**
 * Carries out a plan. The tab is looked for after the commit, which may have waited for another pop: that one may have
 * opened the very tab that this one is to use. What goes wrong behind the tab in front takes nothing away from it.
 * @returns undefined: the pop was not wanted any more, and nothing has moved
 * @throws what the tab in front fails with
 */
export async function showPlan(
  plan: PopPlan,
  callId: CallId,
  ports: PopPorts,
  commit: () => Promise<boolean>,
): Promise<ShownPlan | undefined> {
  const { tabs, raise } = ports;
  const choose = (opening: Opening) => tabs.choose({ ...opening, callId, raise });
  const [first] = plan.openings;
  const front = first?.place === 'front' ? first : undefined;
  if (!(await commit())) return undefined;
  const [tab] = await Promise.all([
    front && choose(front),
    plan.session === 'create' && ports.createSession(),
  ]);
  const shown = await tab?.show();

  const skipped: Sentence[] = [];
  const attempt = (act: Promise<unknown>) =>
    act.catch((error) => skipped.push({ key: 'popFailed', values: [String(error)] }));
  for (const opening of plan.openings.filter(({ place }) => place === 'behind')) {
    await attempt(choose(opening).then((chosen) => chosen.show()));
  }
  const { showTab } = plan;
  if (showTab !== undefined && showTab !== front?.targetTab) {
    await attempt(tabs.bringToFront(showTab, raise));
  }
  return { ...(shown ? { tab: shown } : {}), skipped };
}
