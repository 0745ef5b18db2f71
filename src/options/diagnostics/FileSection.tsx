import { useRef, useState } from 'preact/hooks';
import type { CommandResult } from '../../cti/command';
import type { EpochMs } from '../../cti/ids';
import type { Trace } from '../../diagnostics/trace';
import { formatTrace } from '../../diagnostics/trace-file';
import { Button } from '../../ui/Button';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { ReplayOutcome } from './ReplayOutcome';
import { type ReplayResult, replayFile, replayTrace } from './replay-result';

interface FileSectionProps {
  readonly trace: Trace;
  now(): EpochMs;
  saveFile(name: string, text: string): void;
  /** Never rejects. */
  onClear(): Promise<CommandResult>;
}

/** The trace as a file, a trace gone through once more, and an end to the trace. */
export function FileSection({ trace, now, saveFile, onClear }: FileSectionProps) {
  const t = useText();
  const [isMasked, setMasked] = useState(true);
  const [result, setResult] = useState<ReplayResult>();
  const [told, setTold] = useState('');
  const picker = useRef<HTMLInputElement>(null);

  const exportTrace = () => {
    const at = now();
    const name = `offhook-trace-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}`;
    saveFile(`${name}${isMasked ? '-masked' : ''}.json`, formatTrace(trace, at, isMasked));
  };

  const clear = async () => {
    const answer = await onClear();
    const why = answer.ok ? '' : (answer.detail ?? answer.reason);
    setTold(
      answer.ok
        ? t('diagnosticsCleared')
        : sentenceWords({ key: 'diagnosticsFailed', values: [why] }, t),
    );
    setResult(undefined);
  };

  const open = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) setResult(await replayFile(file.text()));
    // So that the same file can be chosen once more.
    input.value = '';
  };

  return (
    <section class="card" aria-labelledby="diagnostics-file">
      <h2 id="diagnostics-file">{t('diagnosticsFileTitle')}</h2>
      <p class="quiet">{t('diagnosticsFileText')}</p>
      <label class="radio">
        <input
          type="checkbox"
          checked={isMasked}
          onChange={() => setMasked(!isMasked)}
          aria-describedby="diagnostics-mask"
        />
        <span>{t('diagnosticsMask')}</span>
      </label>
      <p class="quiet" id="diagnostics-mask">
        {t('diagnosticsMaskText')}
      </p>
      <div class="actions">
        <Button label={t('diagnosticsExport')} tone="primary" onPress={exportTrace} />
        <Button label={t('diagnosticsReplay')} onPress={() => setResult(replayTrace(trace))} />
        <Button label={t('diagnosticsOpen')} onPress={() => picker.current?.click()} />
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('diagnosticsOpen')}
          onChange={({ currentTarget }) => open(currentTarget)}
        />
        <Button label={t('diagnosticsClear')} icon="erase" onPress={clear} />
      </div>
      <div class="replay" role="status">
        {told && <p>{told}</p>}
        {result && <ReplayOutcome result={result} />}
      </div>
    </section>
  );
}
