import type { Direction } from '../cti/call';
import { POP_MOMENTS, type PopMoment } from '../cti/pop-moment';
import type { NavigationRule } from './rule';

/** When rules may have something to say by themselves, each occasion once: at no other does a call pop unasked. */
export function popOccasions(
  rules: readonly NavigationRule[],
): readonly { readonly direction: Direction; readonly moment: PopMoment }[] {
  const directions: readonly Direction[] = ['inbound', 'outbound', 'internal'];
  return directions.flatMap((direction) =>
    POP_MOMENTS.filter((moment) => moment !== 'asked')
      .filter((moment) =>
        rules.some((rule) => rule.directions.includes(direction) && rule.moments.includes(moment)),
      )
      .map((moment) => ({ direction, moment })),
  );
}
