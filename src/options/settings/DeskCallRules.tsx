import { useText } from '../../ui/text';
import { ChoiceField } from './ChoiceField';
import type { DeskDraft } from './desk-draft';
import { Held } from './Held';
import type { Problems } from './problems';
import { Switch } from './Switch';
import { TextField } from './TextField';

interface DeskCallRulesProps {
  readonly desk: DeskDraft;
  readonly problems: Problems;
  onChange(part: Partial<DeskDraft>): void;
}

/** When calls are answered by themselves, turned away, and what dialling means. */
export function DeskCallRules({ desk, problems, onChange }: DeskCallRulesProps) {
  const t = useText();
  return (
    <>
      <Held id="desk-auto-answer" items={['desk.autoAnswer']}>
        <Switch
          name="autoAnswer"
          hint={t('optionsDeskAutoAnswerHint')}
          label={t('optionsDeskAutoAnswer')}
          isOn={desk.autoAnswer}
          onChange={(autoAnswer) => onChange({ autoAnswer })}
        />
        <div class="belongs-above">
          <TextField
            name="autoAnswerSeconds"
            label={t('optionsDeskAutoAnswerSeconds')}
            hint={t('optionsDeskAutoAnswerSecondsHint')}
            kind="amount"
            value={desk.autoAnswerSeconds}
            problem={problems.autoAnswerSeconds}
            onValue={(autoAnswerSeconds) => onChange({ autoAnswerSeconds })}
          />
          <Switch
            name="autoAnswerDuringCalls"
            label={t('optionsDeskAutoAnswerDuringCalls')}
            hint={t('optionsDeskAutoAnswerDuringCallsHint')}
            isOn={desk.autoAnswerDuringCalls}
            onChange={(autoAnswerDuringCalls) => onChange({ autoAnswerDuringCalls })}
          />
        </div>
      </Held>
      <Held id="desk-one-call" items={['desk.oneCallOnly']}>
        <Switch
          name="oneCallOnly"
          label={t('optionsDeskOneCallOnly')}
          hint={t('optionsDeskOneCallOnlyHint')}
          isOn={desk.oneCallOnly}
          onChange={(oneCallOnly) => onChange({ oneCallOnly })}
        />
      </Held>
      <Held id="desk-reason" items={['desk.notReadyReasonRequired']}>
        <Switch
          name="notReadyReasonRequired"
          label={t('optionsDeskReasonRequired')}
          hint={t('optionsDeskReasonRequiredHint')}
          isOn={desk.notReadyReasonRequired}
          problem={problems.notReadyReasonRequired}
          onChange={(notReadyReasonRequired) => onChange({ notReadyReasonRequired })}
        />
      </Held>
      <Held id="desk-not-ready" items={['desk.callWhileNotReady']}>
        <ChoiceField
          legend={t('optionsDeskWhileNotReady')}
          hint={t('optionsDeskWhileNotReadyHint')}
          options={[
            { value: 'ring', label: t('optionsDeskRings') },
            { value: 'reject', label: t('optionsDeskTurnedAway') },
          ]}
          value={desk.callWhileNotReady}
          onChange={(callWhileNotReady) => onChange({ callWhileNotReady })}
        />
      </Held>
      <Held id="desk-dial" items={['desk.dialDuringCall']}>
        <ChoiceField
          legend={t('optionsDeskDialDuringCall')}
          hint={t('optionsDeskDialDuringCallHint')}
          options={[
            { value: 'sendDigits', label: t('optionsDeskSendsDigits') },
            { value: 'makeCall', label: t('optionsDeskPlacesCall') },
          ]}
          value={desk.dialDuringCall}
          onChange={(dialDuringCall) => onChange({ dialDuringCall })}
        />
      </Held>
    </>
  );
}
