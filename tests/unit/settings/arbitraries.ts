import fc from 'fast-check';
import type { ItemName, Items } from '../../../src/settings/item';
import { itemNames } from '../../../src/settings/item-table';
import { CATALOGUE, crm, listener } from './settings-fixture';

const flag = fc.boolean();
const milliseconds = fc.integer({ min: 0, max: 86_400_000 });
const code = fc.string({ minLength: 1, maxLength: 40 });
const reasons = fc.array(fc.record({ code, label: code }), { maxLength: 5 });
const prefix = fc.stringMatching(/^[\d*#]{0,10}$/);
const token = fc.stringMatching(/^[A-Za-z0-9]{0,20}$/);
const port = fc.integer({ min: 5000, max: 5002 });
const crmId = fc.constantFrom('one', 'two', 'three');
const rule = (name: string) => ({
  name,
  order: 1,
  from: [],
  directions: ['inbound'],
  moments: ['ringing'],
  ctiSearches: [],
  noMatches: { decision: 'nextRule' },
  singleMatch: { decision: 'nextRule' },
  multipleMatches: { decision: 'nextRule' },
  actions: [],
  result: { window: 'existing' },
});

/** Good values of each item. */
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  region: fc.constantFrom('US', 'GB', 'DE'),
  crms: fc
    .uniqueArray(crmId, { maxLength: 3 })
    .chain((ids) => fc.tuple(...ids.map((id) => token.map((text) => crm(id, text))))),
  'screenPop.rules': fc
    .uniqueArray(crmId, { maxLength: 3 })
    .map((names) => names.map((name) => rule(name))),
  'screenPop.burst': fc.constantFrom('replace', 'queue'),
  'screenPop.raise': fc.constantFrom('window', 'attention'),
  'screenPop.toast': flag,
  'screenPop.notify': flag,
  'screenPop.webOrigins': fc.constantFrom([], ['https://help.example']),
  'desk.autoAnswer': fc.record({ enabled: flag, delayMs: milliseconds, duringCalls: flag }),
  'desk.oneCallOnly': flag,
  'desk.callWhileNotReady': fc.constantFrom('ring', 'reject'),
  'desk.dialDuringCall': fc.constantFrom('sendDigits', 'makeCall'),
  'desk.notReadyReasonRequired': flag,
  'desk.wrapUp': fc.record({
    limitMs: fc.option(milliseconds),
    extensionMs: milliseconds,
    stateAfter: fc.constantFrom('stay', 'ready', 'notReady'),
  }),
  'desk.sessionNames': fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
  notReadyReasons: reasons,
  dispositions: reasons,
  dialing: fc.record({
    outsidePrefix: prefix,
    longDistPrefix: prefix,
    internationalPrefix: prefix,
  }),
  softphone: fc.record({
    height: fc.integer({ min: 240, max: 2560 }),
    width: fc.integer({ min: 200, max: 1920 }),
  }),
  adapter: fc.record({
    url: fc.constantFrom('', 'https://phone.example/'),
    standbyUrl: fc.constantFrom('', 'https://standby.example/'),
    timeoutMs: fc.integer({ min: 1000, max: 600_000 }),
  }),
  onLogOff: fc.constantFrom('keep', 'clear', 'separate'),
  'connectors.generic-listener': fc
    .record({ enabled: flag, text: fc.option(fc.stringMatching(/^[a-z]{1,9}$/)), at: port })
    .map(({ enabled, text, at }) => ({ ...listener(text ?? undefined, at), enabled })),
  'connectors.simulator': flag.map((enabled) => ({ enabled, settings: {} })),
  'connectors.branch': fc
    .record({ enabled: flag, text: fc.stringMatching(/^[a-z]{1,9}$/), host: crmId })
    .map(({ enabled, text, host }) => ({
      enabled,
      settings: { origin: `https://${host}.example`, account: '', secret: text, isFast: false },
    })),
};

/** Some items, each good. */
export const items: fc.Arbitrary<Items> = fc.record(VALUES, { requiredKeys: [] });

/** All items, each good. */
export const allItems: fc.Arbitrary<Items> = fc.record(VALUES);

export const itemName: fc.Arbitrary<ItemName> = fc.constantFrom(...itemNames(CATALOGUE));
export const locks: fc.Arbitrary<readonly ItemName[]> = fc.subarray([...itemNames(CATALOGUE)]);
