import type { ConnectorId } from '../../../cti/ids';
import { checkRules, type ReadRule } from '../check-rules';
import { collectWarnings, type Imported, type Warn } from '../imported';
import { type Field, readEntries, readList } from '../read-fields';
import { readJson } from '../read-json';
import { readRule } from './read-rule';

/** Under which the rules stand in a document that `writeUsdRules` has written. */
export const RULES_KEY = 'WindowNavigationRules';

/**
 * Unified Service Desk's window navigation rules, as JSON with USD's own field names: a list of rules, or an object
 * that holds it as `WindowNavigationRules`.
 * @param connectorIds what a rule's From can mean; another control is named in a warning, and the rule is for all
 */
export function parseUsdRules(text: string, connectorIds: readonly ConnectorId[]): Imported {
  const { warn, warnings } = collectWarnings();
  const value = readJson(text, warn);
  if (value === undefined) return { rules: [], warnings };
  const read = listOfRules({ value, path: '' }, warn).flatMap((field, index): ReadRule[] => {
    const rule = readRule(field, { order: index + 1, connectorIds }, warn);
    return rule ? [{ rule, path: field.path }] : [];
  });
  return { rules: checkRules(read, warn), warnings };
}

function listOfRules(whole: Field, warn: Warn): readonly Field[] {
  if (Array.isArray(whole.value)) return readList(whole, warn);
  const entries = readEntries(whole, warn);
  for (const [name, { path }] of entries) {
    if (name !== RULES_KEY) warn('unknownField', path, name);
  }
  const [, rules] = entries.find(([name]) => name === RULES_KEY) ?? [];
  if (!rules && entries.length > 0) warn('missingField', '', RULES_KEY);
  return readList(rules, warn);
}
