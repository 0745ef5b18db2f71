import * as v from 'valibot';
import type { NavigationRule } from '../../screen-pop/rule';
import { NavigationRulesSchema } from '../../screen-pop/rule-schema';
import { placeJson } from '../../settings/json-places';
import { plainWords } from '../../settings/plain-words';

/** Something that is wrong in the text of the rules. */
export interface RulesProblem {
  /** The first line is 1. */
  readonly line: number;
  /** The path within the rules, `0.result.window`; empty: the text as a whole. */
  readonly path: string;
  /** In the words of the schema, which are English. */
  readonly reason: string;
}

/** The rules of a text, or what is wrong with it. */
export type RulesReading =
  | { readonly rules: readonly NavigationRule[]; readonly problems: readonly [] }
  | { readonly rules?: never; readonly problems: readonly RulesProblem[] };

/** Together at most, in UTF-16 code units: two hundred long rules fit. */
const MAX_LENGTH = 500_000;
/** As many problems as somebody puts right before trying again. */
const SHOWN_PROBLEMS = 5;

export const formatRules = (rules: readonly NavigationRule[]) => JSON.stringify(rules, null, 2);

export function readRules(text: string): RulesReading {
  if (text.length > MAX_LENGTH) {
    return failed({ line: 1, path: '', reason: `is longer than ${MAX_LENGTH} characters` });
  }
  const places = placeJson(text);
  const value = places.ok ? toValue(text) : undefined;
  if (!places.ok || value === undefined) {
    const at = places.ok ? 0 : places.at;
    return failed({ line: lineAt(text, at), path: '', reason: 'is not JSON from here on' });
  }
  const parsed = v.safeParse(NavigationRulesSchema, value);
  if (parsed.success) return { rules: parsed.output, problems: [] };
  const problems = parsed.issues.slice(0, SHOWN_PROBLEMS).map((issue) => {
    const { path, reason } = toDetail(issue);
    return { line: lineAt(text, places.offsetOf(path)), path: path.join('.'), reason };
  });
  return { problems };
}

const failed = (problem: RulesProblem): RulesReading => ({ problems: [problem] });

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

function toValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Detail {
  readonly path: readonly unknown[];
  readonly reason: string;
}

/** Of a value that fits none of several forms, what is wrong by the form that it is nearest to. */
function toDetail(issue: v.BaseIssue<unknown>): Detail {
  const path = issue.path?.map(({ key }) => key) ?? [];
  const nearest = issue.issues
    ?.filter(({ expected, received }) => expected !== 'never' && received !== 'undefined')
    .map(toDetail)
    .sort((one, other) => other.path.length - one.path.length)[0];
  if (!nearest) return { path, reason: plainWords(issue.message) };
  return { path: [...path, ...nearest.path], reason: nearest.reason };
}
