import type { PhoneDevice } from '../cti/event';
import { isolate, NAME_LENGTH, plainText } from '../ui/plain-text';
import { type Translate, useText } from '../ui/text';

/** What is out of the ordinary with the agent's phone itself; nothing if nothing is. */
export function DeviceMarks({ device }: { readonly device: PhoneDevice }) {
  const t = useText();
  const marks = selectMarks(device, t);
  if (marks.length === 0) return null;
  return (
    <ul class="device-marks">
      {marks.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}

function selectMarks(device: PhoneDevice, t: Translate): readonly string[] {
  const { inService, doNotDisturb, messageWaiting, forwardedTo } = device;
  return [
    ...(inService ? [] : [t('softphoneDeviceOutOfService')]),
    ...(doNotDisturb ? [t('softphoneDeviceDoNotDisturb')] : []),
    ...(forwardedTo
      ? [t('softphoneDeviceForwarded', isolate(plainText(forwardedTo, NAME_LENGTH)))]
      : []),
    ...(messageWaiting ? [t('softphoneDeviceMessage')] : []),
  ];
}
