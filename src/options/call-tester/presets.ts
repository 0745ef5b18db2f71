import { FIRST_PAIRS, type Pair } from './pairs';

/** A caller to try; what the demo CRM finds for each is its point. */
export interface Preset {
  readonly name: string;
  readonly labelKey: string;
  /** Message key of what the CRM will show. */
  readonly effectKey: string;
  readonly pairs: readonly Pair[];
}

/** What comes with any call here, also with one whose number is withheld. */
const WITHHELD: readonly Pair[] = [
  ['dnis', '8005550100'],
  ['type', 'phonecall'],
];

const callFrom = (ani: string): readonly Pair[] => [['ani', ani], ...WITHHELD];

export const PRESETS: readonly Preset[] = [
  {
    name: 'ada',
    labelKey: 'testerPresetAda',
    effectKey: 'testerPresetOneRecord',
    pairs: FIRST_PAIRS,
  },
  {
    name: 'grace',
    labelKey: 'testerPresetGrace',
    effectKey: 'testerPresetOneRecord',
    pairs: callFrom('+12025550178'),
  },
  {
    name: 'alan',
    labelKey: 'testerPresetAlan',
    effectKey: 'testerPresetOneRecord',
    pairs: callFrom('+442079460958'),
  },
  {
    name: 'shared',
    labelKey: 'testerPresetShared',
    effectKey: 'testerPresetTwoRecords',
    pairs: callFrom('+4930901820'),
  },
  {
    name: 'unknown',
    labelKey: 'testerPresetUnknown',
    effectKey: 'testerPresetNoRecord',
    pairs: callFrom('+12025550199'),
  },
  {
    name: 'withheld',
    labelKey: 'testerPresetWithheld',
    effectKey: 'testerPresetByKey',
    pairs: [...WITHHELD, ['customerid', '49383433']],
  },
  {
    name: 'elsewhere',
    labelKey: 'testerPresetElsewhere',
    effectKey: 'testerPresetElsewhereText',
    pairs: callFrom('+12025550178'),
  },
];
