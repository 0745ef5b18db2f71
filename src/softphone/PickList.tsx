import { useId, useRef } from 'preact/hooks';
import type { PopMatch, RecordRef } from '../cti/pop-outcome';
import { Icon } from '../ui/Icon';
import { PlainText } from '../ui/PlainText';
import { sentenceWords } from '../ui/pop-words';
import { useText } from '../ui/text';
import { nextItem } from './menu-keys';
import './pick-list.css';

interface Props {
  /** Best first. */
  readonly matches: readonly PopMatch[];
  /** What the rules call the list. */
  readonly heading: string | undefined;
  readonly chosen: RecordRef | undefined;
  /** That a choice is under way: no other can be made meanwhile. */
  readonly isBusy: boolean;
  readonly onChoose: (match: RecordRef) => void;
}

/** Whom the call may be from: one is chosen by a press; the arrows move along the list. */
export function PickList({ matches, heading, chosen, isBusy, onChoose }: Props) {
  const t = useText();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);

  const moveByArrow = (event: KeyboardEvent) => {
    const items = Array.from(list.current?.querySelectorAll('button') ?? []);
    const current = items.findIndex((item) => item.matches(':focus'));
    const labels = items.map((item) => item.textContent ?? '');
    const next = nextItem(event.key, current, labels);
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };

  return (
    <>
      {heading !== undefined && (
        <h3 class="pick-heading">
          <PlainText text={heading} />
        </h3>
      )}
      <ul class="pick-list" ref={list} aria-label={t('softphonePickList')} onKeyDown={moveByArrow}>
        {matches.map((match, index) => {
          const isChosen = chosen !== undefined && isSameRecord(match, chosen);
          return (
            <li key={`${match.crmId} ${match.entity} ${match.recordId}`}>
              <button
                type="button"
                class="pick"
                aria-current={isChosen ? 'true' : undefined}
                aria-disabled={isBusy ? 'true' : undefined}
                aria-describedby={`${id}-${index}`}
                onClick={() => !isBusy && onChoose(toRef(match))}
              >
                <span class="pick-name">
                  <PlainText text={match.name} />
                  {isChosen && (
                    <span class="pick-chosen">
                      <Icon name="done" />
                      {t('softphonePickChosen')}
                    </span>
                  )}
                </span>
                {match.detail && (
                  <span class="pick-detail">
                    <PlainText text={match.detail} />
                  </span>
                )}
              </button>
              <p class="pick-reason" id={`${id}-${index}`}>
                {sentenceWords(match.reason, t)}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const toRef = ({ crmId, entity, recordId }: PopMatch): RecordRef => ({ crmId, entity, recordId });

const isSameRecord = (one: RecordRef, other: RecordRef) =>
  one.crmId === other.crmId && one.entity === other.entity && one.recordId === other.recordId;
