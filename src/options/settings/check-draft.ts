import * as v from 'valibot';
import type { Catalogue } from '../../settings/catalogue';
import { type Settings, SettingsSchema } from '../../settings/schema';
import { checkConnectors } from './check-connectors';
import { checkCrms } from './check-crms';
import { type Draft, filledRows, toSettings } from './draft';
import type { Problems } from './problems';
import { readRules } from './read-rules';

export type ListName = 'notReadyReasons' | 'dispositions';

/** The name under which a list's line has its problem. */
export const rowField = (list: ListName, rowId: number, part: 'code' | 'label') =>
  `${list}.${rowId}.${part}`;

const LIST_NAMES: readonly ListName[] = ['notReadyReasons', 'dispositions'];

/** The rules are the schema's and the owners'; here they only get words and a place on the screen. */
export function checkDraft(draft: Draft, stored: Settings, catalogue: Catalogue): Problems {
  const parsed = v.safeParse(SettingsSchema, toSettings(draft, stored));
  const paths = parsed.issues?.map((issue) => v.getDotPath(issue) ?? '') ?? [];
  return {
    ...Object.fromEntries(paths.flatMap((path) => toProblem(path, draft))),
    ...checkCrms(draft.crms, catalogue.crms),
    ...checkConnectors(draft.connectors, catalogue.connectors),
    ...rulesProblem(draft),
    ...reasonProblem(draft),
    ...standbyProblem(draft),
  };
}

/** Where the schema finds something wrong: the field, and what to say of it. */
const PROBLEMS: Readonly<Record<string, readonly [field: string, key: string]>> = {
  region: ['region', 'optionsRegionProblem'],
  crms: ['crms', 'optionsListTooLong'],
  'screenPop.webOrigins': ['webOrigins', 'optionsPopOriginsProblem'],
  'desk.autoAnswer.delayMs': ['autoAnswerSeconds', 'optionsDeskAutoAnswerSecondsProblem'],
  'desk.wrapUp.limitMs': ['wrapUpMinutes', 'optionsDeskLimitProblem'],
  'desk.wrapUp.extensionMs': ['extensionMinutes', 'optionsDeskExtensionProblem'],
  'desk.sessionNames': ['sessionNames', 'optionsDeskSessionNamesProblem'],
  'dialing.outsidePrefix': ['outsidePrefix', 'optionsDialingProblem'],
  'dialing.longDistPrefix': ['longDistPrefix', 'optionsDialingProblem'],
  'dialing.internationalPrefix': ['internationalPrefix', 'optionsDialingProblem'],
  'softphone.height': ['phoneHeight', 'optionsSoftphoneHeightProblem'],
  'softphone.width': ['phoneWidth', 'optionsSoftphoneWidthProblem'],
  'adapter.url': ['adapterUrl', 'optionsAdapterUrlProblem'],
  'adapter.standbyUrl': ['adapterStandbyUrl', 'optionsAdapterUrlProblem'],
  'adapter.timeoutMs': ['adapterTimeout', 'optionsAdapterTimeoutProblem'],
};

function toProblem(path: string, draft: Draft): [string, string][] {
  // One bad line of several is a problem of the one field in which all of them stand.
  const found = PROBLEMS[path.replace(/\.\d+$/, '')];
  if (found) return [[...found]];
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

/** Somebody who must give a reason and has none to choose could never be "not ready". */
function reasonProblem(draft: Draft): Problems {
  const isStuck =
    draft.desk.notReadyReasonRequired && filledRows(draft.notReadyReasons).length === 0;
  return isStuck ? { notReadyReasonRequired: 'optionsDeskReasonRequiredProblem' } : {};
}

/** A page that stands in for another needs that other. */
function standbyProblem({ adapter }: Draft): Problems {
  const isAlone = adapter.standbyUrl.trim() !== '' && adapter.url.trim() === '';
  return isAlone ? { adapterUrl: 'optionsAdapterUrlMissing' } : {};
}
