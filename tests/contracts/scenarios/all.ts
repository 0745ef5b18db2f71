import type { Theme } from '../story/scenario';
import { afterCallWork } from './after-call-work';
import { agentState } from './agent-state';
import { callData } from './call-data';
import { callingOut } from './calling-out';
import { conference } from './conference';
import { deskRules } from './desk-rules';
import { device } from './device';
import { line } from './line';
import { lineHealth } from './line-health';
import { lostEvents } from './lost-events';
import { newStart } from './new-start';
import { oneCall } from './one-call';
import { queue } from './queue';
import { services } from './services';
import { sessions } from './sessions';
import { transfer } from './transfer';
import { twoCalls } from './two-calls';

/** Every story, by what it is about. A new one is an entry in its theme's file. */
export const THEMES: readonly Theme[] = [
  oneCall,
  callingOut,
  services,
  callData,
  twoCalls,
  transfer,
  conference,
  queue,
  agentState,
  device,
  line,
  lineHealth,
  lostEvents,
  deskRules,
  afterCallWork,
  sessions,
  newStart,
];
