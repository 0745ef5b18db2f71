import { useState } from 'preact/hooks';
import type { RefusedRule } from '../../screen-pop/dialects/exported';
import type { NavigationRule } from '../../screen-pop/rule';
import { Button } from '../../ui/Button';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { RULE_FORMS, type RuleForm } from './rule-forms';

interface RulesExportProps {
  readonly rules: readonly NavigationRule[];
  saveFile(name: string, text: string): void;
}

/** The rules as a file in each form, with those named that the form has no words for. */
export function RulesExport({ rules, saveFile }: RulesExportProps) {
  const t = useText();
  const [refused, setRefused] = useState<readonly RefusedRule[]>([]);
  const save = ({ fileName, write }: RuleForm) => {
    const written = write(rules);
    setRefused(written.refused);
    saveFile(fileName, written.text);
  };
  return (
    <details class="more">
      <summary>{t('optionsExportTitle')}</summary>
      <p class="quiet">{t('optionsExportText')}</p>
      <div class="actions">
        {RULE_FORMS.map((form) => (
          <Button key={form.id} label={t(form.labelKey)} onPress={() => save(form)} />
        ))}
      </div>
      <div role="status">
        <ul class="rules-problems">
          {refused.map(({ rule, sentence }) => (
            <li key={rule}>{sentenceWords(sentence, t)}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
