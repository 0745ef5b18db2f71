import { useText } from '../ui/text';
import type { DesktopActions } from './desktop';
import type { DraftStore } from './drafts';
import type { LatestView } from './latest-view';
import { Softphone } from './Softphone';

interface Props {
  readonly latest: LatestView;
  readonly actions: DesktopActions;
  readonly drafts: DraftStore;
}

/** The softphone as soon as there is a picture, and a quiet word while there is none or it is not fresh. */
export function SoftphonePage({ latest, actions, drafts }: Props) {
  const t = useText();
  const view = latest.view.value;
  return (
    <>
      {view && <Softphone desktop={{ ...actions, view }} drafts={drafts} />}
      {(!view || latest.isLost.value) && (
        <p class={view ? 'page-wait page-wait-again' : 'page-wait'} role="status">
          <span class="spinner" />
          {t(view ? 'softphoneReconnecting' : 'softphoneLoading')}
        </p>
      )}
    </>
  );
}
