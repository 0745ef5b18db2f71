import { describe, expect, test } from 'vitest';
import { toConnectorId } from '../../../../../src/cti/ids';
import { parseUsdRules } from '../../../../../src/screen-pop/dialects/usd/parse-rules';
import { writeUsdRules } from '../../../../../src/screen-pop/dialects/usd/write-rules';

/**
 * The rule that Microsoft's walkthrough of the generic listener builds: a caller's e-mail address comes as the key
 * `Email`, active contacts are searched for it, and the one that is found opens in the tab Contact.
 */
const FETCH = `
  <fetch version="1.0" output-format="xml-platform" mapping="logical" distinct="false">
    <entity name="contact">
      <attribute name="fullname" />
      <attribute name="telephone1" />
      <attribute name="contactid" />
      <order attribute="fullname" descending="false" />
      <filter type="and">
        <condition attribute="statecode" operator="eq" value="0" />
        <filter type="or">
          <condition attribute="emailaddress1" operator="eq" value="[[cti.Email]]" />
          <condition attribute="emailaddress2" operator="eq" value="[[cti.Email]]" />
          <condition attribute="emailaddress3" operator="eq" value="[[cti.Email]]" />
        </filter>
      </filter>
    </entity>
  </fetch>`;

const WALKTHROUGH = {
  WindowNavigationRules: [
    {
      Name: 'Contact by e-mail',
      Order: 50,
      From: 'generic-listener',
      InitiatingActivity: 'phonecall',
      Direction: 'Both',
      CTISearches: [{ Name: 'CTIContactSearch', Order: 1, Direction: 'Both', FetchXML: FETCH }],
      NoMatches: { Decision: 'Next Rule' },
      SingleMatch: {
        Decision: 'Create Session, Load Match then Do Action',
        Action: {
          HostedControl: 'CRM Global Manager',
          Action: 'Open_CRM_Page',
          Data: 'Id=[[$Context.Id]]\nLogicalName=[[$Context.LogicalName]]',
        },
      },
      MultipleMatches: { Decision: 'Next Rule' },
      Result: { Destination: 'Tab', TargetTab: 'Contact', ShowTab: 'Contact' },
    },
  ],
};

const CONNECTORS = ['simulator', 'generic-listener'].map(toConnectorId);

describe('the walkthrough of Unified Service Desk', () => {
  const { rules, warnings } = parseUsdRules(JSON.stringify(WALKTHROUGH), CONNECTORS);

  test('is read without a warning', () => {
    expect(warnings).toEqual([]);
  });

  test('becomes one rule', () => {
    expect(rules).toEqual([
      {
        name: 'Contact by e-mail',
        order: 50,
        from: ['generic-listener'],
        initiatingActivity: 'phonecall',
        directions: ['inbound', 'outbound'],
        moments: ['ringing', 'transferredToMe', 'answered', 'outboundPlaced'],
        ctiSearches: [
          {
            name: 'CTIContactSearch',
            order: 1,
            directions: ['inbound', 'outbound'],
            entity: 'contact',
            fields: [{ name: 'fullname' }, { name: 'telephone1' }, { name: 'contactid' }],
            filter: {
              all: [
                { field: 'statecode', is: 'equals', value: '0' },
                {
                  any: [
                    { field: 'emailaddress1', is: 'equals', value: '[[cti.Email]]' },
                    { field: 'emailaddress2', is: 'equals', value: '[[cti.Email]]' },
                    { field: 'emailaddress3', is: 'equals', value: '[[cti.Email]]' },
                  ],
                },
              ],
            },
          },
        ],
        noMatches: { decision: 'nextRule' },
        singleMatch: { decision: 'loadMatch', action: { open: 'match' } },
        multipleMatches: { decision: 'nextRule' },
        actions: [],
        result: { window: 'existing', targetTab: 'Contact', showTab: 'Contact' },
      },
    ]);
  });

  test('is written as it was, but for the order of what is found', () => {
    const { text, refused } = writeUsdRules(rules);
    expect(refused).toEqual([]);
    const asOneLine = FETCH.replace(/<order[^>]*>/, '')
      .replace(/>\s+</g, '><')
      .trim();
    const expected = structuredClone(WALKTHROUGH);
    for (const rule of expected.WindowNavigationRules) {
      for (const search of rule.CTISearches) search.FetchXML = asOneLine;
    }
    expect(JSON.parse(text)).toEqual(expected);
  });
});
