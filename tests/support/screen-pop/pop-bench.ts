import type { PopOutcome, RecordRef } from '../../../src/cti/pop-outcome';
import type { Crm } from '../../../src/screen-pop/crm';
import type { LookupRequest } from '../../../src/screen-pop/lookup-request';
import { performPop } from '../../../src/screen-pop/perform-pop';
import type { KnownAnswer, PopPorts } from '../../../src/screen-pop/ports';
import type { CrmTabs, TabWish } from '../../../src/screen-pop/tabs';
import { inShort } from './memory-crm';
import { aRequest, aRule } from './rules';
import { createVirtualTime, type VirtualTime } from './virtual-time';

/** What a test sets up for one pop, beside its CRMs. */
export interface PopSetting
  extends Partial<
    Pick<PopPorts, 'rules' | 'webOrigins' | 'commit' | 'createSession' | 'isWanted'>
  > {
  readonly request?: LookupRequest;
  readonly choice?: RecordRef;
  readonly chosenBefore?: readonly RecordRef[];
  readonly known?: readonly KnownAnswer[];
  /** May throw, as the browser may refuse. */
  readonly onShow?: (wish: TabWish) => void;
  readonly save?: () => Promise<void>;
  readonly time?: VirtualTime;
}

/** A pop as it went. */
export interface PerformedPop {
  readonly outcome: PopOutcome;
  /** What was done, in order: `ask …`, `tell …`, `commit`, `session`, `front …`, `behind …`, `raise …`. */
  readonly log: readonly string[];
  readonly wishes: readonly TabWish[];
  readonly kept: readonly KnownAnswer[];
}

/** Performs one pop with tabs that only take notes, and a clock of its own. */
export async function pop(crms: readonly Crm[], setting: PopSetting = {}): Promise<PerformedPop> {
  const time = setting.time ?? createVirtualTime();
  const log: string[] = [];
  const wishes: TabWish[] = [];
  let kept: readonly KnownAnswer[] = [];
  const outcome = await time.run(
    performPop(setting.request ?? aRequest(), setting.choice, {
      rules: setting.rules ?? [aRule()],
      crms: crms.map((crm) => noted(crm, log)),
      tabs: createTabs(log, wishes, setting.onShow),
      webOrigins: setting.webOrigins ?? [],
      raise: 'window',
      region: 'US',
      now: time.now,
      sleep: time.sleep,
      answers: {
        load: async () => setting.known ?? [],
        async save(answers) {
          kept = answers;
          await setting.save?.();
        },
      },
      chosenBefore: async () => setting.chosenBefore ?? [],
      async createSession() {
        log.push('session');
        await setting.createSession?.();
      },
      async commit() {
        log.push('commit');
        return (await setting.commit?.()) ?? true;
      },
      isWanted: setting.isWanted ?? (() => true),
      progress: async ({ status }) => {
        log.push(`tell ${status}`);
      },
    }),
  );
  return { outcome, log, wishes, kept };
}

function noted(crm: Crm, log: string[]): Crm {
  return {
    ...crm,
    search(query, signal) {
      log.push(`ask ${inShort(query)}`);
      return crm.search(query, signal);
    },
  };
}

function createTabs(log: string[], wishes: TabWish[], onShow: PopSetting['onShow']): CrmTabs {
  return {
    choose: async (wish) => ({
      async show() {
        log.push(`${wish.place} ${wish.address}`);
        wishes.push(wish);
        onShow?.(wish);
        return 'reused';
      },
    }),
    bringToFront: async (name) => {
      log.push(`raise ${name}`);
    },
    withdraw: async () => {},
  };
}
