import type { Catalogue } from '../../settings/catalogue';
import type { SettingsPreview } from '../../settings/picture';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { sentenceWords } from '../../ui/pop-words';
import { useText } from '../../ui/text';
import { itemLabel } from '../item-labels';
import { ChangeList } from './ChangeList';
import './changes.css';
import { FindingList } from './FindingList';
import type { Preview } from './use-preview';
import { Waiting } from './Waiting';

interface PreviewPartProps {
  readonly preview: Preview;
  readonly catalogue: Catalogue;
  /** Also what is only to be minded; where a file's findings are shown already, that would be said twice. */
  readonly hasWarnings?: boolean;
  onAgain(): void;
}

/** What would change, before it does: each value, what the policy keeps as it is, and why it cannot be. */
export function PreviewPart(props: PreviewPartProps) {
  const { preview } = props;
  const t = useText();
  const isKnown = preview.status === 'known';
  return (
    <>
      {/* Whoever does not see the list appear is told how long it is. */}
      <div class="preview-told" role="status">
        {preview.status === 'asked' && <Waiting text={t('optionsPreviewAsked')} />}
        {isKnown && (
          <span class="visually-hidden">
            {t('optionsPreviewCount', String(preview.preview.changes.length))}
          </span>
        )}
      </div>
      {preview.status === 'failed' && <PreviewFailure why={preview.why} onAgain={props.onAgain} />}
      {isKnown && <KnownPreview {...props} known={preview.preview} />}
    </>
  );
}

function PreviewFailure({ why, onAgain }: { readonly why: string; onAgain(): void }) {
  const t = useText();
  return (
    <>
      <Notice kind="failure">
        {sentenceWords({ key: 'optionsPreviewFailed', values: [why] }, t)}
      </Notice>
      <Button label={t('optionsTryAgain')} onPress={onAgain} />
    </>
  );
}

interface KnownPreviewProps extends Pick<PreviewPartProps, 'catalogue' | 'hasWarnings'> {
  readonly known: SettingsPreview;
}

function KnownPreview({ known, catalogue, hasWarnings }: KnownPreviewProps) {
  const t = useText();
  const { changes, findings, locked } = known;
  return (
    <>
      <FindingList
        findings={findings.filter(({ severity }) => hasWarnings || severity === 'error')}
      />
      <ChangeList changes={changes} catalogue={catalogue} />
      {locked.length > 0 && (
        <Notice kind="hint">
          {t(
            'optionsPreviewLocked',
            locked.map((item) => itemLabel(item, catalogue, t)).join(', '),
          )}
        </Notice>
      )}
    </>
  );
}
