/** Tells when the machine is on the network again. Register at the top of the background. */
export function watchNetwork(onBack: () => void): void {
  globalThis.addEventListener('online', onBack);
}
