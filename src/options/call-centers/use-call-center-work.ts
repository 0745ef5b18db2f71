import { useRef, useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { ItemName } from '../../settings/item';
import type { CallCenterChoice, SettingsPicture } from '../../settings/picture';
import { useText } from '../../ui/text';
import type { FormDrafts } from '../form-drafts';
import { refusalWords } from '../refusal-words';
import { useKept } from '../use-kept';
import { type CallCenterWork, hasEntries, isAbout, readWork } from './work';

interface WorkPorts {
  readonly picture: SettingsPicture;
  readonly drafts: FormDrafts;
  saveCallCenters(choice: CallCenterChoice): Promise<CommandResult>;
  forgetOwnSettings(items: readonly ItemName[]): Promise<CommandResult>;
  onSettingsChanged(): Promise<void>;
}

/** What is being done with the call centers: begun, gone on with, saved or cancelled, one at a time. */
export function useCallCenterWork({ picture, drafts, ...ports }: WorkPorts) {
  const t = useText();
  const kept = useKept(drafts, 'callCenterWork', readWork);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [told, setTold] = useState('');
  const opener = useRef<Element | null>(null);
  const teller = useRef<HTMLDivElement>(null);
  // What it was about may have been removed while the page was closed.
  const work = kept.value && isAbout(kept.value, picture) ? kept.value : undefined;

  const finish = async (answer: Promise<CommandResult>, words: string) => {
    setBusy(true);
    setProblem(undefined);
    const result = await answer;
    if (result.ok) {
      kept.onValue(undefined);
      setTold(words);
      await ports.onSettingsChanged();
      teller.current?.focus();
    } else setProblem(refusalWords(result, t));
    setBusy(false);
  };

  return {
    work,
    isRestored: kept.isRestored,
    isBusy,
    problem,
    told,
    teller,
    tell: setTold,
    /** Not while something else has entries that would be lost. Returns whether it was begun. */
    start(next: CallCenterWork): boolean {
      const isFree = work === undefined || !hasEntries(work);
      setTold(isFree ? '' : t('optionsCallCenterUnfinished'));
      if (!isFree) return false;
      opener.current = document.activeElement;
      setProblem(undefined);
      kept.onValue(next);
      return true;
    },
    change(next: CallCenterWork): void {
      setProblem(undefined);
      kept.onValue(next);
    },
    cancel(): void {
      setProblem(undefined);
      kept.onValue(undefined);
      const back = opener.current;
      if (back instanceof HTMLElement && back.isConnected) back.focus();
      else teller.current?.focus();
    },
    /** Saves the choice; then the work is done, and `words` say so. */
    apply: (choice: CallCenterChoice, words: string) =>
      finish(ports.saveCallCenters(choice), words),
    /** Forgets what was set here of these items; then the work is done, and `words` say so. */
    forget: (items: readonly ItemName[], words: string) =>
      finish(ports.forgetOwnSettings(items), words),
  };
}
