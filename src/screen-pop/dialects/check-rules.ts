import * as v from 'valibot';
import type { NavigationRule } from '../rule';
import { NavigationRulesSchema } from '../rule-schema';
import type { Warn } from './imported';

/** A rule that was read, and where. */
export interface ReadRule {
  readonly rule: NavigationRule;
  readonly path: string;
}

/** As many as the schema takes. */
const MOST_RULES = 200;

/** Only what the schema takes stays; of two rules with the same name the second gets another one. */
export function checkRules(read: readonly ReadRule[], warn: Warn): readonly NavigationRule[] {
  const rules: NavigationRule[] = [];
  const names = new Set<string>();
  for (const { rule, path } of read) {
    const checked = v.safeParse(NavigationRulesSchema, [rule]);
    const [valid] = checked.success ? checked.output : [];
    if (!valid || rules.length >= MOST_RULES) {
      warn('ruleLeftOut', path, valid ? rule.name : reasonOf(checked.issues?.[0]));
      continue;
    }
    const name = freeName(valid.name, names);
    if (name !== valid.name) warn('renamedRule', path, name);
    names.add(name);
    rules.push({ ...valid, name });
  }
  return rules;
}

function reasonOf(issue: v.BaseIssue<unknown> | undefined): string {
  if (!issue) return '';
  return `${v.getDotPath(issue) ?? ''}: ${issue.message}`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name.slice(0, 190)} (${count})`;
  return free;
}
