import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dynamics } from '../../../../src/crm/dynamics';
import { toFilter } from '../../../../src/crm/dynamics/filter';
import { STANDARD_TABLES } from '../../../../src/crm/dynamics/standard-tables';
import type { CrmCriterion, CrmPorts } from '../../../../src/screen-pop/crm';
import type { CrmFixture } from '../../../contracts/crm/adapter';
import { fixturePorts } from '../../../contracts/crm/ports';
import { startDynamics } from '../../../support/crm-fixtures/dynamics';
import { FORMATTED } from '../../../support/crm-fixtures/dynamics-tables';
import { readFilter, readWildcards } from '../../../support/crm-fixtures/odata-reader';
import { testsOf } from '../../../support/crm-fixtures/query-condition';
import { isLike } from '../../../support/crm-fixtures/wildcards';

const table = {
  set: 'contacts',
  id: 'contactid',
  name: 'fullname',
  numbers: ['telephone1', 'mobilephone'],
  integers: ['gendercode'],
  lookups: ['parentcustomerid'],
};
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom("' or fullname ne '", "''", '%', '[%]', '_', "x')"),
);

describe('a filter', () => {
  test('has the same tests whatever the values are, and each value whole', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const where: CrmCriterion = {
          any: [
            { field: 'emailaddress1', is: 'equals', value: one },
            { all: [{ field: 'fullname', is: 'equals', value: other }] },
          ],
        };
        expect(testsOf(readFilter(toFilter(where, table)))).toEqual([
          ['emailaddress1', 'eq', [one]],
          ['fullname', 'eq', [other]],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['contains', 'contains'],
    ['beginsWith', 'startswith'],
    ['endsWith', 'endswith'],
  ] as const)('%s takes wildcards of a value for themselves', (is, call) => {
    fc.assert(
      fc.property(hostile, (value) => {
        const where: CrmCriterion = { field: 'fullname', is, value };
        const [[, test, [literal = '']] = ['', '', ['']]] = testsOf(
          readFilter(toFilter(where, table)),
        );
        expect(test).toBe(call);
        expect(isLike(value, readWildcards(literal))).toBe(true);
        expect(isLike(`${value}x`, readWildcards(literal))).toBe(false);
      }),
    );
  });

  test('looks for a short number by its exact forms only', () => {
    const number = { raw: '201', significant: '201', written: ['201'] };
    expect(toFilter({ number }, table)).toBe("(telephone1 eq '201' or mobilephone eq '201')");
  });
});

describe('a filter on a column that holds no text', () => {
  const guid = '91330924-802a-4b0d-a900-34fd9d790829';
  const none = 'contactid eq null';

  test.each([
    ['statecode', '0', 'statecode eq 0'],
    ['statuscode', ' -1 ', 'statuscode eq -1'],
    ['gendercode', '007', 'gendercode eq 7'],
    ['gendercode', '2147483648', none],
    ['gendercode', '1.5', none],
    ['statecode', 'Active', none],
    ['statecode', '0 or 1 eq 1', none],
    ['parentcustomerid', guid, `_parentcustomerid_value eq ${guid}`],
    ['parentcustomerid', `{${guid.toUpperCase()}}`, `_parentcustomerid_value eq ${guid}`],
    ['_parentcustomerid_value', guid, `_parentcustomerid_value eq ${guid}`],
    ['ownerid', guid, `_ownerid_value eq ${guid}`],
    ['contactid', guid, `contactid eq ${guid}`],
    ['parentcustomerid', 'Engines Ltd', none],
    ['contactid', '1', none],
    ['fullname', '0', "fullname eq '0'"],
    ['fullname', guid, `fullname eq '${guid}'`],
  ])('%s equals %s', (field, value, expected) => {
    expect(toFilter({ field, is: 'equals', value }, table)).toBe(expected);
  });

  test.each(['statecode', 'parentcustomerid', '_ownerid_value', 'contactid'])(
    'is met by nobody where %s is to contain something',
    (field) => {
      for (const is of ['contains', 'beginsWith', 'endsWith'] as const) {
        expect(toFilter({ field, is, value: '1' }, table)).toBe(none);
      }
    },
  );

  test('finds a short number in it, and no longer one, which may be written in many ways', () => {
    const short = { raw: '201', significant: '201', written: ['201', '+1 201'] };
    const fields = ['gendercode', 'telephone1'];
    expect(toFilter({ number: short, fields }, table)).toBe(
      "(gendercode eq 201 or contactid eq null or telephone1 eq '201' or telephone1 eq '+1 201')",
    );
    const long = { raw: '', significant: '2025550', written: [] };
    expect(toFilter({ number: long, fields }, table)).toBe(
      "(contactid eq null or contains(telephone1,'2%0%2%5%5%5%0'))",
    );
  });

  test('is one test of its type, whatever the value is', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('statecode', 'ownerid'), (value, field) => {
        const [[, is] = []] = testsOf(readFilter(toFilter({ field, is: 'equals', value }, table)));
        expect(['eq null', 'eq integer', 'eq guid']).toContain(is);
      }),
    );
  });
});

