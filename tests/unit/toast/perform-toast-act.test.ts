import { expect, test } from 'vitest';
import { DONE } from '../../../src/cti/command';
import { toCallId } from '../../../src/cti/ids';
import type { ToastAct } from '../../../src/messaging/protocol';
import { performToastAct } from '../../../src/toast/perform-toast-act';

const callId = toCallId('ada');
const match = { crmId: 'demo', entity: 'contact', recordId: '4' };

test.each<[ToastAct, unknown[]]>([
  [{ act: 'answer', callId }, ['command', { service: 'answerCall', callId }]],
  [{ act: 'decline', callId }, ['command', { service: 'clearConnection', callId }]],
  [{ act: 'openRecord', callId }, ['redoScreenPop', callId]],
  [{ act: 'chooseMatch', callId, match }, ['chooseMatch', callId, match]],
  [{ act: 'dismiss', callId }, ['dismiss', callId]],
])('what the agent presses is what is done: %o', async (act, done) => {
  const log: unknown[][] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      log.push([name, ...args]);
      return DONE;
    };
  const result = await performToastAct(act, {
    command: note('command'),
    redoScreenPop: note('redoScreenPop'),
    chooseMatch: note('chooseMatch'),
    dismiss: note('dismiss'),
  });
  expect(log).toEqual([done]);
  expect(result).toBe(DONE);
});
