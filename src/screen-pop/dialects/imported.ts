import type { Sentence } from '../../cti/pop-outcome';
import type { NavigationRule } from '../rule';

/** What can be said about a document that is read, with the sentence that says it: `$1` the place, `$2` the value. */
const SENTENCES = {
  tooLarge: 'optionsImportTooLarge',
  notJson: 'optionsImportNotJson',
  wrongType: 'optionsImportWrongType',
  duplicateKey: 'optionsImportDuplicateKey',
  unknownField: 'optionsImportUnknownField',
  missingField: 'optionsImportMissingField',
  badValue: 'optionsImportBadValue',
  renamedRule: 'optionsImportRenamedRule',
  ruleLeftOut: 'optionsImportRuleLeftOut',
  moreWarnings: 'optionsImportMoreWarnings',
  forPagesOnly: 'optionsImportForPagesOnly',
  unknownControl: 'optionsImportUnknownControl',
  controlIgnored: 'optionsImportControlIgnored',
  decisionNotHere: 'optionsImportDecisionNotHere',
  unknownAction: 'optionsImportUnknownAction',
  unknownSearch: 'optionsImportUnknownSearch',
  conditionTranslated: 'optionsImportConditionTranslated',
  conditionNotTranslated: 'optionsImportConditionNotTranslated',
  badFetchXml: 'optionsImportBadFetchXml',
  criterionDropped: 'optionsImportCriterionDropped',
  joinDropped: 'optionsImportJoinDropped',
  searchLeftOut: 'optionsImportSearchLeftOut',
  popTypeNotHere: 'optionsImportPopTypeNotHere',
} as const;

type ImportCode = keyof typeof SENTENCES;

/** Something in a document that was not taken over as it stands there. */
export interface ImportWarning {
  readonly code: ImportCode;
  /** A JSON pointer into the document; the empty text: the document as a whole. */
  readonly path: string;
  /** What stands there, shortened. */
  readonly value: string;
  readonly sentence: Sentence;
}

/** What could be read of a document. Reading never fails: what is no document at all gives no rules and says why. */
export interface Imported {
  readonly rules: readonly NavigationRule[];
  readonly warnings: readonly ImportWarning[];
}

export type Warn = (code: ImportCode, path: string, value?: unknown) => void;

const MOST_WARNINGS = 200;
const LONGEST_VALUE = 200;

export function collectWarnings(): { readonly warn: Warn; readonly warnings: ImportWarning[] } {
  const warnings: ImportWarning[] = [];
  const warn: Warn = (code, path, value) => {
    if (warnings.length > MOST_WARNINGS) return;
    const said = warnings.length === MOST_WARNINGS ? 'moreWarnings' : code;
    warnings.push(toWarning(said, shorten(path), shorten(toText(value))));
  };
  return { warn, warnings };
}

const toWarning = (code: ImportCode, path: string, value: string): ImportWarning => ({
  code,
  path,
  value,
  sentence: { key: SENTENCES[code], values: [path || '/', value] },
});

const toText = (value: unknown): string => (typeof value === 'string' ? value : describe(value));

/** Nothing is looked into, however deep or large it is. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value ?? '');
}

const shorten = (text: string): string =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
