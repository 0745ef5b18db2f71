import { useState } from 'preact/hooks';
import { isolate, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { LinesField } from './LinesField';
import type { Problem } from './problems';
import type { RulesProblem } from './read-rules';

/** As much of a schema's words as fits two lines. */
const REASON_LENGTH = 200;

interface RulesEditorProps {
  readonly text: string;
  /** That something is wrong, once it is to be shown. */
  readonly problem: Problem | undefined;
  /** What exactly. */
  readonly problems: readonly RulesProblem[];
  onText(text: string): void;
}

/** The rules as text; unfolded while something in it is wrong. */
export function RulesEditor({ text, problem, problems, onText }: RulesEditorProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const isWrong = problem !== undefined;
  return (
    <details
      class="more"
      open={isOpen || isWrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('optionsRulesEdit')}</summary>
      <LinesField
        name="rules"
        label={t('optionsRulesField')}
        hint={t('optionsRulesHint')}
        isCode
        value={text}
        problem={problem}
        onValue={onText}
      />
      <div role="status">
        <ul class="rules-problems">
          {isWrong &&
            problems.map((each) => (
              <li key={`${each.line} ${each.path} ${each.reason}`} class="problem">
                {inWords(each, t)}
              </li>
            ))}
        </ul>
      </div>
    </details>
  );
}

function inWords({ line, path, reason }: RulesProblem, t: ReturnType<typeof useText>): string {
  const why = isolate(plainText(reason, REASON_LENGTH));
  return path === ''
    ? t('optionsRulesProblemInLine', String(line), why)
    : t('optionsRulesProblemAt', String(line), isolate(plainText(path, REASON_LENGTH)), why);
}
