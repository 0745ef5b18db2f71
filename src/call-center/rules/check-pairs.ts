import { GENERAL_INFO, LEGACY_ITEMS } from '../known-names';
import type { OutlineItem } from '../outline';
import type { Report } from '../report';

/** Items that mean something together only, and those that mean nothing here. */
export function checkPairs(
  items: readonly OutlineItem[],
  isForLightning: boolean,
  report: Report,
): void {
  const find = (wanted: string) => items.find(({ name }) => name === wanted);
  const say = (
    code: 'item-legacy' | 'canvas-in-lightning' | 'canvas-not-opened',
    item: OutlineItem,
  ) => report.say(code, item.place, `${GENERAL_INFO}/${item.name}`, item.name);

  checkPair('standby-incomplete', 'reqStandbyUrl', 'reqTimeout');
  checkPair('canvas-incomplete', 'reqCanvasNamespace', 'reqCanvasApiName');
  const canvas = find('reqCanvasApiName') ?? find('reqCanvasNamespace');
  if (canvas && canvas.value !== '') {
    say(isForLightning ? 'canvas-in-lightning' : 'canvas-not-opened', canvas);
  }
  for (const item of items) if (LEGACY_ITEMS.includes(item.name)) say('item-legacy', item);

  function checkPair(code: 'standby-incomplete' | 'canvas-incomplete', one: string, other: string) {
    const pair = [find(one), find(other)] as const;
    for (const [item, partner] of [pair, [pair[1], pair[0]] as const]) {
      const isAlone = item && (!partner || (item.value !== '' && partner.value === ''));
      if (!isAlone) continue;
      const missing = item.name === one ? other : one;
      report.say(code, item.place, `${GENERAL_INFO}/${item.name}`, item.name, missing);
    }
  }
}
