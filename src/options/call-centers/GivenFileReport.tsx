import type { SettingsPicture } from '../../settings/picture';
import { Notice } from '../../ui/Notice';
import { PlainText } from '../../ui/PlainText';
import { isolate, NAME_LENGTH, plainText } from '../../ui/plain-text';
import { useText } from '../../ui/text';
import { FindingList } from './FindingList';
import type { GivenFile } from './work';

interface GivenFileReportProps {
  readonly file: GivenFile;
  readonly picture: SettingsPicture;
}

/** One file that was given: which call center it is, which it would replace, and what there is to say about it. */
export function GivenFileReport({ file, picture }: GivenFileReportProps) {
  const t = useText();
  const { name, names, findings } = file;
  const replaced = picture.callCenters.find(
    ({ internalName }) => internalName === names?.internalName,
  );
  const replacedName = isolate(plainText(replaced?.displayName ?? '', NAME_LENGTH));
  return (
    <li class="given-file">
      <p>
        <strong>
          {names ? <PlainText text={names.displayName} /> : t('optionsCallCenterNotUsable')}
        </strong>{' '}
        {names && <code>{plainText(names.internalName, NAME_LENGTH)}</code>}
      </p>
      <p class="quiet">
        {name === '' ? t('optionsCallCenterPasted') : <PlainText text={name} maxLength={200} />}
      </p>
      {replaced && (
        <Notice kind="hint">
          {t(
            replaced.fromPolicy ? 'optionsCallCenterClashes' : 'optionsCallCenterReplaces',
            replacedName,
          )}
        </Notice>
      )}
      {findings.length === 0 && <p class="granted">{t('optionsCallCenterSound')}</p>}
      <FindingList findings={findings} />
    </li>
  );
}
