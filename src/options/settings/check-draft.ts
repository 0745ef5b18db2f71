import * as v from 'valibot';
import { parseListenerSettings } from '../../connectors/generic-listener/settings';
import { type Settings, SettingsSchema } from '../../settings/schema';
import { checkCrms } from './check-crms';
import type { CrmCatalogue } from './crm-catalogue';
import { type Draft, filledRows, toListenerSettings, toSettings } from './draft';
import type { Problems } from './problems';
import { readRules } from './read-rules';

export type ListName = 'notReadyReasons' | 'dispositions';

/** The name under which a list's line has its problem. */
export const rowField = (list: ListName, rowId: number, part: 'code' | 'label') =>
  `${list}.${rowId}.${part}`;

const LIST_NAMES: readonly ListName[] = ['notReadyReasons', 'dispositions'];

/** The rules are the schema's and the connector's own; here they only get words and a place on the screen. */
export function checkDraft(draft: Draft, stored: Settings, catalogue: CrmCatalogue): Problems {
  const parsed = v.safeParse(SettingsSchema, toSettings(draft, stored));
  const paths = parsed.issues?.map((issue) => v.getDotPath(issue) ?? '') ?? [];
  return {
    ...Object.fromEntries(paths.flatMap((path) => toProblem(path, draft))),
    ...checkCrms(draft.crms, catalogue),
    ...rulesProblem(draft),
    ...listenerProblem(draft),
    ...reasonProblem(draft),
  };
}

/** Where the schema finds something wrong in the rules of the desk: the field and what to say of it. */
const DESK_PROBLEMS: Readonly<Record<string, readonly [field: string, key: string]>> = {
  'desk.autoAnswer.delayMs': ['autoAnswerSeconds', 'optionsDeskAutoAnswerSecondsProblem'],
  'desk.wrapUp.limitMs': ['wrapUpMinutes', 'optionsDeskLimitProblem'],
  'desk.wrapUp.extensionMs': ['extensionMinutes', 'optionsDeskExtensionProblem'],
  'desk.sessionNames': ['sessionNames', 'optionsDeskSessionNamesProblem'],
};

function toProblem(path: string, draft: Draft): [string, string][] {
  if (path === 'region') return [['region', 'optionsRegionProblem']];
  if (path === 'crms') return [['crms', 'optionsListTooLong']];
  if (path.startsWith('screenPop.webOrigins')) return [['webOrigins', 'optionsPopOriginsProblem']];
  // A line of the names that is too long is a problem of the one field in which all of them stand.
  const ofDesk = DESK_PROBLEMS[path.replace(/\.\d+$/, '')];
  if (ofDesk) return [[...ofDesk]];
  return LIST_NAMES.flatMap((list) => listProblem(path, list, draft));
}

function listProblem(path: string, list: ListName, draft: Draft): [string, string][] {
  if (path === list) return [[list, 'optionsListTooLong']];
  const [name, index, part] = path.split('.');
  // Lines left empty are not in the settings, so that their index is not the line's on the screen.
  const row = filledRows(draft[list])[Number(index)];
  if (name !== list || row === undefined) return [];
  return part === 'code'
    ? [[rowField(list, row.id, 'code'), 'optionsCodeProblem']]
    : [[rowField(list, row.id, 'label'), 'optionsLabelProblem']];
}

/** What exactly is wrong with them the editor says, line by line. */
function rulesProblem({ screenPop }: Draft): Problems {
  return readRules(screenPop.rules).rules ? {} : { rules: 'optionsRulesProblem' };
}

function listenerProblem(draft: Draft): Problems {
  const settings = toListenerSettings(draft);
  if (isAccepted(settings)) return {};
  // The connector refuses with one sentence; leaving the token out tells which of the two fields it is about.
  return isAccepted({ url: settings.url })
    ? { listenerToken: 'optionsListenerTokenProblem' }
    : { listenerUrl: 'optionsListenerUrlProblem' };
}

/** Somebody who must give a reason and has none to choose could never be "not ready". */
function reasonProblem(draft: Draft): Problems {
  const isStuck =
    draft.desk.notReadyReasonRequired && filledRows(draft.notReadyReasons).length === 0;
  return isStuck ? { notReadyReasonRequired: 'optionsDeskReasonRequiredProblem' } : {};
}

function isAccepted(listenerSettings: unknown): boolean {
  try {
    parseListenerSettings(listenerSettings);
    return true;
  } catch {
    return false;
  }
}
