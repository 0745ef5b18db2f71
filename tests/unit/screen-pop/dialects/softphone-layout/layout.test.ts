import { describe, expect, test } from 'vitest';
import { parseSoftphoneLayout } from '../../../../../src/screen-pop/dialects/softphone-layout/parse-layout';

function readInbound(layout: object) {
  const { rules, warnings } = parseSoftphoneLayout(JSON.stringify({ Inbound: layout }));
  return {
    rule: rules[0],
    said: warnings.map(({ code, path, value }) => `${code} ${path} ${value}`),
  };
}
const readPops = (screenPopSettings: object, callRelatedFields: readonly string[] = []) =>
  readInbound({ callRelatedFields, objects: { Contact: [] }, screenPopSettings });

const SEARCH = { screenPopType: 'PopToSearch' };
const NO_POP = { decision: 'doAction' };
const create = (action: object) => ({ decision: 'createSession', action });

describe('a pop', () => {
  test.each([
    ['DoNotPop', undefined, NO_POP, NO_POP, NO_POP],
    [
      'PopToSearch',
      undefined,
      create({ open: 'search' }),
      create({ open: 'search' }),
      create({ open: 'search' }),
    ],
    [
      'PopToFlow',
      'Screen_Flow',
      create({ open: 'flow', name: 'Screen_Flow', args: { ANI: '[[cti.ani]+]' } }),
      create({ open: 'flow', name: 'Screen_Flow', args: { ANI: '[[cti.ani]+]' } }),
      create({ open: 'flow', name: 'Screen_Flow', args: { ANI: '[[cti.ani]+]' } }),
    ],
    [
      'PopToVisualforce',
      'Page',
      create({ open: 'url', url: '/apex/Page?ANI=[[cti.ani]+]' }),
      create({ open: 'url', url: '/apex/Page?ANI=[[cti.ani]+]' }),
      create({ open: 'url', url: '/apex/Page?ANI=[[cti.ani]+]' }),
    ],
    [
      'PopToEntity',
      'Lead',
      create({ open: 'newRecord', entity: 'Lead', defaults: {} }),
      { decision: 'loadMatch' },
      create({ open: 'pickList' }),
    ],
  ])('%s, for none, one and several', (screenPopType, screenPopData, none, one, several) => {
    const pop = { screenPopType, ...(screenPopData && { screenPopData }) };
    // Another pop beside it, as a layout without any is read as one that waits to be asked.
    const only = (match: string) =>
      readPops({ NoMatch: SEARCH, SingleMatch: SEARCH, MultipleMatches: SEARCH, [match]: pop }, [
        'ANI',
      ]);
    expect(only('NoMatch').rule?.noMatches).toEqual(none);
    expect(only('SingleMatch').rule?.singleMatch).toEqual(one);
    expect(only('MultipleMatches').rule?.multipleMatches).toEqual(several);
    expect(only('MultipleMatches').said).toEqual(
      screenPopType === 'PopToEntity'
        ? ['popTypeNotHere /Inbound/screenPopSettings/MultipleMatches PopToEntity']
        : [],
    );
  });

  test('that is not set pops nothing', () => {
    const { rule, said } = readPops({ MultipleMatches: SEARCH });
    expect(rule).toMatchObject({ noMatches: NO_POP, singleMatch: NO_POP });
    expect(said).toEqual([]);
  });

  test.each([
    [
      { screenPopType: 'PopToMoon' },
      'badValue /Inbound/screenPopSettings/NoMatch/screenPopType PopToMoon',
    ],
    [{}, 'missingField /Inbound/screenPopSettings/NoMatch screenPopType'],
    [
      { screenPopType: 'PopToEntity' },
      'missingField /Inbound/screenPopSettings/NoMatch screenPopData',
    ],
    [
      { screenPopType: 'PopToFlow' },
      'missingField /Inbound/screenPopSettings/NoMatch screenPopData',
    ],
    [
      { screenPopType: 'PopToVisualforce', screenPopData: '../setup' },
      'badValue /Inbound/screenPopSettings/NoMatch/screenPopData ../setup',
    ],
  ])('that makes no sense pops nothing, and is named: %j', (NoMatch, expected) => {
    const { rule, said } = readPops({ NoMatch, MultipleMatches: SEARCH });
    expect(rule?.noMatches).toEqual(NO_POP);
    expect(said).toEqual([expected]);
  });

  test('in a new window has one', () => {
    expect(readPops({ screenPopsOpenWithin: 'NewWindow', NoMatch: SEARCH }).rule?.result).toEqual({
      window: 'new',
    });
  });
});

describe('a call type', () => {
  test.each([
    ['Inbound', ['ringing', 'transferredToMe', 'answered']],
    ['Outbound', ['outboundPlaced']],
    ['Internal', ['ringing', 'transferredToMe', 'answered', 'outboundPlaced']],
  ])('%s pops by itself if its layout says so', (callType, moments) => {
    const layout = { [callType]: { objects: {}, screenPopSettings: { NoMatch: SEARCH } } };
    expect(parseSoftphoneLayout(JSON.stringify(layout)).rules[0]?.moments).toEqual(moments);
  });

  test('searches its objects in their order', () => {
    const { rule } = readInbound({
      objects: {
        Contact: [{ displayName: 'Phone', apiName: 'Phone' }, { apiName: 'Email' }],
        Account: [],
      },
    });
    expect(rule?.ctiSearches.map(({ entity, order }) => [entity, order])).toEqual([
      ['Contact', 1],
      ['Account', 2],
    ]);
    expect(rule?.ctiSearches[0]?.fields).toEqual([
      { name: 'Phone', label: 'Phone' },
      { name: 'Email' },
    ]);
  });

  test('names what it does not know', () => {
    const { rule, said } = readInbound({
      callRelatedFields: ['ANI', 'WEATHER', 'ANI'],
      objects: { Contact: [{ displayName: 'Nothing' }], Account: 'all' },
      screenPopSettings: { Ringtone: 'loud' },
      colour: 'blue',
    });
    expect(rule?.callFields).toEqual(['ANI']);
    expect(said).toEqual([
      'unknownField /Inbound/colour colour',
      'unknownField /Inbound/screenPopSettings/Ringtone Ringtone',
      'missingField /Inbound/objects/Contact/0 apiName',
      'wrongType /Inbound/objects/Account all',
      'badValue /Inbound/callRelatedFields/1 WEATHER',
    ]);
  });
});
