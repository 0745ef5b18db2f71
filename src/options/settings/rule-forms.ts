import type { ConnectorId } from '../../cti/ids';
import type { Exported } from '../../screen-pop/dialects/exported';
import type { Imported } from '../../screen-pop/dialects/imported';
import { parseSoftphoneLayout } from '../../screen-pop/dialects/softphone-layout/parse-layout';
import { writeSoftphoneLayout } from '../../screen-pop/dialects/softphone-layout/write-layout';
import { parseUsdRules } from '../../screen-pop/dialects/usd/parse-rules';
import { writeUsdRules } from '../../screen-pop/dialects/usd/write-rules';
import type { NavigationRule } from '../../screen-pop/rule';
import { formatRules, readRules } from './read-rules';

/** One way of writing rules down. */
export interface RuleForm {
  readonly id: 'offhook' | 'usd' | 'salesforce';
  /** Message key of its name. */
  readonly labelKey: string;
  /** What a file with such rules is called. */
  readonly fileName: string;
  /**
   * Reading never fails: what it could not take over stands in the warnings.
   * @param connectorIds the phone systems that a rule can be for
   */
  read(text: string, connectorIds: readonly ConnectorId[]): Imported;
  /** What cannot be said in this form stands in `refused`. */
  write(rules: readonly NavigationRule[]): Exported;
}

/** In the order in which they are offered. */
export const RULE_FORMS: readonly RuleForm[] = [
  {
    id: 'offhook',
    labelKey: 'optionsRulesFormOffhook',
    fileName: 'offhook-rules.json',
    read: readOwn,
    write: (rules) => ({ text: formatRules(rules), refused: [] }),
  },
  {
    id: 'usd',
    labelKey: 'optionsRulesFormUsd',
    fileName: 'window-navigation-rules.json',
    read: parseUsdRules,
    write: writeUsdRules,
  },
  {
    id: 'salesforce',
    labelKey: 'optionsRulesFormSalesforce',
    fileName: 'softphone-layout.json',
    read: parseSoftphoneLayout,
    write: writeSoftphoneLayout,
  },
];

function readOwn(text: string): Imported {
  const { rules = [], problems } = readRules(text);
  return {
    rules,
    warnings: problems.map(({ line, path, reason }) => ({
      code: 'badValue',
      path,
      value: reason,
      sentence:
        path === ''
          ? { key: 'optionsRulesProblemInLine', values: [String(line), reason] }
          : { key: 'optionsRulesProblemAt', values: [String(line), path, reason] },
    })),
  };
}
