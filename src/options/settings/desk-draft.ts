import type { DeskSettings } from '../../desktop/rules';
import { toNumber } from './field-value';

/** The rules of the desk as the form holds them: times as typed, in the units of the screen. */
export interface DeskDraft {
  readonly autoAnswer: boolean;
  readonly autoAnswerSeconds: string;
  readonly autoAnswerDuringCalls: boolean;
  readonly oneCallOnly: boolean;
  readonly callWhileNotReady: DeskSettings['callWhileNotReady'];
  readonly dialDuringCall: DeskSettings['dialDuringCall'];
  readonly notReadyReasonRequired: boolean;
  /** Empty: no limit. */
  readonly wrapUpMinutes: string;
  readonly extensionMinutes: string;
  readonly stateAfter: DeskSettings['wrapUp']['stateAfter'];
  /** One name a line. */
  readonly sessionNames: string;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

export function toDeskDraft(rules: DeskSettings): DeskDraft {
  const { autoAnswer, wrapUp } = rules;
  return {
    autoAnswer: autoAnswer.enabled,
    autoAnswerSeconds: String(autoAnswer.delayMs / SECOND_MS),
    autoAnswerDuringCalls: autoAnswer.duringCalls,
    oneCallOnly: rules.oneCallOnly,
    callWhileNotReady: rules.callWhileNotReady,
    dialDuringCall: rules.dialDuringCall,
    notReadyReasonRequired: rules.notReadyReasonRequired,
    wrapUpMinutes: wrapUp.limitMs === null ? '' : String(wrapUp.limitMs / MINUTE_MS),
    extensionMinutes: String(wrapUp.extensionMs / MINUTE_MS),
    stateAfter: wrapUp.stateAfter,
    sessionNames: rules.sessionNames.join('\n'),
  };
}

/** The rules that the draft says; a time that is no number becomes NaN, which the schema finds wrong. */
export function toDeskRules(draft: DeskDraft): DeskSettings {
  const hasLimit = draft.wrapUpMinutes.trim() !== '';
  return {
    autoAnswer: {
      enabled: draft.autoAnswer,
      delayMs: toMs(draft.autoAnswerSeconds, SECOND_MS),
      duringCalls: draft.autoAnswerDuringCalls,
    },
    oneCallOnly: draft.oneCallOnly,
    callWhileNotReady: draft.callWhileNotReady,
    dialDuringCall: draft.dialDuringCall,
    notReadyReasonRequired: draft.notReadyReasonRequired,
    wrapUp: {
      limitMs: hasLimit ? toMs(draft.wrapUpMinutes, MINUTE_MS) : null,
      extensionMs: toMs(draft.extensionMinutes, MINUTE_MS),
      stateAfter: draft.stateAfter,
    },
    sessionNames: draft.sessionNames
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
  };
}

/** A time before now is none. */
function toMs(text: string, unitMs: number): number {
  const amount = toNumber(text);
  return amount >= 0 ? Math.round(amount * unitMs) : Number.NaN;
}
