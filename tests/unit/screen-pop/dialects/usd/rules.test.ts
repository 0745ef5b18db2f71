import { describe, expect, test } from 'vitest';
import { toConnectorId } from '../../../../../src/cti/ids';
import { parseUsdRules } from '../../../../../src/screen-pop/dialects/usd/parse-rules';

const CONNECTORS = ['generic-listener'].map(toConnectorId);

const RULE = {
  Name: 'A rule',
  Order: 1,
  Direction: 'Inbound',
  NoMatches: { Decision: 'Next Rule' },
  SingleMatch: { Decision: 'Next Rule' },
  MultipleMatches: { Decision: 'Next Rule' },
};

/** The rule that a document of one becomes, and its warnings as `code path value`. */
function read(rule: object) {
  const { rules, warnings } = parseUsdRules(JSON.stringify([rule]), CONNECTORS);
  return {
    rule: rules[0],
    said: warnings.map(({ code, path, value }) => `${code} ${path} ${value}`.trim()),
  };
}

describe('a decision', () => {
  const action = { HostedControl: 'Global Manager', Action: 'Find', Data: 'contact' };
  const opens = { open: 'objectHome', entity: 'contact' };

  test.each([
    ['Next Rule', { decision: 'nextRule' }],
    ['Do Action', { decision: 'doAction', action: opens }],
    ['Create Session then Do Action', { decision: 'createSession', action: opens }],
    ['Create Session, Load Match then Do Action', { decision: 'loadMatch', action: opens }],
    ['create session load match, then do action', { decision: 'loadMatch', action: opens }],
  ])('%s is known for a single match', (Decision, expected) => {
    const SingleMatch = { Decision, ...(Decision === 'Next Rule' ? {} : { Action: action }) };
    const { rule, said } = read({ ...RULE, SingleMatch });
    expect(rule?.singleMatch).toEqual(expected);
    expect(said).toEqual([]);
  });

  test.each([
    ['NoMatches', 'noMatches'],
    ['MultipleMatches', 'multipleMatches'],
  ] as const)('that loads the match is none for %s: it only creates the session', (name, ours) => {
    const decision = { Decision: 'Create Session, Load Match then Do Action', Action: action };
    const { rule, said } = read({ ...RULE, [name]: decision });
    expect(rule?.[ours]).toEqual({ decision: 'createSession', action: opens });
    expect(said).toEqual([`decisionNotHere /0/${name} Create Session, Load Match then Do Action`]);
  });

  test('that is unknown or absent goes on to the next rule, and says so', () => {
    const { rule, said } = read({
      ...RULE,
      NoMatches: { Decision: 'Route Window' },
      SingleMatch: {},
      MultipleMatches: undefined,
    });
    expect([rule?.noMatches, rule?.singleMatch, rule?.multipleMatches]).toEqual([
      { decision: 'nextRule' },
      { decision: 'nextRule' },
      { decision: 'nextRule' },
    ]);
    expect(said).toEqual([
      'missingField /0 MultipleMatches',
      'badValue /0/NoMatches/Decision Route Window',
      'missingField /0/SingleMatch Decision',
    ]);
  });
});

