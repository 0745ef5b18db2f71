import type { Catalogue } from '../../settings/catalogue';
import type { ItemName } from '../../settings/item';
import type { SettingChange } from '../../settings/picture';
import { useText } from '../../ui/text';
import { itemLabel } from '../item-labels';
import { ChangeLine } from './ChangeLine';
import './changes.css';
import { LongList } from './LongList';

/** More lines of one item are shown when asked for. */
const FIRST_LINES = 8;

interface ChangeListProps {
  readonly changes: readonly SettingChange[];
  readonly catalogue: Catalogue;
}

/** What would be another than it is: by item, each value before and after. */
export function ChangeList({ changes, catalogue }: ChangeListProps) {
  const t = useText();
  if (changes.length === 0) return <p>{t('optionsChangesNone')}</p>;
  return (
    <ul class="changes">
      {[...byItem(changes)].map(([item, lines]) => (
        <li key={item}>
          <h4>{itemLabel(item, catalogue, t)}</h4>
          <LongList
            className="change-lines"
            first={FIRST_LINES}
            rows={lines.map((change) => (
              <ChangeLine key={change.path} change={change} catalogue={catalogue} />
            ))}
          />
        </li>
      ))}
    </ul>
  );
}

function byItem(changes: readonly SettingChange[]): ReadonlyMap<ItemName, SettingChange[]> {
  const groups = new Map<ItemName, SettingChange[]>();
  for (const change of changes) {
    groups.set(change.item, [...(groups.get(change.item) ?? []), change]);
  }
  return groups;
}
