import type { Settings } from '../../settings/schema';
import type { Adapter, Dialing, SoftphoneSize } from '../../settings/workplace';
import { toNumber } from './field-value';

/** The softphone's size, pixels, as typed. */
interface SoftphoneDraft {
  readonly height: string;
  readonly width: string;
}

/** The adapter page as typed. */
export interface AdapterDraft {
  readonly url: string;
  readonly standbyUrl: string;
  readonly timeoutSeconds: string;
}

/** What the agent's place is like, as the form holds it. */
export interface WorkplaceDraft {
  readonly dialing: Dialing;
  readonly softphone: SoftphoneDraft;
  readonly adapter: AdapterDraft;
  readonly onLogOff: Settings['onLogOff'];
}

type Workplace = Pick<Settings, keyof WorkplaceDraft>;

const SECOND_MS = 1000;

export function toWorkplaceDraft({ dialing, softphone, adapter, onLogOff }: Workplace) {
  const { url, standbyUrl, timeoutMs } = adapter;
  return {
    dialing,
    softphone: { height: String(softphone.height), width: String(softphone.width) },
    adapter: { url, standbyUrl, timeoutSeconds: String(timeoutMs / SECOND_MS) },
    onLogOff,
  } satisfies WorkplaceDraft;
}

/** What the draft says; what is no number becomes NaN, which the schema finds wrong. */
export function toWorkplace(draft: WorkplaceDraft): Workplace {
  const { dialing, softphone, adapter, onLogOff } = draft;
  return {
    dialing: {
      outsidePrefix: dialing.outsidePrefix.trim(),
      longDistPrefix: dialing.longDistPrefix.trim(),
      internationalPrefix: dialing.internationalPrefix.trim(),
    },
    softphone: toSize(softphone),
    adapter: toAdapter(adapter),
    onLogOff,
  };
}

const toSize = ({ height, width }: SoftphoneDraft): SoftphoneSize => ({
  height: toNumber(height),
  width: toNumber(width),
});

const toAdapter = ({ url, standbyUrl, timeoutSeconds }: AdapterDraft): Adapter => ({
  url: url.trim(),
  standbyUrl: standbyUrl.trim(),
  timeoutMs: Math.round(toNumber(timeoutSeconds) * SECOND_MS),
});
