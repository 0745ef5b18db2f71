import { signal } from '@preact/signals';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { runtimeTransport } from '../../src/browser/runtime-transport';
import { translate } from '../../src/browser/translate';
import { refused } from '../../src/cti/command';
import { createClient } from '../../src/messaging/client';
import { TOAST_PORT, type ToastAct, type ToastPicture } from '../../src/messaging/protocol';
import { followToasts, type ToastPort } from '../../src/toast/frame-link';
import { awaitHost, type HostLink } from '../../src/toast/page/host-link';
import { watchSight } from '../../src/toast/page/sight';
import { createPressGate } from '../../src/toast/press-gate';
import { ToastPage } from '../../src/toast/ToastPage';
import { TextContext } from '../../src/ui/text';
import '../../src/ui/theme.css';

const client = createClient(runtimeTransport());
const gate = createPressGate(() => performance.now());
const picture = signal<ToastPicture>({ key: '', toasts: [], region: '' });
const root = document.querySelector('#toast') ?? document.body;

document.documentElement.dir = translate('@@bidi_dir');
document.documentElement.lang = translate('@@ui_locale').replace('_', '-');

function act(act: ToastAct) {
  const { key } = picture.value;
  return client
    .request('toastAct', { commandId: crypto.randomUUID(), key, act })
    .catch(() => refused('noAnswer'));
}

function connect(): ToastPort | undefined {
  if (browser.runtime?.id === undefined) return undefined;
  const port = browser.runtime.connect({ name: TOAST_PORT });
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) =>
      port.onMessage.addListener((message) => listener(message as ToastPicture)),
    onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
  };
}

function Toast() {
  return <ToastPage picture={picture.value} gate={gate} onAct={act} />;
}

/** Draws nothing before there is something to show: an empty frame says nothing. */
function show(next: ToastPicture, host: HostLink): void {
  const isFirst = picture.value.key === '';
  picture.value = next;
  if (next.toasts.length === 0) host.close();
  if (next.toasts.length === 0 || !isFirst) return;
  render(
    <TextContext.Provider value={translate}>
      <Toast />
    </TextContext.Provider>,
    root,
  );
  watchSight(root, gate.seen);
  const content = root.firstElementChild ?? root;
  new ResizeObserver(() => {
    gate.moved();
    host.fit(content.getBoundingClientRect().height);
  }).observe(content);
}

void awaitHost(window, gate.moved).then((host) =>
  followToasts({
    connect,
    token: location.hash.slice(1),
    onPicture: (next) => show(next, host),
    onEnd: host.close,
  }),
);
