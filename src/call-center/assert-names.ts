import { MAX_DISPLAY_NAME } from './known-names';
import { isLonger } from './length';
import { internalNameProblems } from './rules/check-internal-name';

/** Throws `RangeError` where a call center cannot be called so. */
export function assertNames({
  internalName,
  displayName,
}: {
  readonly internalName: string;
  readonly displayName: string;
}): void {
  if (internalName === '' || internalNameProblems(internalName).length > 0) {
    throw new RangeError(
      'The internal name must be letters and digits, a letter first, at most 40 of them.',
    );
  }
  if (isLonger(displayName, MAX_DISPLAY_NAME)) {
    throw new RangeError(`The display name has more than ${MAX_DISPLAY_NAME} characters.`);
  }
}
