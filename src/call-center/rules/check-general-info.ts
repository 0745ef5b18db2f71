import { GENERAL_INFO, KNOWN_ITEMS, MAX_DISPLAY_NAME, REQUIRED_ITEMS } from '../known-names';
import { countCharacters, isLonger } from '../length';
import { findItem, type Outline, type OutlineItem, pathOf } from '../outline';
import type { Report } from '../report';
import { checkAddress } from './check-address';
import { checkInternalName } from './check-internal-name';
import { checkMode, readMode } from './check-mode';
import { checkNumber, checkSize } from './check-number';
import { checkPairs } from './check-pairs';

/** Pixels, as Lightning takes them. */
const HEIGHT = { min: 240, max: 2560 };
const WIDTH = { min: 200, max: 1920 };

/** The items of section reqGeneralInfo: which there must be, and what their values can be. */
export function checkGeneralInfo(outline: Outline, report: Report): void {
  const section = outline.sections.find(({ name }) => name === GENERAL_INFO);
  const place = section?.place ?? outline.place;
  const find = (name: string) => findItem(outline, GENERAL_INFO, name);
  checkInternalName(find('reqInternalName'), place, report);
  if (section === undefined) return;

  for (const name of REQUIRED_ITEMS) {
    // Of the internal name, all is said already.
    if (find(name) || name === 'reqInternalName') continue;
    report.say('item-required', place, pathOf(section, { name }), name);
  }
  const modeItem = find('reqSalesforceCompatibilityMode');
  checkMode(modeItem, place, report);
  const isForLightning = readMode(modeItem) !== 'Classic';
  checkPairs(section.items, isForLightning, report);
  for (const name of KNOWN_ITEMS[GENERAL_INFO] ?? []) {
    const item = find(name);
    if (item) checkValue(item, isForLightning, report);
  }
}

/** An empty value is to be filled in later, as the format allows. */
function checkValue(item: OutlineItem, isForLightning: boolean, report: Report): void {
  const { name, value, place } = item;
  const path = `${GENERAL_INFO}/${name}`;
  if (value === '') return;
  switch (name) {
    case 'reqDisplayName':
      if (!isLonger(value, MAX_DISPLAY_NAME)) break;
      report.say('display-name-too-long', place, path, countCharacters(value));
      break;
    case 'reqAdapterUrl':
    case 'reqStandbyUrl':
      checkAddress(item, path, isForLightning, report);
      break;
    case 'reqUseApi':
      if (value !== 'true' && value !== 'false') report.say('use-api-value', place, path, value);
      break;
    case 'reqSoftphoneHeight':
      checkSize(item, path, isForLightning ? HEIGHT : undefined, report);
      break;
    case 'reqSoftphoneWidth':
      checkSize(item, path, isForLightning ? WIDTH : undefined, report);
      break;
    case 'reqTimeout':
      checkNumber(item, path, report);
      break;
  }
}
