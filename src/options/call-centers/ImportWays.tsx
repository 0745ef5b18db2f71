import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import type { FormDrafts } from '../form-drafts';
import { readText } from '../read-text';
import { LinesField } from '../settings/LinesField';
import { useKept } from '../use-kept';

/** The names of the fields and the words for one kind of file. */
interface ImportWords {
  readonly fileField: string;
  readonly pasteField: string;
  readonly accept: string;
  readonly isMultiple: boolean;
  readonly hint: string;
  readonly choose: string;
}

interface ImportWaysProps {
  readonly words: ImportWords;
  readonly drafts: FormDrafts;
  readonly isReading: boolean;
  onFiles(files: readonly File[]): void;
  /** Returns whether it can be used: then it need not stay in the field. */
  onText(text: string): boolean;
}

/** The ways in for a file that need no mouse: choosing it, or pasting what is in it. */
export function ImportWays({ words, drafts, isReading, onFiles, onText }: ImportWaysProps) {
  const t = useText();
  const picker = useRef<HTMLInputElement>(null);
  const typed = useKept(drafts, words.pasteField, readText);
  const text = typed.value ?? '';
  const [isOpen, setOpen] = useState<boolean>();

  const choose = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])]);
    // So that the same file can be chosen once more.
    input.value = '';
  };
  const read = () => {
    if (onText(text)) typed.onValue(undefined);
  };
  return (
    <div class="import-ways">
      <p class="quiet">{words.hint}</p>
      <Button
        label={words.choose}
        icon="add"
        busy={isReading}
        onPress={() => picker.current?.click()}
      />
      <input
        ref={picker}
        type="file"
        name={words.fileField}
        multiple={words.isMultiple}
        accept={words.accept}
        hidden
        aria-label={words.choose}
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
      <details
        class="more"
        open={isOpen ?? text !== ''}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t('optionsFilePaste')}</summary>
        <LinesField
          name={words.pasteField}
          label={t('optionsFileText')}
          hint={t('optionsFileTextHint')}
          isCode
          value={text}
          onValue={(next) => typed.onValue(next === '' ? undefined : next)}
        />
        <Button label={t('optionsFileRead')} disabled={text.trim() === ''} onPress={read} />
      </details>
    </div>
  );
}