describe('an action', () => {
  const done = (call: object, result: object = {}) => {
    const { rule, said } = read({
      ...RULE,
      SingleMatch: { Decision: 'Do Action', Action: call },
      Result: result,
    });
    const decision = rule?.singleMatch;
    return { action: decision && 'action' in decision ? decision.action : undefined, said };
  };

  test.each([
    [
      'opens the match',
      'Open_CRM_Page',
      'Id=[[$Context.Id]]\nLogicalName=[[$Context.LogicalName]]',
      { open: 'match' },
    ],
    [
      'opens the match, named by its kind',
      'Open_CRM_Page',
      'LogicalName=contact\r\nid=[[contact.contactid]+]',
      { open: 'match' },
    ],
    [
      'opens a record by its id',
      'Open_CRM_Page',
      'LogicalName=account\nId=[[cti.customerid]]',
      {
        open: 'url',
        url: '/main.aspx?pagetype=entityrecord&etn=account&id=[[cti.customerid]]',
      },
    ],
    [
      'opens a new record',
      'New_CRM_Page',
      'LogicalName=contact\ntelephone1=[[cti.ani]]\ndescription=a=b',
      {
        open: 'newRecord',
        entity: 'contact',
        defaults: { telephone1: '[[cti.ani]]', description: 'a=b' },
      },
    ],
    [
      'opens a page',
      'Navigate',
      'url=/search?q=[[cti.ani]]',
      { open: 'url', url: '/search?q=[[cti.ani]]' },
    ],
    [
      'opens a page that is not named url',
      'Popup',
      'https://maps.example/?q=[[cti.city]]',
      { open: 'url', url: 'https://maps.example/?q=[[cti.city]]' },
    ],
    [
      'opens a page elsewhere',
      'LaunchURL',
      'https://a.example/',
      { open: 'url', url: 'https://a.example/' },
    ],
    ['lists what was found', 'DoSearch', 'name=A rule', { open: 'pickList' }],
    ['opens a kind of record', 'Find', 'case', { open: 'objectHome', entity: 'incident' }],
  ])('%s: %s', (_, Action, Data, expected) => {
    expect(done({ Name: 'Any name', HostedControl: 'CRM Global Manager', Action, Data })).toEqual({
      action: expected,
      said: [],
    });
  });

  test.each([
    ['FireEvent', 'name=Chain'],
    ['CopyToContext', 'a=b'],
    ['Navigate', 'url=javascript:alert(1)'],
    ['Navigate', 'url=https://[[cti.host]]/'],
    ['LaunchURL', 'mailto:somebody@example.com'],
    ['Open_CRM_Page', 'LogicalName=account'],
    ['Open_CRM_Page', 'LogicalName=account&x=1\nId=1'],
    ['New_CRM_Page', 'telephone1=[[cti.ani]]'],
    ['Find', 'advfind'],
    ['constructor', ''],
    ['__proto__', ''],
  ])('%s with %j is left out, and named', (Action, Data) => {
    expect(done({ Action, Data })).toEqual({
      action: undefined,
      said: [`unknownAction /0/SingleMatch/Action ${Action}`],
    });
  });

  test('that runs another entity search lists what the rule has found, and says so', () => {
    expect(done({ Action: 'DoSearch', Data: 'name=Every case' })).toEqual({
      action: { open: 'pickList' },
      said: ['unknownSearch /0/SingleMatch/Action Every case'],
    });
  });

  test('of the target tab’s own control is no surprise; that of another is named', () => {
    const call = { HostedControl: 'Contact', Action: 'Find', Data: 'contact' };
    expect(done(call, { Destination: 'Tab', TargetTab: 'Contact' }).said).toEqual([]);
    expect(done(call).said).toEqual(['controlIgnored /0/SingleMatch/Action/HostedControl Contact']);
  });

  test('in the rule’s own list is kept in its place', () => {
    const { rule, said } = read({
      ...RULE,
      Actions: [
        { Action: 'Find', Data: 'contact' },
        { Action: 'DisplayMessage', Data: 'text=Hello' },
        { Action: 'Find', Data: 'account' },
      ],
    });
    expect(rule?.actions).toEqual([
      { open: 'objectHome', entity: 'contact' },
      { open: 'objectHome', entity: 'account' },
    ]);
    expect(said).toEqual(['unknownAction /0/Actions/1 DisplayMessage']);
  });
});

describe('a result', () => {
  test('says which tabs, which list, and what is hidden', () => {
    const { rule, said } = read({
      ...RULE,
      Result: {
        Destination: 'Entity Search',
        'Entity Search': 'Callers',
        'Target Tab': 'Contact',
        'Show Tab': 'Case',
        'Hide Command Bar': 'Yes',
        HideNavigationBar: false,
      },
    });
    expect(rule?.result).toEqual({
      window: 'existing',
      targetTab: 'Contact',
      showTab: 'Case',
      entitySearch: 'Callers',
      hideCommandBar: true,
      hideNavigationBar: false,
    });
    expect(said).toEqual([]);
  });

  test('in a tab has no entity search', () => {
    const { rule, said } = read({
      ...RULE,
      Result: { Destination: 'Tab', EntitySearch: 'Callers' },
    });
    expect(rule?.result).toEqual({ window: 'existing' });
    expect(said).toEqual(['badValue /0/Result/EntitySearch Callers']);
  });
});

