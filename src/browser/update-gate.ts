import browser from 'webextension-polyfill';

/** Shorter than the silence after which a browser stops the background, and with that lets the update in. */
const STAY_AWAKE_MS = 20_000;

/**
 * Lets an update of the extension in only when nothing lives. Chrome installs a waiting update as soon as the
 * background has stopped, so until then it is kept from stopping.
 * @returns to be called whenever the desk may have become idle
 */
export function holdUpdates(isIdle: () => boolean): () => void {
  let isWaiting = false;
  const letIn = () => {
    if (isWaiting && isIdle()) browser.runtime.reload();
  };
  browser.runtime.onUpdateAvailable.addListener(() => {
    isWaiting = true;
    setInterval(() => void browser.runtime.getPlatformInfo().then(letIn), STAY_AWAKE_MS);
    letIn();
  });
  return letIn;
}
