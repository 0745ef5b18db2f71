import { useId } from 'preact/hooks';
import type { WrapUp } from '../desktop/state';
import { wrapUpLimit } from '../desktop/wrap-up-limit';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PlainText } from '../ui/PlainText';
import { useText } from '../ui/text';
import { DispositionChoice } from './DispositionChoice';
import { selectKnownParty } from './describe-call';
import { useDesktop } from './desktop';
import type { DraftStore } from './drafts';
import { formatDuration } from './duration';
import { FailureNotice } from './FailureNotice';
import { partyName } from './party-name';
import { ScreenPop } from './ScreenPop';
import { useAction } from './use-action';
import { useDraft } from './use-draft';
import { WrapUpTime } from './WrapUpTime';
import './wrap-up.css';

/** As long as the message layer takes. */
const NOTE_LENGTH = 10_000;

interface Props {
  readonly wrapUp: WrapUp;
  readonly drafts: DraftStore;
  /** The agent wants the next call. */
  readonly onReady: () => void;
}

/** What the call was about: a code, a note, done. */
export function WrapUpPanel({ wrapUp, drafts, onReady }: Props) {
  const t = useText();
  const { view, run } = useDesktop();
  const { call, endedAt } = wrapUp;
  const { draft, write, clear } = useDraft(drafts, call.callId);
  const { act, failure, waitingFor } = useAction();
  const extension = useAction();
  const id = useId();
  const end = wrapUpLimit(wrapUp, view.rules);
  const talkMs = Math.max(0, endedAt - (call.establishedAt ?? endedAt));

  const finish = async (name: string) => {
    if (waitingFor) return;
    const command = { service: 'wrapUpCall' as const, callId: call.callId, ...draft };
    const isDone = await act(name, () => run(command));
    if (!isDone) return;
    clear();
    if (name === 'finishAndReady') onReady();
  };

  const askForMore = () =>
    void extension.act('extendWrapUp', () => run({ service: 'extendWrapUp', callId: call.callId }));

  return (
    <form
      class="card wrap-up"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void finish('finishAndReady');
      }}
    >
      <header class="call-heading">
        <p class="call-state">
          <span class="call-sign">
            <Icon name="note" />
          </span>
          <span>{t('softphoneWrapUp')}</span>
          <span class="timer">{formatDuration(talkMs)}</span>
        </p>
        <h2 class="call-title" id={`${id}-title`}>
          <PlainText
            text={
              partyName(selectKnownParty(call, view.pops), view.region) ||
              t('softphoneUnknownCaller')
            }
          />
        </h2>
      </header>
      {end !== undefined && (
        <WrapUpTime
          end={end}
          busy={extension.waitingFor !== undefined}
          {...(view.rules.wrapUp.extensionMs > 0 && { onMore: askForMore })}
        />
      )}
      <FailureNotice failure={extension.failure} />
      <ScreenPop call={call} />
      {view.dispositions.length > 0 && (
        <DispositionChoice
          dispositions={view.dispositions}
          code={draft.code}
          onChange={(code) => write({ code })}
        />
      )}
      <Field label={t('softphoneNote')} controlId={id}>
        <textarea
          id={id}
          class="input"
          dir="auto"
          maxLength={NOTE_LENGTH}
          value={draft.note}
          onInput={({ currentTarget }) => write({ note: currentTarget.value })}
        />
      </Field>
      <div class="wrap-up-buttons">
        <Button
          label={t('softphoneFinish')}
          busy={waitingFor === 'finish'}
          onPress={() => void finish('finish')}
        />
        <Button
          type="submit"
          tone="primary"
          icon="done"
          label={t('softphoneFinishAndReady')}
          busy={waitingFor === 'finishAndReady'}
        />
      </div>
      <FailureNotice failure={failure} />
    </form>
  );
}
