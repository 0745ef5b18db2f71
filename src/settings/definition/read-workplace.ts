import type { Definition } from '../../call-center/definition';
import { DIALING_OPTIONS, GENERAL_INFO } from '../../call-center/known-names';
import type { Catalogue } from '../catalogue';
import type { Items } from '../item';
import { findItem } from './find-item';
import { STANDARD, takeItem } from './item-value';
import type { Note } from './notes';

const WORKPLACE = {
  adapter: {
    url: [GENERAL_INFO, 'reqAdapterUrl'],
    standbyUrl: [GENERAL_INFO, 'reqStandbyUrl'],
    timeoutMs: [GENERAL_INFO, 'reqTimeout'],
  },
  softphone: {
    height: [GENERAL_INFO, 'reqSoftphoneHeight'],
    width: [GENERAL_INFO, 'reqSoftphoneWidth'],
  },
  dialing: {
    outsidePrefix: [DIALING_OPTIONS, 'reqOutsidePrefix'],
    longDistPrefix: [DIALING_OPTIONS, 'reqLongDistPrefix'],
    internationalPrefix: [DIALING_OPTIONS, 'reqInternationalPrefix'],
  },
} as const;

/** Pixels and milliseconds between which these values are moved, if they are not. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  reqSoftphoneHeight: [240, 2560],
  reqSoftphoneWidth: [200, 1920],
  reqTimeout: [1000, 600_000],
};

/**
 * What Salesforce's own sections say: the adapter page, the size of the softphone, the dialling prefixes. What is
 * wrong with a value by the format's own rules the reading of the file has said already; here it is only left out.
 */
export function readWorkplace(definition: Definition, catalogue: Catalogue, note: Note): Items {
  const mode = findItem(definition, GENERAL_INFO, 'reqSalesforceCompatibilityMode')?.text ?? '';
  // Sizes have limits in Lightning, and the reading of the file has said so.
  const isSaid = (name: string) => name.startsWith('reqSoftphone') && /lightning/i.test(mode);
  let items: Items = {};
  for (const item of ['adapter', 'softphone', 'dialing'] as const) {
    for (const [key, [section, name]] of Object.entries(WORKPLACE[item])) {
      const given = findItem(definition, section, name);
      if (!given) continue;
      const value = toValue(name, given.text.trim());
      if (value === undefined) continue;
      const moved = toRange(name, value);
      if (moved !== value && !isSaid(name))
        note('setting-out-of-range', given, String(value), String(moved));
      const next = { ...Object(items[item] ?? STANDARD[item]), [key]: moved };
      items = { ...items, ...takeItem(item, next, given, catalogue, note) };
    }
  }
  return items;
}

/** Undefined: by the format's rules it is none. */
function toValue(name: string, text: string): string | number | undefined {
  if (name in LIMITS) return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  if (name.endsWith('Prefix')) return /^[\d*#]+$/.test(text) ? text : undefined;
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}

function toRange(name: string, value: string | number): string | number {
  const limits = LIMITS[name];
  if (typeof value === 'string' || !limits) return value;
  return Math.min(Math.max(value, limits[0]), limits[1]);
}
