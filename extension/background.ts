/**
 * The background: registers every listener first, so that the event which started it is not missed, then
 * composes the desktop. It may be stopped at any moment; what must last is in storage.
 */

import { watchDialMenu } from '../src/browser/dial-menu';
import { welcomeOnce } from '../src/browser/first-run';
import { hostPermissions } from '../src/browser/host-permissions';
import { watchListenerNavigations } from '../src/browser/listener-navigation';
import { serveMessages, serveViews } from '../src/browser/message-server';
import { watchNetwork } from '../src/browser/network';
import { keepCrmScripts, keepPageScripts } from '../src/browser/page-scripts';
import { createToolbarButton } from '../src/browser/toolbar-button';
import { holdUpdates } from '../src/browser/update-gate';
import { createWakeTimers } from '../src/browser/wake-timer';
import { createMessageServer } from '../src/messaging/server';
import { toBadge } from '../src/toolbar/badge';
import { createDesk } from './background/desk';
import { createHandlers } from './background/handlers';
import { createToasts } from './background/toasts';
import clickToDialScript from './content/click-to-dial?iife';
import crmTabScript from './content/crm-tab?iife';
import toastScript from './content/toast?iife';

welcomeOnce('extension/welcome/index.html');
const showBadge = createToolbarButton();
const letUpdateIn = holdUpdates(() => desk.isIdle());
const timers = createWakeTimers((name) => desk.attached.then(() => desk.tick(name)));
const desk = createDesk({
  timers,
  onPlacesChange: () => {
    void navigations.listenerUrlChanged();
    crmScripts.changed();
  },
  onChange: () => {
    showBadge(toBadge(desk.state()));
    if (views.hasViews()) views.publish(desk.view());
    toasts.refresh();
    letUpdateIn();
  },
});
const toasts = createToasts(desk, toastScript);
// A toast or a notification from before a stop may have nothing to show any more.
void desk.ready.then(toasts.refresh);
const handlers = createHandlers(desk, toasts);
const views = serveViews(
  () => desk.ready.then(() => desk.view()),
  () => void desk.attached.then(() => desk.retryListenerHost()),
);

serveMessages(createMessageServer(handlers));
watchDialMenu((text) => void handlers.dialText({ commandId: crypto.randomUUID(), text }));
const navigations = watchListenerNavigations({
  getListenerUrl: () => desk.ready.then(() => desk.listenerUrl()),
  onCapture: (captured) => void desk.attached.then(() => desk.takeCapture(captured)),
});
watchNetwork(() => void desk.attached.then(() => desk.networkBack()));
keepPageScripts(clickToDialScript);
const crmScripts = keepCrmScripts(crmTabScript, () => desk.ready.then(desk.popHosts));
// What the listener says of itself depends on it.
hostPermissions.onChange(() => void desk.attached.then(() => desk.retryListenerHost()));
