import { describe, expect, test } from 'vitest';
import { parseSoftphoneLayout } from '../../../../../src/screen-pop/dialects/softphone-layout/parse-layout';
import { writeSoftphoneLayout } from '../../../../../src/screen-pop/dialects/softphone-layout/write-layout';

/** The layout that Salesforce's guide shows for `getSoftphoneLayout` (there with one comma too many and one too few). */
const SAMPLE = {
  Internal: {
    callRelatedFields: ['ANI', 'DNIS'],
    objects: { User: [{ displayName: 'Name', apiName: 'Name' }] },
    screenPopSettings: {},
  },
  Inbound: {
    callRelatedFields: ['ANI', 'DNIS', 'SEGMENT', 'QUEUE'],
    objects: { Account: [{ displayName: 'Account Name', apiName: 'Name' }] },
    screenPopSettings: {
      screenPopsOpenWithin: 'ExistingWindow',
      NoMatch: { screenPopType: 'PopToEntity', screenPopData: 'Contact' },
      SingleMatch: { screenPopType: 'PopToVisualforce', screenPopData: 'Visualforce_Page_Name' },
      MultipleMatches: { screenPopType: 'PopToSearch' },
    },
  },
  Outbound: {
    callRelatedFields: ['DNIS'],
    objects: { Account: [{ displayName: 'Account Name', apiName: 'Name' }] },
    screenPopSettings: {},
  },
};

const WITHOUT_POPS = {
  order: 100,
  from: [],
  moments: ['asked'],
  noMatches: { decision: 'doAction' },
  singleMatch: { decision: 'loadMatch' },
  multipleMatches: { decision: 'createSession', action: { open: 'pickList' } },
  actions: [],
  result: { window: 'existing' },
};

describe('Salesforce’s sample layout', () => {
  const { rules, warnings } = parseSoftphoneLayout(JSON.stringify(SAMPLE));

  test('is read without a warning', () => {
    expect(warnings).toEqual([]);
  });

  test('becomes one rule for each call type; without pops it waits to be asked', () => {
    expect(rules).toEqual([
      {
        ...WITHOUT_POPS,
        name: 'Softphone layout: Internal',
        directions: ['internal'],
        ctiSearches: [
          {
            name: 'User',
            order: 1,
            directions: ['internal'],
            entity: 'User',
            fields: [{ name: 'Name', label: 'Name' }],
          },
        ],
        callFields: ['ANI', 'DNIS'],
      },
      {
        name: 'Softphone layout: Inbound',
        order: 100,
        from: [],
        directions: ['inbound'],
        moments: ['ringing', 'transferredToMe', 'answered'],
        ctiSearches: [
          {
            name: 'Account',
            order: 1,
            directions: ['inbound'],
            entity: 'Account',
            fields: [{ name: 'Name', label: 'Account Name' }],
          },
        ],
        noMatches: {
          decision: 'createSession',
          action: { open: 'newRecord', entity: 'Contact', defaults: {} },
        },
        singleMatch: {
          decision: 'createSession',
          action: {
            open: 'url',
            url: '/apex/Visualforce_Page_Name?ANI=[[cti.ani]+]&DNIS=[[cti.dnis]+]&SEGMENT=[[cti.segment]+]&QUEUE=[[cti.queue]+]',
          },
        },
        multipleMatches: { decision: 'createSession', action: { open: 'search' } },
        actions: [],
        result: { window: 'existing' },
        callFields: ['ANI', 'DNIS', 'SEGMENT', 'QUEUE'],
      },
      {
        ...WITHOUT_POPS,
        name: 'Softphone layout: Outbound',
        directions: ['outbound'],
        ctiSearches: [
          {
            name: 'Account',
            order: 1,
            directions: ['outbound'],
            entity: 'Account',
            fields: [{ name: 'Name', label: 'Account Name' }],
          },
        ],
        callFields: ['DNIS'],
      },
    ]);
  });

  test('is written as it was', () => {
    const { text, refused } = writeSoftphoneLayout(rules);
    expect(refused).toEqual([]);
    expect(JSON.parse(text)).toEqual(SAMPLE);
  });

  test.each([
    ['Lightning’s answer', { success: true, returnValue: SAMPLE, errors: null }],
    ['Classic’s answer', { result: JSON.stringify(SAMPLE) }],
    ['the SOAP API’s form', toSoap()],
  ])('is the same in %s', (_, document) => {
    const read = parseSoftphoneLayout(JSON.stringify(document));
    expect(read.warnings).toEqual([]);
    expect(read.rules.map(withoutLabels)).toEqual(rules.map(withoutLabels));
  });
});

/** SOAP tells no labels. */
const withoutLabels = (rule: (typeof parsed.rules)[number]) => ({
  ...rule,
  ctiSearches: rule.ctiSearches.map((search) => ({
    ...search,
    fields: search.fields.map(({ name }) => ({ name })),
  })),
});
const parsed = parseSoftphoneLayout('{}');

function toSoap() {
  const callTypes = Object.entries(SAMPLE).map(([name, layout]) => {
    const { screenPopsOpenWithin, ...pops }: Record<string, unknown> = layout.screenPopSettings;
    return {
      name,
      infoFields: layout.callRelatedFields.map((field) => ({ name: field })),
      screenPopOptions: Object.entries(pops).map(([matchType, pop]) => ({
        matchType,
        screenPopData: null,
        ...(pop as object),
      })),
      screenPopsOpenWithin: screenPopsOpenWithin ?? null,
      sections: Object.entries(layout.objects).map(([entityApiName, items]) => ({
        entityApiName,
        items: items.map(({ apiName }) => ({ itemApiName: apiName })),
      })),
    };
  });
  return { callTypes, id: '040000000000001AAA', name: 'Standard Softphone Layout' };
}
