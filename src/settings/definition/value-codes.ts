import type { Finding } from '../../call-center/finding';
import type { ImportWarning } from '../../screen-pop/dialects/imported';

/** What can be said about rules that stand in a definition in another dialect: the words of the rules' own import. */
export const RULE_CODES = {
  tooLarge: 'rules-too-large',
  notJson: 'rules-not-json',
  wrongType: 'rules-wrong-type',
  duplicateKey: 'rules-duplicate-key',
  unknownField: 'rules-unknown-field',
  missingField: 'rules-missing-field',
  badValue: 'rules-bad-value',
  renamedRule: 'rules-renamed-rule',
  ruleLeftOut: 'rules-rule-left-out',
  moreWarnings: 'rules-more-warnings',
  forPagesOnly: 'rules-for-pages-only',
  unknownControl: 'rules-unknown-control',
  controlIgnored: 'rules-control-ignored',
  decisionNotHere: 'rules-decision-not-here',
  unknownAction: 'rules-unknown-action',
  unknownSearch: 'rules-unknown-search',
  conditionTranslated: 'rules-condition-translated',
  conditionNotTranslated: 'rules-condition-not-translated',
  badFetchXml: 'rules-bad-fetch-xml',
  criterionDropped: 'rules-criterion-dropped',
  joinDropped: 'rules-join-dropped',
  searchLeftOut: 'rules-search-left-out',
  popTypeNotHere: 'rules-pop-type-not-here',
} as const satisfies Record<ImportWarning['code'], string>;

type RuleCode = (typeof RULE_CODES)[keyof typeof RULE_CODES];

/**
 * What can be said about the values that Offhook reads, and how bad it is: nothing keeps a file from being used, since
 * a value that cannot be used costs its item alone.
 */
const OWN_CODES = {
  'setting-unknown-section': 'warning',
  'setting-unknown-item': 'warning',
  'setting-not-switch': 'warning',
  'setting-not-number': 'warning',
  'setting-not-choice': 'warning',
  'setting-not-json': 'warning',
  'setting-not-region': 'warning',
  'setting-line-left-out': 'warning',
  'setting-out-of-range': 'warning',
  'setting-refused': 'warning',
  'connector-incomplete': 'warning',
  'crm-kind-missing': 'warning',
  'crm-kind-unknown': 'warning',
  'crm-id-taken': 'warning',
  'crm-incomplete': 'warning',
  'rules-more-than-one': 'warning',
} as const satisfies Record<string, Finding['severity']>;

export type ValueCode = keyof typeof OWN_CODES | RuleCode;

/** Every code, for the test that each has its words, and for the reference. */
export const VALUE_CODES: Readonly<Record<ValueCode, Finding['severity']>> = {
  ...OWN_CODES,
  ...(Object.fromEntries(Object.values(RULE_CODES).map((code) => [code, 'warning'])) as Record<
    RuleCode,
    'warning'
  >),
};
