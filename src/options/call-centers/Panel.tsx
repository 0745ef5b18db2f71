import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './call-centers.css';

interface PanelProps {
  readonly title: string;
  /** Whether the person has just opened it: the focus goes there. */
  readonly takesFocus: boolean;
  readonly children: ComponentChildren;
}

/** Something that was begun and is to be finished or cancelled. */
export function Panel({ title, takesFocus, children }: PanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Only as it opens, never while somebody types in it.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  return (
    <section class="panel" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
