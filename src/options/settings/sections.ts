import type { Catalogue } from '../../settings/catalogue';
import type { ItemName } from '../../settings/item';

/** One part of the form. */
export interface SectionPart {
  /** Also where the page's list of contents leads. */
  readonly id: string;
  /** Message key of its heading. */
  readonly titleKey: string;
  /** What is edited in it. */
  readonly items: readonly ItemName[];
}

const BEFORE_CONNECTORS: readonly SectionPart[] = [
  { id: 'region', titleKey: 'optionsRegionTitle', items: ['region'] },
  { id: 'dialing', titleKey: 'optionsDialingTitle', items: ['dialing'] },
  { id: 'crm', titleKey: 'optionsCrmTitle', items: ['crms'] },
  {
    id: 'screen-pop',
    titleKey: 'optionsPopTitle',
    items: [
      'screenPop.burst',
      'screenPop.raise',
      'screenPop.toast',
      'screenPop.notify',
      'screenPop.rules',
      'screenPop.webOrigins',
    ],
  },
];

const AFTER_CONNECTORS: readonly SectionPart[] = [
  { id: 'adapter', titleKey: 'optionsAdapterTitle', items: ['adapter'] },
  { id: 'softphone', titleKey: 'optionsSoftphoneTitle', items: ['softphone'] },
  {
    id: 'desk',
    titleKey: 'optionsDeskTitle',
    items: [
      'desk.autoAnswer',
      'desk.oneCallOnly',
      'desk.notReadyReasonRequired',
      'desk.callWhileNotReady',
      'desk.dialDuringCall',
      'desk.wrapUp',
      'desk.sessionNames',
    ],
  },
  { id: 'notReadyReasons', titleKey: 'optionsReasonsTitle', items: ['notReadyReasons'] },
  { id: 'dispositions', titleKey: 'optionsDispositionsTitle', items: ['dispositions'] },
  { id: 'log-off', titleKey: 'optionsLogOffTitle', items: ['onLogOff'] },
];

/** The parts of the form, in the order of the screen; a connector's is called `connector-` and its id. */
export function selectSections({ connectors }: Pick<Catalogue, 'connectors'>) {
  const ofConnectors = connectors.map(
    ({ id, labelKey }): SectionPart => ({
      id: `connector-${id}`,
      titleKey: labelKey,
      items: [`connectors.${id}`],
    }),
  );
  return [...BEFORE_CONNECTORS, ...ofConnectors, ...AFTER_CONNECTORS];
}

/** Those in which something is another. */
export const selectChangedSections = (
  sections: readonly SectionPart[],
  changed: readonly ItemName[],
): readonly SectionPart[] =>
  sections.filter(({ items }) => items.some((item) => changed.includes(item)));