describe('a search in Dynamics 365', () => {
  const people = [
    { name: 'Erika Muster', numbers: ['+49 (0)30 / 12 34 56-7'], company: 'Muster GmbH' },
    { name: 'Max Muster', numbers: ['0301234568'], email: "o'hara@example.com" },
  ];
  const number = { raw: '', significant: '301234567', written: [] };
  let fixture: CrmFixture;
  beforeEach(async () => {
    fixture = await startDynamics(people);
  });
  afterEach(() => fixture.close());

  function search(
    where: CrmCriterion,
    entity = 'contact',
    fields: readonly string[] = [],
    ports: CrmPorts = fixturePorts(fixture, []),
  ) {
    const settings = { ...dynamics.defaults, origin: fixture.origin };
    const crm = dynamics.create('main', settings, ports);
    return crm.search({ entity, fields, where, limit: 10 }, AbortSignal.timeout(5000));
  }

  test('finds a number however it is written, with the session of the agent', async () => {
    expect(await search({ number })).toEqual([
      {
        entity: 'contact',
        recordId: '00000000-0000-4000-8000-000000000000',
        name: 'Erika Muster',
        detail: 'Muster GmbH',
        numbers: ['+49 (0)30 / 12 34 56-7'],
        fields: {},
      },
    ]);
  });

  test('does not take a number for another that has its digits with others in between', async () => {
    expect(await search({ number: { ...number, significant: '0301238' } })).toEqual([]);
  });

  test('brings along what is asked for, and leaves out what is empty', async () => {
    const where = { field: 'emailaddress1', is: 'equals', value: "O'Hara@example.com" } as const;
    expect(await search(where, 'contact', ['emailaddress1', 'jobtitle'])).toMatchObject([
      { name: 'Max Muster', fields: { emailaddress1: "o'hara@example.com" } },
    ]);
  });

  test('brings along a lookup and a choice as they are shown, by the names that were asked for', async () => {
    const where = { field: 'statecode', is: 'equals', value: '0' } as const;
    const fields = ['parentcustomerid', '_parentcustomerid_value', 'ownerid', 'statecode'];
    expect(await search(where, 'contact', fields)).toMatchObject([
      {
        name: 'Erika Muster',
        fields: {
          parentcustomerid: 'Muster GmbH',
          _parentcustomerid_value: 'Muster GmbH',
          ownerid: 'Agent',
          statecode: 'Active',
        },
      },
      { name: 'Max Muster', fields: { ownerid: 'Agent', statecode: 'Active' } },
    ]);
  });

  test('finds by a lookup', async () => {
    const field = 'parentcustomerid';
    const company = { field, is: 'equals', value: '11111111-0000-4000-8000-000000000000' } as const;
    expect(await search(company)).toMatchObject([{ name: 'Erika Muster' }]);
    expect(await search({ field, is: 'equals', value: 'Muster GmbH' })).toEqual([]);
  });

  test("knows the choices and lookups of a table of one's own", async () => {
    const asked: string[] = [];
    const row = {
      new_patientid: '91330924-802a-4b0d-a900-34fd9d790829',
      new_name: 'Ada',
      _new_clinicid_value: '11111111-0000-4000-8000-000000000000',
      [`_new_clinicid_value${FORMATTED}`]: 'North',
    };
    const settings = dynamics.parseSettings({
      origin: 'https://acme.example',
      tables: {
        new_patient: {
          ...{ set: 'new_patients', id: 'new_patientid', name: 'new_name', numbers: [] },
          ...{ detail: 'new_clinicid', integers: ['new_ward'], lookups: ['new_clinicid'] },
        },
      },
    });
    const crm = dynamics.create('main', settings, {
      ...fixturePorts(fixture, []),
      asAgent: async ({ url }) => {
        asked.push(decodeURIComponent(url));
        return { status: 200, url, headers: {}, body: JSON.stringify({ value: [row] }) };
      },
    });
    const where = { field: 'new_ward', is: 'equals', value: '7' } as const;
    const query = { entity: 'new_patient', fields: ['new_clinicid'], where, limit: 10 };
    expect(await crm.search(query, AbortSignal.timeout(5000))).toMatchObject([
      { name: 'Ada', detail: 'North', fields: { new_clinicid: 'North' } },
    ]);
    expect(asked).toEqual([
      'https://acme.example/api/data/v9.2/new_patients?$select=new_patientid,new_name,_new_clinicid_value&$filter=new_ward eq 7&$top=10',
    ]);
  });

  test('is not tried for a table, a column or numbers that are not known', async () => {
    const refused = (key: string) => ({ failure: 'unsupported', sentence: { key } });
    await expect(search({ number }, 'new_patient')).rejects.toMatchObject(
      refused('crmDynamicsUnknownTable'),
    );
    await expect(search({ number }, 'constructor')).rejects.toMatchObject(
      refused('crmDynamicsUnknownTable'),
    );
    await expect(search({ number }, 'incident')).rejects.toMatchObject(
      refused('crmDynamicsNoNumbers'),
    );
    await expect(search({ field: "x eq '' or y", is: 'equals', value: '' })).rejects.toMatchObject(
      refused('crmDynamicsBadName'),
    );
    expect(fixture.asked).toEqual([]);
  });

  test('takes an answer from the sign-in page for being signed out', async () => {
    const url = 'https://login.microsoftonline.com/common/oauth2/authorize';
    const page = { status: 200, url, headers: {}, body: '<html>' };
    const ports = { ...fixturePorts(fixture, []), asAgent: async () => page };
    await expect(search({ number }, 'contact', [], ports)).rejects.toMatchObject({
      failure: 'signedOut',
    });
  });

  test('waits as long as Dynamics 365 says', async () => {
    fixture.setMood('rateLimited');
    await expect(search({ number })).rejects.toMatchObject({
      failure: 'rateLimited',
      retryAfterMs: 7000,
    });
  });
});

