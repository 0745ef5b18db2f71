import { useText } from '../../ui/text';

/** When the generic listener needs its program, and how that is installed. */
export function ListenerHelp() {
  const t = useText();
  return (
    <>
      <h3>{t('optionsHostTitle')}</h3>
      <p>{t('optionsHostWhen')}</p>
      <p>{t('optionsHostInstall')}</p>
      <pre class="command" dir="ltr">
        <code>npm run listener -- install</code>
      </pre>
      <p>{t('optionsHostAfter')}</p>
      <pre class="command" dir="ltr">
        <code>{'npm run listener -- status\nnpm run listener -- uninstall'}</code>
      </pre>
    </>
  );
}
