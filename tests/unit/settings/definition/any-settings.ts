import fc from 'fast-check';
import { CONNECTORS, CRMS } from '../../../../extension/catalogue';
import { DEFAULT_NAVIGATION_RULES } from '../../../../src/screen-pop/default-rules';
import type { NavigationRule } from '../../../../src/screen-pop/rule';
import { defaultSettings } from '../../../../src/settings/defaults';
import type { Settings } from '../../../../src/settings/schema';

/** UTF-16 code units of any kind: controls, halves of surrogate pairs, what XML cannot hold. */
const text = (minLength: number, maxLength: number) =>
  fc.oneof(
    fc.string({
      unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
      minLength,
      maxLength,
    }),
    fc.string({ minLength, maxLength }),
    fc
      .constantFrom('none', '[]', '""', '"a"', ' a ', 'a=b', '["a"]', 'a\nb')
      .filter(({ length }) => length >= minLength && length <= maxLength),
  );
const milliseconds = fc.nat(86_400_000);
const origin = fc.constantFrom('https://crm.example', 'http://localhost:8080');
const prefix = fc.stringMatching(/^[\d*#]{0,10}$/);
const codes = (maxLength: number) =>
  fc.array(fc.record({ code: text(1, 40), label: text(1, 200) }), { maxLength });

const rules = fc.uniqueArray(
  fc
    .record({ name: text(1, 20), queue: text(0, 20), url: text(0, 20) })
    .map(({ name, queue, url }): NavigationRule => {
      const [rule] = DEFAULT_NAVIGATION_RULES;
      if (!rule) throw new Error('there are no default rules');
      const condition = { parameter: 'cti.queue', is: 'equals', value: queue } as const;
      return { ...rule, name, condition, actions: [{ open: 'url', url }] };
    })
    .filter(({ name }) => name === name.trim() && name !== ''),
  { selector: ({ name }) => name, maxLength: 3 },
);

/** Of each kind of CRM some settings, completed by itself; secrets are empty. */
const CRM_SETTINGS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  demo: fc.record({ origin: fc.oneof(origin, fc.constant('')) }),
  salesforce: fc.record({
    origin: fc.constantFrom('', 'https://acme.my.salesforce.com'),
    interface: fc.constantFrom('classic', 'lightning'),
  }),
  dynamics: fc.record({
    origin,
    organization: fc.constantFrom('', 'acme'),
    tables: fc.constantFrom({}, { new_visit: { set: 's', id: 'i', name: 'n', numbers: ['p'] } }),
  }),
  espocrm: fc.record({
    origin,
    path: fc.constantFrom('', '/espo'),
    apiKey: fc.constant(''),
    entities: fc.constantFrom(['Contact'], ['Lead', 'Account']),
    keys: fc.constantFrom([], ['email=Contact.emailAddress']),
  }),
  custom: fc.record({
    origin,
    record: fc.constantFrom('', '/[[entity]]/[[recordId]]'),
    home: fc.constantFrom('', '/', '/home?a=b&c=<d>'),
    signIn: fc.constantFrom([], ['/login', 'https://sso.example/']),
    inPage: fc.constantFrom('address', 'link'),
    search: fc.constantFrom(null, {
      url: '/api?q=[[value]]',
      answer: { list: '', id: '/id', name: '/a~1b' },
    }),
  }),
};

const crms = fc.uniqueArray(
  fc.constantFrom(...CRMS).chain((definition) =>
    fc.record({
      id: fc.stringMatching(/^[\w.-]{1,40}$/),
      kind: fc.constant(definition.kind),
      settings: (CRM_SETTINGS[definition.kind] ?? fc.constant({})).map((settings) =>
        definition.parseSettings(settings),
      ),
    }),
  ),
  { selector: ({ id }) => id, maxLength: 4 },
);

const connectors = fc
  .record({
    listener: fc.boolean(),
    simulator: fc.boolean(),
    port: fc.integer({ min: 1, max: 65_535 }),
  })
  .map(({ listener, simulator, port }) => {
    const url = `http://localhost:${port}/`;
    return Object.fromEntries(
      CONNECTORS.map(({ id }) => [
        id,
        id === 'simulator'
          ? { enabled: simulator, settings: {} }
          : { enabled: listener, settings: { url } },
      ]),
    );
  });

const adapter = fc.oneof(
  fc.record({
    url: fc.oneof(
      fc.constant(''),
      fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
    ),
    standbyUrl: fc.webUrl({ validSchemes: ['https'] }),
    timeoutMs: fc.integer({ min: 1000, max: 600_000 }),
  }),
  fc.webUrl({ validSchemes: ['https'] }).map((url) => ({ url, standbyUrl: '', timeoutMs: 10_000 })),
);

/** Settings of all kinds, without secrets; a time for the adapter page only where it has a standby page. */
export const ANY_SETTINGS: fc.Arbitrary<Settings> = fc.record({
  region: fc.constantFrom('US', 'DE', 'GB', 'JP'),
  crms,
  screenPop: fc.record({
    rules,
    burst: fc.constantFrom('replace' as const, 'queue' as const),
    raise: fc.constantFrom('window' as const, 'attention' as const),
    toast: fc.boolean(),
    notify: fc.boolean(),
    webOrigins: fc.constantFrom(
      [],
      ['https://maps.example'],
      ['http://a.example', 'http://b.example'],
    ),
  }),
  connectors,
  desk: fc.record({
    autoAnswer: fc.record({
      enabled: fc.boolean(),
      delayMs: milliseconds,
      duringCalls: fc.boolean(),
    }),
    oneCallOnly: fc.boolean(),
    callWhileNotReady: fc.constantFrom('ring' as const, 'reject' as const),
    dialDuringCall: fc.constantFrom('sendDigits' as const, 'makeCall' as const),
    notReadyReasonRequired: fc.boolean(),
    wrapUp: fc.record({
      limitMs: fc.option(milliseconds),
      extensionMs: milliseconds,
      stateAfter: fc.constantFrom('stay' as const, 'ready' as const, 'notReady' as const),
    }),
    sessionNames: fc.array(text(0, 200), { maxLength: 10 }),
  }),
  notReadyReasons: codes(50),
  dispositions: codes(60),
  dialing: fc.record({
    outsidePrefix: prefix,
    longDistPrefix: prefix,
    internationalPrefix: prefix,
  }),
  softphone: fc.record({
    height: fc.integer({ min: 240, max: 2560 }),
    width: fc.integer({ min: 200, max: 1920 }),
  }),
  adapter: fc.oneof(fc.constant(defaultSettings((key) => key, 'en-US').adapter), adapter),
  onLogOff: fc.constantFrom('keep' as const, 'clear' as const, 'separate' as const),
});
