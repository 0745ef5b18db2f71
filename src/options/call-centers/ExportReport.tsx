import { useText } from '../../ui/text';
import type { Exported } from './export-file';
import { FindingList } from './FindingList';

/** What became of a call center on its way into a file. */
export function ExportReport({ exported }: { readonly exported: Exported }) {
  const t = useText();
  const { fileName, leftOut, isStrict, findings } = exported;
  return (
    <>
      <p>{t('optionsCallCenterExported', fileName)}</p>
      <p>
        {leftOut === 0 ? t('optionsExportNoSecrets') : t('optionsExportSecrets', String(leftOut))}
      </p>
      {findings.length > 0 && <p>{t(isStrict ? 'optionsExportStrict' : 'optionsExportAsItIs')}</p>}
      <FindingList findings={findings} />
    </>
  );
}
