import type { Finding } from '../call-center/finding';
import { shorten } from '../call-center/xml/shorten';
import { type CallCenterReading, readCallCenter } from './call-center';
import type { Catalogue } from './catalogue';
import { fileFinding, TEXT_START } from './file-codes';
import type { SettingsInForce } from './in-force';
import type { CallCenterChoice } from './picture';
import { type Plan, refusal } from './plan';

/** More than anybody chooses from. */
const MOST = 50;

/** The call centers of this browser, all of them, and which one is in use: taken together or not at all. */
export function planCallCenters(
  now: SettingsInForce,
  { callCenters, inUse }: CallCenterChoice,
  catalogue: Catalogue,
): Plan {
  if (callCenters.length > MOST) {
    return withFindings([fileFinding('call-centers-too-many', TEXT_START, '', String(MOST))]);
  }
  const readings = callCenters.map(({ text }) => readCallCenter(text, catalogue));
  const names = readings.flatMap(({ callCenter }) => (callCenter ? [callCenter.internalName] : []));
  // Those of the policy's name are hidden by it, so that whoever chose knew nothing of them.
  const hidden = now.pushed === undefined ? [] : hiddenBy(now.pushed, now, catalogue);
  const findings = [
    ...readings.flatMap((reading) => reading.findings),
    ...twice(names, now.pushed),
    ...missing(inUse, [...names, ...(now.pushed === undefined ? [] : [now.pushed])]),
  ];
  if (findings.some(({ severity }) => severity === 'error')) return withFindings(findings);
  const next = {
    ...now.stored,
    callCenters: [...readings.flatMap(toText), ...hidden],
    inUse: inUse === now.pushed ? null : inUse,
  };
  if (!now.forcesCallCenter) return { next, findings };
  const isSame = inUse === null || inUse === now.picture.inUse || inUse === now.stored.inUse;
  const stays = now.pushed !== undefined || (isSame && inUse === now.stored.inUse);
  return isSame && stays
    ? { next: { ...next, inUse: now.stored.inUse }, findings }
    : { ...refusal('settingsRefusedCallCenter'), findings };
}

function hiddenBy(name: string, { stored }: SettingsInForce, catalogue: Catalogue) {
  return stored.callCenters.filter(
    ({ text }) => readCallCenter(text, catalogue).callCenter?.internalName === name,
  );
}

function twice(names: readonly string[], pushed: string | undefined): readonly Finding[] {
  return names
    .filter((name, index) => name === pushed || names.indexOf(name) < index)
    .map((name) => fileFinding('call-center-twice', TEXT_START, '', name));
}

function missing(inUse: string | null, names: readonly string[]): readonly Finding[] {
  return inUse === null || names.includes(inUse)
    ? []
    : [fileFinding('call-center-not-there', TEXT_START, '', shorten(inUse))];
}

const toText = ({ callCenter }: CallCenterReading) =>
  callCenter ? [{ text: callCenter.text }] : [];

const withFindings = (findings: readonly Finding[]): Plan => ({
  ...refusal('settingsRefusedFile'),
  findings,
});
