import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Catalogue } from '../../settings/catalogue';
import type { CallCenter, SettingsPicture } from '../../settings/picture';
import { Button } from '../../ui/Button';
import { PlainText } from '../../ui/PlainText';
import { NAME_LENGTH, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { FindingList } from './FindingList';
import { inspectSource } from './inspect-source';
import { OverriddenNote } from './OverriddenNote';
import { selectOverridden } from './select-overridden';

/** What can be done with a call center that is there. */
export type RowAct = 'use' | 'stop' | 'follow' | 'edit' | 'clone' | 'export' | 'remove';

interface CallCenterRowProps {
  readonly callCenter: CallCenter;
  readonly picture: SettingsPicture;
  readonly catalogue: Catalogue;
  /** What is being done with it. */
  readonly children: ComponentChildren;
  onAct(act: RowAct): void;
}

const LABELS: Readonly<Record<RowAct, string>> = {
  use: 'optionsCallCenterUse',
  stop: 'optionsCallCenterStop',
  follow: 'optionsCallCenterFollow',
  edit: 'optionsCallCenterEdit',
  clone: 'optionsCallCenterClone',
  export: 'optionsCallCenterExport',
  remove: 'optionsCallCenterRemove',
};

/** A call center: which it is, where it comes from, whether it is in use, and what can be done with it. */
export function CallCenterRow(props: CallCenterRowProps) {
  const { callCenter, picture, catalogue, children, onAct } = props;
  const { internalName, displayName, fromPolicy, text } = callCenter;
  const t = useText();
  const { findings, items } = useMemo(() => inspectSource(text, catalogue), [text, catalogue]);
  const isInUse = picture.inUse === internalName;
  const isOverridden = isInUse && selectOverridden(items, picture).length > 0;
  return (
    <li class="call-center" data-in-use={isInUse}>
      <h3>
        <PlainText text={displayName} />
        {isInUse && <span class="in-use">{t('optionsCallCenterInUse')}</span>}
      </h3>
      <p class="call-center-facts">
        <code>{plainText(internalName, NAME_LENGTH)}</code>
        {' · '}
        {t(fromPolicy ? 'optionsCallCenterFromPolicy' : 'optionsCallCenterFromHere')}
        {findings.length === 0 && ` · ${t('optionsCallCenterSound')}`}
      </p>
      {findings.length > 0 && (
        <details class="more">
          <summary>{t('optionsFindingWarnings', String(findings.length))}</summary>
          <FindingList findings={findings} />
        </details>
      )}
      {isOverridden && (
        <OverriddenNote isInUse text={text} picture={picture} catalogue={catalogue} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are buttons */}
      <div class="actions" role="group" aria-label={plainText(displayName, NAME_LENGTH)}>
        {selectActs(callCenter, picture, isOverridden).map((act) => (
          <Button
            key={act}
            label={t(LABELS[act])}
            tone={act === 'use' ? 'primary' : 'plain'}
            onPress={() => onAct(act)}
          />
        ))}
      </div>
      {children}
    </li>
  );
}

/** The policy's own cannot be edited or removed here, and using it no more means choosing another. */
function selectActs(
  { internalName, fromPolicy }: CallCenter,
  { inUse, policy }: SettingsPicture,
  isOverridden: boolean,
): readonly RowAct[] {
  const isInUse = inUse === internalName;
  const choosing: readonly RowAct[] = isInUse ? (fromPolicy ? [] : ['stop']) : ['use'];
  return [
    ...(policy?.locksCallCenter ? [] : choosing),
    ...(isOverridden ? (['follow'] as const) : []),
    ...(fromPolicy ? [] : (['edit'] as const)),
    'clone',
    'export',
    ...(fromPolicy ? [] : (['remove'] as const)),
  ];
}
