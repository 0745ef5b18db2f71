import { useText } from '../../ui/text';

/** The sections in their order: their id on the page and the message key of their title. */
const CONTENTS = [
  ['region', 'optionsRegionTitle'],
  ['crm', 'optionsCrmTitle'],
  ['screen-pop', 'optionsPopTitle'],
  ['listener', 'optionsListenerTitle'],
  ['simulator', 'optionsSimulatorTitle'],
  ['desk', 'optionsDeskTitle'],
  ['notReadyReasons', 'optionsReasonsTitle'],
  ['dispositions', 'optionsDispositionsTitle'],
  ['phone-links', 'optionsPhoneLinksTitle'],
  ['access', 'optionsAccessTitle'],
] as const;

/** Leads to each section of the settings. */
export function ContentsList() {
  const t = useText();
  return (
    <nav class="contents" aria-label={t('optionsContents')}>
      <ul>
        {CONTENTS.map(([id, titleKey]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(titleKey)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
