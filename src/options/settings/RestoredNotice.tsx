import type { Catalogue } from '../../settings/catalogue';
import type { ItemName } from '../../settings/item';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import { itemLabel } from '../item-labels';
import type { Restored } from './draft-state';

interface RestoredNoticeProps {
  readonly restored: Restored;
  readonly hasChanges: boolean;
  readonly catalogue: Catalogue;
  onDiscard(): void;
}

/** That the form holds what was typed earlier, and what has come between that and what is in force. */
export function RestoredNotice(props: RestoredNoticeProps) {
  const { restored, hasChanges, catalogue, onDiscard } = props;
  const t = useText();
  const { fromBefore, contested, dropped } = restored;
  const names = (items: readonly ItemName[]) =>
    items.map((item) => itemLabel(item, catalogue, t)).join(', ');
  const isShown = fromBefore.length + contested.length + dropped.length > 0;
  return (
    <div class="restored" role="status">
      {isShown && (
        <div class="ask">
          {fromBefore.length > 0 && <p>{t('optionsRestored', names(fromBefore))}</p>}
          {contested.length > 0 && <p>{t('optionsRestoredContested', names(contested))}</p>}
          {dropped.length > 0 && <p>{t('optionsRestoredDropped', names(dropped))}</p>}
          {hasChanges && <Button label={t('optionsRestoredDiscard')} onPress={onDiscard} />}
        </div>
      )}
    </div>
  );
}
