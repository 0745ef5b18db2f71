import type { CallCenter } from '../../settings/picture';

/** The internal name has to be one that every reader of definition files takes: nobody can change it later. */
const INTERNAL_NAME = /^[A-Za-z][A-Za-z0-9]{0,39}$/;
const MAX_DISPLAY_NAME = 1000;

interface Names {
  readonly internalName: string;
  readonly displayName: string;
}

/** Message keys of what is wrong with the names of a new call center; empty: nothing. */
export function checkNames(
  { internalName, displayName }: Names,
  callCenters: readonly Pick<CallCenter, 'internalName'>[],
): Partial<Record<keyof Names, string>> {
  const isTaken = callCenters.some(
    (one) => one.internalName.toLowerCase() === internalName.toLowerCase(),
  );
  return {
    ...(!INTERNAL_NAME.test(internalName) && { internalName: 'optionsInternalNameProblem' }),
    ...(isTaken && { internalName: 'optionsInternalNameTaken' }),
    ...((displayName.trim() === '' || displayName.length > MAX_DISPLAY_NAME) && {
      displayName: 'optionsDisplayNameProblem',
    }),
  };
}
