import type { TrustedItem } from '../../src/browser/trusted-item';
import { type CommandResult, DONE, refused } from '../../src/cti/command';
import type { Sentence } from '../../src/cti/pop-outcome';
import type { Catalogue } from '../../src/settings/catalogue';
import {
  type SettingsInForce,
  type SettingsSources,
  settingsInForce,
} from '../../src/settings/in-force';
import type { Items } from '../../src/settings/item';
import type { SettingsPicture, SettingsPreview, SettingsProblem } from '../../src/settings/picture';
import { planChange, type SettingsWish } from '../../src/settings/plan-change';
import type { Settings } from '../../src/settings/schema';

export interface SettingsKeeperPorts {
  readonly catalogue: Catalogue;
  readonly defaults: Settings;
  readonly store: TrustedItem;
  readonly policy: {
    readonly isLive: boolean;
    /** The policy that holds from the start; then tells of another one. Never rejects. */
    start(onChange: (policy: unknown) => void): Promise<unknown>;
  };
  /** A sentence in the agent's language. */
  words(sentence: Sentence): string;
  /** Others are in force, or may be: they are to be used. */
  onChange(settings: Settings): Promise<void>;
  report(problem: string, error: unknown): void;
}

export type SettingsKeeper = ReturnType<typeof createSettingsKeeper>;

/**
 * The settings in force, from all their layers, and the only one who writes them. What cannot be stored does not come
 * into force either.
 */
export function createSettingsKeeper(ports: SettingsKeeperPorts) {
  const { catalogue, defaults, store, policy, report } = ports;
  let sources: SettingsSources = {
    defaults,
    catalogue,
    stored: undefined,
    policy: undefined,
    isPolicyLive: policy.isLive,
  };
  let inForce: SettingsInForce;
  let isReadable = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: each change begins with what the one before has left. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const next = turn.then(task);
    turn = next.catch((error) => report('settings could not be brought into use', error));
    return next;
  }

  async function read(): Promise<unknown> {
    try {
      const stored = await store.load();
      isReadable = true;
      return stored;
    } catch (error) {
      report('the settings cannot be read', error);
      return undefined;
    }
  }

  function combine(next: SettingsSources): void {
    sources = next;
    inForce = settingsInForce(next);
  }

  async function use(changed: Partial<SettingsSources>): Promise<void> {
    combine({ ...sources, ...changed });
    await ports.onChange(inForce.picture.settings);
  }

  /** What could not be read may hold what nobody wants to lose: it is not written over. */
  async function readAgain(): Promise<void> {
    const stored = await read();
    if (isReadable) await use({ stored });
  }

  async function carryOut(wish: SettingsWish): Promise<CommandResult> {
    if (!isReadable) await readAgain();
    if (!isReadable) return refuse(BROKEN);
    const { next, refusal } = planChange(sources, wish);
    if (!next) return refuse(refusal ?? { key: 'settingsNotStored', values: [''] });
    try {
      await store.save(next);
    } catch (error) {
      return refuse(notStored(error));
    }
    await use({ stored: next });
    return DONE;
  }

  const refuse = (sentence: Sentence) => refused('rejected', ports.words(sentence));

  return {
    /** Resolves when there are settings to go by, whatever state the storage is in. Never rejects. */
    load: (): Promise<Settings> =>
      inTurn(async () => {
        const [stored, firstPolicy] = await Promise.all([
          read(),
          policy.start((next) => void inTurn(() => use({ policy: next })).catch(() => {})),
        ]);
        combine({ ...sources, stored, policy: firstPolicy });
        return inForce.picture.settings;
      }),
    picture: (): SettingsPicture =>
      isReadable
        ? inForce.picture
        : { ...inForce.picture, problems: [UNREADABLE, ...inForce.picture.problems] },
    preview: (wish: SettingsWish): SettingsPreview => planChange(sources, wish).preview,
    /** What was set in this browser. */
    own: (): Items => inForce.stored.own,
    /** Stores other ones; what they say is not checked. Rejects, and nothing has changed, where that is not possible. */
    changeOwn: (edit: (own: Items) => Items): Promise<void> =>
      inTurn(async () => {
        if (!isReadable || inForce.isNewer) throw new Error('the settings cannot be written now');
        const next = { ...inForce.stored, own: edit(inForce.stored.own) };
        await store.save(next);
        await use({ stored: next });
      }),
    /** All or nothing. */
    change: (wish: SettingsWish): Promise<CommandResult> => inTurn(() => carryOut(wish)),
  };
}

const BROKEN: Sentence = { key: 'settingsStoreBroken' };
const UNREADABLE: SettingsProblem = { where: 'stored', item: '', sentence: BROKEN };

function notStored(error: unknown): Sentence {
  if (error instanceof Error && error.name === 'QuotaExceededError') {
    return { key: 'settingsDiskFull' };
  }
  const values = [error instanceof Error ? error.message : String(error)];
  return { key: 'settingsNotStored', values };
}
