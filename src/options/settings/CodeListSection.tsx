import { useText } from '../../ui/text';
import { CodeListEditor } from './CodeListEditor';
import type { ListName } from './check-draft';
import type { DraftSectionProps } from './draft-section';
import { Section } from './Section';

const LIST_TEXTS: Readonly<Record<ListName, { title: string; text: string; empty: string }>> = {
  notReadyReasons: {
    title: 'optionsReasonsTitle',
    text: 'optionsReasonsText',
    empty: 'optionsReasonsEmpty',
  },
  dispositions: {
    title: 'optionsDispositionsTitle',
    text: 'optionsDispositionsText',
    empty: 'optionsDispositionsEmpty',
  },
};

interface CodeListSectionProps extends DraftSectionProps {
  readonly list: ListName;
}

/** The reasons for not being ready, or what a call may have been about. */
export function CodeListSection({
  list,
  draft,
  problems,
  isChanged,
  items,
  onDraft,
}: CodeListSectionProps) {
  const t = useText();
  const texts = LIST_TEXTS[list];
  return (
    <Section
      id={list}
      title={t(texts.title)}
      text={t(texts.text)}
      isChanged={isChanged}
      items={items}
    >
      <CodeListEditor
        list={list}
        helpId={`${list}-text`}
        rows={draft[list]}
        problems={problems}
        emptyKey={texts.empty}
        onRows={(rows) => onDraft({ [list]: rows })}
      />
    </Section>
  );
}
