import type { Catalogue } from '../../settings/catalogue';
import type { SettingChange } from '../../settings/picture';
import { PlainText } from '../../ui/PlainText';
import { useText } from '../../ui/text';
import { pathLabel } from './path-label';
import { valueWords } from './value-words';

/** As much of a value as tells one from another. */
const VALUE_LENGTH = 300;

interface ChangeLineProps {
  readonly change: SettingChange;
  readonly catalogue: Catalogue;
}

/** One value, before and after. */
export function ChangeLine({ change, catalogue }: ChangeLineProps) {
  const t = useText();
  const { before, after } = change;
  const label = pathLabel(change, catalogue, t);
  const words = (value: string | undefined) => {
    if (value === undefined) return <i>{t('optionsChangeNotSet')}</i>;
    return value === '' ? (
      <i>{t('optionsChangeEmpty')}</i>
    ) : (
      <PlainText text={valueWords(change, value, t)} maxLength={VALUE_LENGTH} />
    );
  };
  return (
    <li>
      {label !== '' && <span class="change-path">{label}</span>}
      <span class="change-values">
        <del>
          <span class="visually-hidden">{t('optionsChangeBefore')} </span>
          {words(before)}
        </del>
        <span class="change-arrow" aria-hidden="true">
          →
        </span>
        <ins>
          <span class="visually-hidden">{t('optionsChangeAfter')} </span>
          {words(after)}
        </ins>
      </span>
    </li>
  );
}
