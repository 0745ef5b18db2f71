import { useRef, useState } from 'preact/hooks';
import type { ConnectorId } from '../../cti/ids';
import type { Imported } from '../../screen-pop/dialects/imported';
import type { NavigationRule } from '../../screen-pop/rule';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import { ChoiceField } from './ChoiceField';
import { ImportReport } from './ImportReport';
import { LinesField } from './LinesField';
import { RULE_FORMS, type RuleForm } from './rule-forms';

/** No file with rules is larger; of a larger one only so much is read, and refused. In bytes. */
const LARGEST_FILE = 4_000_000;

interface RulesImportProps {
  /** The phone systems that a rule can be for. */
  readonly connectorIds: readonly ConnectorId[];
  onReplace(rules: readonly NavigationRule[]): void;
  onAdd(rules: readonly NavigationRule[]): void;
}

/** Rules from elsewhere, pasted or from a file: read first, taken over when the person has seen what was lost. */
export function RulesImport({ connectorIds, onReplace, onAdd }: RulesImportProps) {
  const t = useText();
  const [formId, setFormId] = useState<RuleForm['id']>('usd');
  const [text, setText] = useState('');
  const [imported, setImported] = useState<Imported>();
  const [told, setTold] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const form = RULE_FORMS.find(({ id }) => id === formId);

  const read = (document: string) => {
    setTold('');
    setImported(form?.read(document, connectorIds));
  };
  const change = (document: string) => {
    setText(document);
    setImported(undefined);
    setTold('');
  };
  const openFile = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const document = await file.slice(0, LARGEST_FILE).text();
    // So that the same file can be chosen once more.
    input.value = '';
    change(document);
    read(document);
  };
  const takeOver = (onRules: RulesImportProps['onAdd']) => {
    if (imported) onRules(imported.rules);
    change('');
    setTold(t('optionsImportDone'));
  };

  return (
    <details class="more">
      <summary>{t('optionsImportTitle')}</summary>
      <ChoiceField
        legend={t('optionsImportForm')}
        hint={t('optionsImportFormHint')}
        options={RULE_FORMS.map(({ id, labelKey }) => ({ value: id, label: t(labelKey) }))}
        value={formId}
        onChange={(id) => {
          setFormId(id);
          setImported(undefined);
        }}
      />
      <LinesField
        name="rulesImport"
        label={t('optionsImportText')}
        hint={t('optionsImportTextHint')}
        isCode
        value={text}
        onValue={change}
      />
      <div class="actions">
        <Button
          label={t('optionsImportRead')}
          disabled={text.trim() === ''}
          onPress={() => read(text)}
        />
        <Button label={t('optionsImportFile')} onPress={() => picker.current?.click()} />
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('optionsImportFile')}
          onChange={({ currentTarget }) => openFile(currentTarget)}
        />
      </div>
      <div class="import-report" role="status">
        {told && <p>{told}</p>}
        {imported && <ImportReport imported={imported} />}
      </div>
      {imported && imported.rules.length > 0 && (
        <div class="actions">
          <Button
            label={t('optionsImportReplace')}
            tone="primary"
            onPress={() => takeOver(onReplace)}
          />
          <Button label={t('optionsImportAdd')} onPress={() => takeOver(onAdd)} />
        </div>
      )}
    </details>
  );
}
