import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dynamics } from '../../../../src/crm/dynamics';
import type { CrmCriterion, CrmPorts } from '../../../../src/screen-pop/crm';
import type { CrmFixture } from '../../../contracts/crm/adapter';
import { fixturePorts } from '../../../contracts/crm/ports';
import { startDynamics } from '../../../support/crm-fixtures/dynamics';
import { FORMATTED } from '../../../support/crm-fixtures/dynamics-tables';

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
