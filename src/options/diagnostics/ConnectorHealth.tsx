import { useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { LinkState, PhoneDevice } from '../../cti/event';
import type { EpochMs } from '../../cti/ids';
import type { LinkView } from '../../messaging/protocol';
import { Button } from '../../ui/Button';
import { LINK_STATE_KEYS } from '../../ui/link-state-keys';
import { Notice } from '../../ui/Notice';
import { isolate, plainText } from '../../ui/plain-text';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { formatAge } from './format-time';

/** In these somebody may want to try again by hand. */
const NOT_WELL: readonly LinkState[] = ['offline', 'degraded', 'refused'];

const NUMBER_LENGTH = 40;

interface ConnectorHealthProps {
  readonly link: LinkView;
  readonly now: EpochMs;
  readonly language: string;
  /** Never rejects. */
  onReconnect(): Promise<CommandResult>;
}

/** How the line to one phone system is, since when, and what is being done about it. */
export function ConnectorHealth({ link, now, language, onReconnect }: ConnectorHealthProps) {
  const t = useText();
  const [isTrying, setTrying] = useState(false);
  const [failure, setFailure] = useState<string>();
  const age = (at: EpochMs) => formatAge(at, now, language);

  const tryAgain = async () => {
    setTrying(true);
    const result = await onReconnect();
    setTrying(false);
    setFailure(result.ok ? undefined : (result.detail ?? result.reason));
  };

  const facts: [key: string, value: string][] = [
    ['diagnosticsSince', age(link.since)],
    [
      'diagnosticsHeard',
      link.heardAt === undefined ? t('diagnosticsNeverHeard') : age(link.heardAt),
    ],
    ['diagnosticsAttempts', String(link.attempts)],
  ];
  if (link.retryAt !== undefined) facts.push(['diagnosticsNextTry', age(link.retryAt)]);
  if (link.device)
    facts.push(['diagnosticsDevice', deviceWords(link.device).map(toText).join(', ')]);

  function toText([key, value]: readonly [string, string?]): string {
    return value === undefined ? t(key) : t(key, isolate(plainText(value, NUMBER_LENGTH)));
  }

  return (
    <li class="health">
      <h3>{t(link.labelKey)}</h3>
      <p class="health-state" data-state={link.state}>
        {t(LINK_STATE_KEYS[link.state])}
      </p>
      {link.detail && <p class="health-detail">{sentenceWords(link.detail, t)}</p>}
      <dl>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {failure !== undefined && (
        <Notice kind="failure">
          {sentenceWords({ key: 'diagnosticsFailed', values: [failure] }, t)}
        </Notice>
      )}
      {NOT_WELL.includes(link.state) && (
        <Button label={t('diagnosticsRetry')} busy={isTrying} onPress={tryAgain} />
      )}
    </li>
  );
}

/** Message keys, with what fills their place. */
function deviceWords(device: PhoneDevice): readonly (readonly [key: string, value?: string])[] {
  const words: (readonly [string, string?])[] = [
    [device.inService ? 'diagnosticsInService' : 'diagnosticsOutOfService'],
  ];
  if (device.doNotDisturb) words.push(['diagnosticsDoNotDisturb']);
  if (device.messageWaiting) words.push(['diagnosticsMessageWaiting']);
  if (device.forwardedTo !== undefined) words.push(['diagnosticsForwarded', device.forwardedTo]);
  return words;
}
