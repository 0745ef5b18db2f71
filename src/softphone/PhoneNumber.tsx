import { formatNumber } from '../dialing/number/format';
import { useDesktop } from './desktop';

/** A number as the agent reads it; digits run left to right in every script. */
export function PhoneNumber({ number }: { readonly number: string }) {
  const { region } = useDesktop().view;
  return (
    <bdi dir="ltr" class="phone-number">
      {formatNumber(number, region)}
    </bdi>
  );
}
