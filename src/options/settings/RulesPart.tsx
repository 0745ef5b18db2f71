import { useMemo } from 'preact/hooks';
import type { ConnectorId } from '../../cti/ids';
import { DEFAULT_NAVIGATION_RULES } from '../../screen-pop/default-rules';
import { Button } from '../../ui/Button';
import { useText } from '../../ui/text';
import { useHold } from './hold';
import type { Problem } from './problems';
import { RuleList } from './RuleList';
import { RulesEditor } from './RulesEditor';
import { RulesExport } from './RulesExport';
import { RulesImport } from './RulesImport';
import { formatRules, readRules } from './read-rules';
import './rules.css';

interface RulesPartProps {
  /** The rules as JSON, correct or not. */
  readonly text: string;
  /** What rules may call the CRMs. */
  readonly crmIds: readonly string[];
  /** The phone systems that a rule can be for. */
  readonly connectorIds: readonly ConnectorId[];
  readonly problem: Problem | undefined;
  saveFile(name: string, text: string): void;
  onText(text: string): void;
}

/** The rules of screen pops: what they say, the text to edit, and the ways in and out. */
export function RulesPart({
  text,
  crmIds,
  connectorIds,
  problem,
  saveFile,
  onText,
}: RulesPartProps) {
  const t = useText();
  const { isLocked } = useHold();
  const reading = useMemo(() => readRules(text), [text]);
  return (
    <div class="rules">
      <h3>{t('optionsRulesTitle')}</h3>
      <p class="quiet">{t('optionsRulesText')}</p>
      {reading.rules ? (
        <RuleList rules={reading.rules} crmIds={crmIds} />
      ) : (
        <p class="quiet">{t('optionsRulesBroken')}</p>
      )}
      <RulesEditor text={text} problem={problem} problems={reading.problems} onText={onText} />
      {!isLocked && (
        <RulesImport
          connectorIds={connectorIds}
          onReplace={(rules) => onText(formatRules(rules))}
          onAdd={(rules) => onText(formatRules([...(reading.rules ?? []), ...rules]))}
        />
      )}
      {reading.rules && <RulesExport rules={reading.rules} saveFile={saveFile} />}
      <Button
        label={t('optionsRulesUsual')}
        icon="again"
        disabled={isLocked}
        onPress={() => onText(formatRules(DEFAULT_NAVIGATION_RULES))}
      />
    </div>
  );
}
