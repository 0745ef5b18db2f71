import type { CallCenterChoice, SettingsPicture } from '../../settings/picture';

type Present = Pick<SettingsPicture, 'callCenters' | 'inUse'>;

interface Arriving {
  readonly internalName: string;
  readonly text: string;
}

/** Another one in use; null: none of this browser's, so the policy's, if it has one. */
export function planUse(present: Present, internalName: string | null): CallCenterChoice {
  return { callCenters: toTexts(present), inUse: toChosen(present, internalName) };
}

/** Without this one; where it was in use, none of this browser's is. */
export function planRemoval(present: Present, internalName: string): CallCenterChoice {
  const callCenters = present.callCenters.filter((one) => one.internalName !== internalName);
  return planUse({ callCenters }, present.inUse === internalName ? null : (present.inUse ?? null));
}

/**
 * With these; one of the same internal name is replaced in its place, and of several such the last counts.
 * @param inUse which is to be used then; absent: as it is
 */
export function planArrival(
  present: Present,
  arriving: readonly Arriving[],
  inUse = present.inUse ?? null,
): CallCenterChoice {
  const texts = new Map(
    present.callCenters
      .filter(({ fromPolicy }) => !fromPolicy)
      .map(({ internalName, text }) => [internalName, text]),
  );
  for (const { internalName, text } of arriving) texts.set(internalName, text);
  return {
    callCenters: [...texts.values()].map((text) => ({ text })),
    inUse: inUse !== null && texts.has(inUse) ? inUse : toChosen(present, inUse),
  };
}

const toTexts = ({ callCenters }: Present) =>
  callCenters.filter(({ fromPolicy }) => !fromPolicy).map(({ text }) => ({ text }));

/** The policy's holds wherever none is chosen here; a name of its would go stale when the policy has another. */
function toChosen({ callCenters }: Present, internalName: string | null): string | null {
  const isOwn = callCenters.some((one) => !one.fromPolicy && one.internalName === internalName);
  return isOwn ? internalName : null;
}
