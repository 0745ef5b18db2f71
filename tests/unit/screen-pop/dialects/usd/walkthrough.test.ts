import { describe, expect, test } from 'vitest';
import { toConnectorId } from '../../../../../src/cti/ids';
import { parseUsdRules } from '../../../../../src/screen-pop/dialects/usd/parse-rules';
import { writeUsdRules } from '../../../../../src/screen-pop/dialects/usd/write-rules';
import { usdWalkthrough, walkthroughQuery } from '../../../../support/screen-pop/usd-walkthrough';

const FETCH = walkthroughQuery(['fullname', 'telephone1', 'contactid']);
const WALKTHROUGH = usdWalkthrough(FETCH);
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
