import { useText } from '../../ui/text';

/** The way to the simulator's other end. */
export function SimulatorHelp({ callTesterHref }: { readonly callTesterHref: string }) {
  const t = useText();
  return (
    <p class="links">
      <a href={callTesterHref}>{t('optionsToCallTester')}</a>
    </p>
  );
}