describe('a rule', () => {
  test.each([
    ['Inbound', ['inbound'], ['ringing', 'transferredToMe', 'answered']],
    ['Outbound', ['outbound'], ['outboundPlaced']],
    ['both', ['inbound', 'outbound'], ['ringing', 'transferredToMe', 'answered', 'outboundPlaced']],
  ])(
    'for %s calls pops at the moments when USD is told of them',
    (Direction, directions, moments) => {
      expect(read({ ...RULE, Direction }).rule).toMatchObject({ directions, moments });
    },
  );

  test('without name and order gets both, and says so', () => {
    const { rule, said } = read({ ...RULE, Name: undefined, Order: undefined });
    expect(rule).toMatchObject({ name: 'Rule 1', order: 1 });
    expect(said).toEqual(['missingField /0 Name', 'missingField /0 Order']);
  });

  test('is from a connector, however its name is written', () => {
    const { rule, said } = read({ ...RULE, From: 'Generic Listener' });
    expect(rule?.from).toEqual(['generic-listener']);
    expect(said).toEqual([]);
  });

  test('from a control that is unknown here is for all calls, and says so', () => {
    const { rule, said } = read({ ...RULE, From: 'My CTI Adapter' });
    expect(rule?.from).toEqual([]);
    expect(said).toEqual(['unknownControl /0/From My CTI Adapter']);
  });

  test('names what is for windows, and what nobody knows', () => {
    const { said } = read({
      ...RULE,
      'From Search': 'Accounts',
      Entity: 'account',
      Url: '*',
      'Route Type': 'Popup',
      Action: 'Route Window',
      Colour: 'blue',
    });
    expect(said).toEqual([
      'unknownField /0/Colour Colour',
      'forPagesOnly /0/From Search FromSearch',
      'forPagesOnly /0/Entity Entity',
      'forPagesOnly /0/Url Url',
      'forPagesOnly /0/Route Type RouteType',
      'forPagesOnly /0/Action Action',
    ]);
  });

  test('none of whose searches can be used is left out: it would take everybody for unknown', () => {
    const { rule, said } = read({
      ...RULE,
      CTISearches: [{ Name: 'S', Order: 1, FetchXML: '<fetch><entity name="contact"/></fetch>' }],
      NoMatches: {
        Decision: 'Do Action',
        Action: { Action: 'New_CRM_Page', Data: 'LogicalName=contact' },
      },
    });
    expect(rule).toBeUndefined();
    expect(said).toEqual([
      'searchLeftOut /0/CTISearches/0/FetchXML contact',
      'ruleLeftOut /0 A rule',
    ]);
  });

  test('whose name is taken gets another one', () => {
    const { rules, warnings } = parseUsdRules(JSON.stringify([RULE, RULE]), []);
    expect(rules.map(({ name }) => name)).toEqual(['A rule', 'A rule (2)']);
    expect(warnings).toMatchObject([{ code: 'renamedRule', path: '/1', value: 'A rule (2)' }]);
  });

  test('with a condition that can be read has it, and asks the administrator to check it', () => {
    const Condition = '"[[cti.queue]]" == "Sales"';
    const { rule, said } = read({ ...RULE, Condition });
    expect(rule?.condition).toEqual({ parameter: 'cti.queue', is: 'equals', value: 'Sales' });
    expect(said).toEqual([`conditionTranslated /0/Condition ${Condition}`]);
  });

  test('with a condition that nobody can read never applies, and says so', () => {
    const Condition = 'new Date().getHours() > 8';
    const { rule, said } = read({ ...RULE, Condition });
    expect(rule?.condition).toEqual({ any: [] });
    expect(said).toEqual([`conditionNotTranslated /0/Condition ${Condition}`]);
  });
});
