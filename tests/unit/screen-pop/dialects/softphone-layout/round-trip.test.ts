import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_NAVIGATION_RULES } from '../../../../../src/screen-pop/default-rules';
import { parseSoftphoneLayout } from '../../../../../src/screen-pop/dialects/softphone-layout/parse-layout';
import { writeSoftphoneLayout } from '../../../../../src/screen-pop/dialects/softphone-layout/write-layout';

const name = fc.stringMatching(/^[A-Z][A-Za-z_]{0,10}(__c)?$/);
const pop = (...types: string[]) =>
  fc
    .record({ screenPopType: fc.constantFrom(...types), screenPopData: name })
    .map(({ screenPopType, screenPopData }) =>
      screenPopType === 'PopToSearch' ? { screenPopType } : { screenPopType, screenPopData },
    );
const pages = ['PopToSearch', 'PopToVisualforce', 'PopToFlow'];
const pops = {
  NoMatch: pop(...pages, 'PopToEntity'),
  SingleMatch: fc.oneof(pop(...pages), fc.constant({ screenPopType: 'PopToEntity' })),
  MultipleMatches: pop(...pages),
};
const settings = fc.oneof(
  fc.constant({}),
  fc.constant({ screenPopsOpenWithin: 'NewWindow' }),
  fc
    .record(
      { screenPopsOpenWithin: fc.constantFrom('ExistingWindow', 'NewWindow'), ...pops },
      { requiredKeys: ['screenPopsOpenWithin', 'NoMatch'] },
    )
    .map((all) => all),
);
const callType = fc.record(
  {
    callRelatedFields: fc.subarray(['ANI', 'DNIS', 'SEGMENT', 'QUEUE']),
    objects: fc.dictionary(
      name,
      fc.array(fc.record({ displayName: name, apiName: name }, { requiredKeys: ['apiName'] }), {
        maxLength: 3,
      }),
      { maxKeys: 3, noNullPrototype: true },
    ),
    screenPopSettings: settings,
  },
  { requiredKeys: ['objects', 'screenPopSettings'] },
);
const layout = fc.record(
  { Internal: callType, Inbound: callType, Outbound: callType },
  { requiredKeys: [], noNullPrototype: true },
);

describe('a softphone layout', () => {
  test('is the same after being read and written, and so are its rules', () => {
    fc.assert(
      fc.property(layout, (document) => {
        const { rules, warnings } = parseSoftphoneLayout(JSON.stringify(document));
        expect(warnings).toEqual([]);
        const { text, refused } = writeSoftphoneLayout(rules);
        expect(refused).toEqual([]);
        expect(JSON.parse(text)).toEqual(document);
        expect(parseSoftphoneLayout(text).rules).toEqual(rules);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  test('that says in words that nothing is to pop is written without them', () => {
    const none = { screenPopType: 'DoNotPop' };
    const search = { screenPopType: 'PopToSearch' };
    const document = {
      Inbound: { objects: {}, screenPopSettings: { NoMatch: none, SingleMatch: search } },
      Outbound: { objects: {}, screenPopSettings: { NoMatch: none } },
    };
    const { rules } = parseSoftphoneLayout(JSON.stringify(document));
    expect(JSON.parse(writeSoftphoneLayout(rules).text)).toEqual({
      Inbound: {
        objects: {},
        screenPopSettings: { screenPopsOpenWithin: 'ExistingWindow', SingleMatch: search },
      },
      Outbound: { objects: {}, screenPopSettings: {} },
    });
  });
});

describe('a rule that a layout cannot say', () => {
  const [inbound] = parseSoftphoneLayout(
    JSON.stringify({
      Inbound: {
        objects: { Contact: [] },
        screenPopSettings: { NoMatch: { screenPopType: 'PopToSearch' } },
      },
    }),
  ).rules;
  if (!inbound) throw new Error('no rule');

  test.each([
    ['a name of its own', { name: 'Callers' }, '/name'],
    ['an order of its own', { order: 1 }, '/order'],
    ['a connector', { from: ['simulator'] }, '/from/0'],
    ['an activity', { initiatingActivity: 'chat' }, '/initiatingActivity'],
    ['two directions', { directions: ['inbound', 'outbound'] }, '/directions/1'],
    ['a moment of its own', { moments: ['ended'] }, '/moments/0'],
    ['a condition', { condition: { parameter: 'cti.a', is: 'present' } }, '/condition'],
    ['actions', { actions: [{ open: 'match' }] }, '/actions/0'],
    ['the next rule', { multipleMatches: { decision: 'nextRule' } }, '/multipleMatches/decision'],
    [
      'a pick list',
      { multipleMatches: { decision: 'createSession', action: { open: 'pickList' } } },
      '/multipleMatches/decision',
    ],
    [
      'defaults',
      {
        noMatches: {
          decision: 'createSession',
          action: { open: 'newRecord', entity: 'Contact', defaults: { a: 'b' } },
        },
      },
      '/noMatches/action/defaults/a',
    ],
    [
      'a page elsewhere',
      {
        noMatches: {
          decision: 'createSession',
          action: { open: 'url', url: 'https://a.example/' },
        },
      },
      '/noMatches/decision',
    ],
    ['a tab’s name', { result: { window: 'existing', targetTab: 'Contact' } }, '/result/targetTab'],
  ])('is refused, and its place is named: %s', (_, changed, place) => {
    const { text, refused } = writeSoftphoneLayout([Object.assign({}, inbound, changed)]);
    expect(refused[0]?.places).toContain(place);
    expect(JSON.parse(text)).toEqual({});
  });

  test('is a second one for a call type', () => {
    const { refused } = writeSoftphoneLayout([inbound, inbound]);
    expect(refused).toHaveLength(1);
  });

  test('is each of the default rules', () => {
    expect(writeSoftphoneLayout(DEFAULT_NAVIGATION_RULES).refused).toHaveLength(
      DEFAULT_NAVIGATION_RULES.length,
    );
  });
});