describe('the fixture refuses, as Dataverse does,', () => {
  test.each([
    ['$select=fullname&$filter=statecode eq 0', 200, ''],
    ["$select=fullname&$filter=statecode eq '0'", 400, "'Edm.Int32' and 'Edm.String'"],
    ["$select=fullname&$filter=fullname eq '' and statecode eq '0'", 400, "'Edm.Int32'"],
    ['$select=fullname&$filter=fullname eq 0', 400, "'Edm.String' and 'Edm.Int32'"],
    ["$select=fullname&$filter=contains(statecode,'0')", 400, 'No function signature'],
    [
      "$select=fullname&$filter=_ownerid_value eq 'a0000000-0000-4000-8000-000000000000'",
      400,
      "'Edm.Guid' and 'Edm.String'",
    ],
    [
      '$select=parentcustomerid&$filter=statecode eq 0',
      400,
      "Could not find a property named 'parentcustomerid'",
    ],
    [
      '$select=fullname&$filter=parentcustomerid eq null',
      400,
      "Could not find a property named 'parentcustomerid'",
    ],
  ])('%s: %i', async (query, status, message) => {
    const fixture = await startDynamics([]);
    try {
      const response = await fetch(`${fixture.origin}/api/data/v9.2/contacts?${query}`, {
        headers: { cookie: fixture.cookie ?? '', 'OData-Version': '4.0' },
      });
      expect(response.status).toBe(status);
      expect(await response.text()).toContain(message);
    } finally {
      await fixture.close();
    }
  });
});

test('the standard tables are named by their logical names', () => {
  for (const [name, { set, id }] of Object.entries(STANDARD_TABLES)) {
    expect([name, set, id].join(' ')).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/);
  }
});

test('what the standard tables say of a column is said once', () => {
  for (const { id, name, numbers, integers, lookups } of Object.values(STANDARD_TABLES)) {
    const columns = [id, name, ...numbers, ...integers, ...lookups];
    expect(columns).toEqual([...new Set(columns)]);
    expect(columns.filter((column) => !/^[a-z][a-z0-9_]+$/.test(column))).toEqual([]);
  }
});
