/** What trying something out comes to, as it is told to the options page. */
export type { ConnectionReport, ConnectionStep } from '../desktop/test-connection';
export type { NumberTrial, TrialSearch } from '../screen-pop/number-trial';
