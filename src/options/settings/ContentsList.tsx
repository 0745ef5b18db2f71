import { useText } from '../../ui/text';

/** A part of the page: its id and the message key of its heading. */
export interface ContentsEntry {
  readonly id: string;
  readonly titleKey: string;
}

/** Leads to each section of the settings. */
export function ContentsList({ entries }: { readonly entries: readonly ContentsEntry[] }) {
  const t = useText();
  return (
    <nav class="contents" aria-label={t('optionsContents')}>
      <ul>
        {entries.map(({ id, titleKey }) => (
          <li key={id}>
            <a href={`#${id}`}>{t(titleKey)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
