import type { AdapterPageStage } from '../adapter-page/adapter-page';
import { Button } from '../ui/Button';
import { useText } from '../ui/text';
import { useDesktop } from './desktop';
import { FailureNotice } from './FailureNotice';
import { useAction } from './use-action';

const STAGE_KEYS: Readonly<Record<AdapterPageStage, string>> = {
  closed: 'adapterPageClosed',
  opening: 'adapterPageOpening',
  open: 'adapterPageOpen',
  failed: 'adapterPageFailed',
};

/** The phone system's own softphone page: how it stands, and the way to it. */
export function AdapterPageLine({ stage }: { readonly stage: AdapterPageStage }) {
  const t = useText();
  const { showAdapterPage } = useDesktop();
  const { act, failure, waitingFor } = useAction();
  return (
    <div class="adapter-page">
      <p class="link-status">{t(STAGE_KEYS[stage])}</p>
      <Button
        label={t('adapterPageShow')}
        busy={waitingFor !== undefined || stage === 'opening'}
        onPress={() => void act('show', showAdapterPage)}
      />
      <FailureNotice failure={failure} />
    </div>
  );
}
