import { placeToast, type ToastSeed } from '../../src/toast/page/host';

/** Our own scripts' world in this page; the page cannot see it. */
const world = globalThis as { offhookToast?: ToastSeed; offhookTakeAway?: () => void };

world.offhookTakeAway?.();
if (world.offhookToast) world.offhookTakeAway = placeToast(document, world.offhookToast);
delete world.offhookToast;
