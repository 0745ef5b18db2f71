import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useText } from '../../ui/text';
import type { HostAccess } from './host-access';

interface AccessButtonProps {
  readonly hosts: HostAccess;
  readonly patterns: readonly string[];
  readonly isGranted: boolean;
  /** What the button says: how to get the access, or how to give it back. */
  readonly label: string;
}

/** Asks the browser for hosts, or gives them back. */
export function AccessButton({ hosts, patterns, isGranted, label }: AccessButtonProps) {
  const t = useText();
  const [failureKey, setFailureKey] = useState<string>();

  // Browsers show their question only for a call made in the click itself: nothing may be awaited before it.
  const onPress = () => {
    const asked = isGranted ? hosts.remove([...patterns]) : hosts.request([...patterns]);
    const failed = isGranted ? 'optionsAccessKept' : 'optionsAccessRefused';
    asked.then(
      (isDone) => setFailureKey(isDone ? undefined : failed),
      // An access that a policy sets makes the browser throw.
      () => setFailureKey(failed),
    );
  };

  return (
    <div class="access-action">
      <Button label={label} onPress={onPress} />
      {failureKey && <Notice kind="failure">{t(failureKey)}</Notice>}
    </div>
  );
}
