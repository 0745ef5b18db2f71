/**
 * The background: registers every listener first, so that the event which started it is not missed, then
 * composes the desktop. It may be stopped at any moment; what must last is in storage.
 */

import { watchDialMenu } from '../src/browser/dial-menu';
import { hostPermissions } from '../src/browser/host-permissions';
import { watchListenerNavigations } from '../src/browser/listener-navigation';
import { serveMessages, serveViews } from '../src/browser/message-server';
import { watchNetwork } from '../src/browser/network';
import { keepPageScripts } from '../src/browser/page-scripts';
import { createToolbarButton } from '../src/browser/toolbar-button';
import { holdUpdates } from '../src/browser/update-gate';
import { createWakeTimers } from '../src/browser/wake-timer';
import { createMessageServer } from '../src/messaging/server';
import { toBadge } from '../src/toolbar/badge';
import { createDesk } from './background/desk';
import { createHandlers } from './background/handlers';
import clickToDialScript from './content/click-to-dial?iife';

const showBadge = createToolbarButton();
const letUpdateIn = holdUpdates(() => desk.isIdle());
const timers = createWakeTimers((name) => desk.attached.then(() => desk.tick(name)));
const desk = createDesk({
  timers,
  onListenerUrlChange: () => void navigations.listenerUrlChanged(),
  onChange: () => {
    showBadge(toBadge(desk.state()));
    if (views.hasViews()) views.publish(desk.view());
    letUpdateIn();
  },
});
const handlers = createHandlers(desk);
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
// What the listener says of itself depends on it.
hostPermissions.onChange(() => void desk.attached.then(() => desk.retryListenerHost()));
