import { useMemo } from 'preact/hooks';
import type { Catalogue } from '../../settings/catalogue';
import type { SettingsPicture } from '../../settings/picture';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import { itemLabel } from '../item-labels';
import { inspectSource } from './inspect-source';
import { selectOverridden } from './select-overridden';

interface OverriddenNoteProps {
  /** The call center's. */
  readonly text: string;
  /** Whether it is the one in use. */
  readonly isInUse?: boolean;
  readonly picture: SettingsPicture;
  readonly catalogue: Catalogue;
}

/** What a call center sets and this browser has otherwise, because somebody has set it here. */
export function OverriddenNote({ text, isInUse = false, picture, catalogue }: OverriddenNoteProps) {
  const t = useText();
  const items = useMemo(
    () => selectOverridden(inspectSource(text, catalogue).items, picture),
    [text, catalogue, picture],
  );
  if (items.length === 0) return null;
  const labels = items.map((item) => itemLabel(item, catalogue, t));
  const key = isInUse ? 'optionsCallCenterOverridden' : 'optionsCallCenterWillOverride';
  return <Notice kind="hint">{t(key, labels.join(', '))}</Notice>;
}
