import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import './notice.css';

interface Props {
  /** failure: said at once to screen readers. */
  readonly kind: 'failure' | 'hint';
  readonly children: ComponentChildren;
}

export function Notice({ kind, children }: Props) {
  return (
    <div class={`notice notice-${kind}`} {...(kind === 'failure' && { role: 'alert' })}>
      <Icon name="warning" />
      <p>{children}</p>
    </div>
  );
}
