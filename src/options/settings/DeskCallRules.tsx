import { RadioGroup } from '../../ui/RadioGroup';
import { useText } from '../../ui/text';
import type { DeskDraft } from './desk-draft';
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
      <Switch
        name="autoAnswer"
        label={t('optionsDeskAutoAnswer')}
        isOn={desk.autoAnswer}
        onChange={(autoAnswer) => onChange({ autoAnswer })}
      />
      <div class="belongs-above">
        <TextField
          name="autoAnswerSeconds"
          label={t('optionsDeskAutoAnswerSeconds')}
          kind="amount"
          value={desk.autoAnswerSeconds}
          problem={problems.autoAnswerSeconds}
          onValue={(autoAnswerSeconds) => onChange({ autoAnswerSeconds })}
        />
        <Switch
          name="autoAnswerDuringCalls"
          label={t('optionsDeskAutoAnswerDuringCalls')}
          isOn={desk.autoAnswerDuringCalls}
          onChange={(autoAnswerDuringCalls) => onChange({ autoAnswerDuringCalls })}
        />
      </div>
      <Switch
        name="oneCallOnly"
        label={t('optionsDeskOneCallOnly')}
        isOn={desk.oneCallOnly}
        onChange={(oneCallOnly) => onChange({ oneCallOnly })}
      />
      <Switch
        name="notReadyReasonRequired"
        label={t('optionsDeskReasonRequired')}
        isOn={desk.notReadyReasonRequired}
        problem={problems.notReadyReasonRequired}
        onChange={(notReadyReasonRequired) => onChange({ notReadyReasonRequired })}
      />
      <RadioGroup
        legend={t('optionsDeskWhileNotReady')}
        options={[
          { value: 'ring', label: t('optionsDeskRings') },
          { value: 'reject', label: t('optionsDeskTurnedAway') },
        ]}
        value={desk.callWhileNotReady}
        onChange={(callWhileNotReady) => onChange({ callWhileNotReady })}
      />
      <RadioGroup
        legend={t('optionsDeskDialDuringCall')}
        options={[
          { value: 'sendDigits', label: t('optionsDeskSendsDigits') },
          { value: 'makeCall', label: t('optionsDeskPlacesCall') },
        ]}
        value={desk.dialDuringCall}
        onChange={(dialDuringCall) => onChange({ dialDuringCall })}
      />
    </>
  );
}
