import { useState } from 'preact/hooks';
import type { NavigationRule } from '../../screen-pop/rule';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { PlainText } from '../../ui/PlainText';
import { useText } from '../../ui/text';
import { word } from './describe-condition';
import { describeRule } from './describe-rule';

/** As many as are read at once. */
const STEP = 10;

interface RuleListProps {
  readonly rules: readonly NavigationRule[];
  readonly crmIds: readonly string[];
}

/** The rules in the order in which they are tried, in words. */
export function RuleList({ rules, crmIds }: RuleListProps) {
  const t = useText();
  const [length, setLength] = useState(STEP);
  if (rules.length === 0) return <p class="quiet">{t('optionsRulesEmpty')}</p>;
  const inOrder = rules.toSorted((one, other) => one.order - other.order);
  return (
    <>
      <ol class="rule-list">
        {inOrder.slice(0, length).map((rule) => (
          <li key={rule.name}>
            <h4>
              <PlainText text={rule.name} />
            </h4>
            <dl>
              {describeRule(rule, t).map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
            {rule.result.crmId !== undefined && !crmIds.includes(rule.result.crmId) && (
              <Notice kind="hint">
                {t('optionsRulesNoCrm', word(rule.name), word(rule.result.crmId))}
              </Notice>
            )}
          </li>
        ))}
      </ol>
      {rules.length > length && (
        <Button
          label={t('optionsRulesMore', String(Math.min(STEP, rules.length - length)))}
          icon="expand"
          onPress={() => setLength(length + STEP)}
        />
      )}
    </>
  );
}
