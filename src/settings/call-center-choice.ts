import { type Finding, findingKey } from '../call-center/finding';
import { shorten } from '../call-center/xml/shorten';
import { type ReadCallCenter, readCallCenter } from './call-center';
import type { Catalogue } from './catalogue';
import type { SettingsProblem } from './picture';
import type { Policy } from './policy';
import { problem } from './problem';
import type { StoredSettings } from './stored';

/** The call centers there are, and the one that is in use. */
export interface ChoiceReading {
  /** The policy's. */
  readonly pushed?: ReadCallCenter;
  /** Those of this browser; one that has the policy's name is hidden by it. */
  readonly own: readonly ReadCallCenter[];
  readonly inUse?: ReadCallCenter;
  readonly problems: readonly SettingsProblem[];
}

/** What was chosen here is in use, unless the policy forces its own; without a choice the policy's is. */
export function readChoice(
  { callCenters, inUse: chosen }: StoredSettings,
  policy: Policy | undefined,
  catalogue: Catalogue,
): ChoiceReading {
  const ofPolicy =
    policy?.callCenterText === undefined
      ? undefined
      : readCallCenter(policy.callCenterText, catalogue);
  const pushed = ofPolicy?.callCenter;
  const readings = callCenters.map(({ text }) => readCallCenter(text, catalogue));
  const all = readings.flatMap(({ callCenter }) => (callCenter ? [callCenter] : []));
  const own = all.filter(({ internalName }) => internalName !== pushed?.internalName);
  const found = own.find(({ internalName }) => internalName === chosen);
  const isForced = policy?.forcesCallCenter === true && pushed !== undefined;
  const inUse = isForced ? pushed : (found ?? pushed);
  const isGone = chosen !== null && !found && chosen !== pushed?.internalName;
  return {
    ...(pushed && { pushed }),
    own,
    ...(inUse && { inUse }),
    problems: [
      ...(ofPolicy && !pushed ? ofPolicy.findings.flatMap(toPolicyProblem) : []),
      ...readings.flatMap(({ callCenter }, index) =>
        callCenter
          ? []
          : [
              problem(
                'stored',
                `callCenters.${index}`,
                'settingsProblemCallCenter',
                String(index + 1),
              ),
            ],
      ),
      ...(isGone ? [problem('stored', 'inUse', 'settingsProblemGone', shorten(chosen))] : []),
      ...(inUse?.valueFindings ?? []).map((finding) => toProblem('callCenter', finding)),
    ],
  };
}

/** Without the errors there would be a call center. */
function toPolicyProblem(finding: Finding): readonly SettingsProblem[] {
  if (finding.severity !== 'error') return [];
  const { sentence } = toProblem('policy', finding);
  return [{ where: 'policy', item: 'callCenter', sentence }];
}

function toProblem(where: SettingsProblem['where'], finding: Finding): SettingsProblem {
  return problem(where, finding.item, findingKey(finding), ...finding.values);
}
