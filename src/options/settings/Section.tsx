import type { ComponentChildren } from 'preact';
import type { ItemName } from '../../settings/item';
import { useText } from '../../ui/text';
import { Held } from './Held';

interface SectionProps {
  /** Also where the page's list of contents leads. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly isChanged?: boolean;
  /** What is edited in it. */
  readonly items?: readonly ItemName[];
  readonly children: ComponentChildren;
}

/** One part of the settings under its heading, marked while it has changes that are not saved. */
export function Section({ id, title, text, isChanged = false, items, children }: SectionProps) {
  const t = useText();
  return (
    <section id={id} class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title}
        {isChanged && <span class="changed">{t('optionsChanged')}</span>}
      </h2>
      <p class="quiet" id={`${id}-text`}>
        {text}
      </p>
      {items ? (
        <Held id={id} items={items}>
          {children}
        </Held>
      ) : (
        children
      )}
    </section>
  );
}
