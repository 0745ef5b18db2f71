import { describe, expect, test } from 'vitest';
import { startDynamics } from '../../../support/crm-fixtures/dynamics';

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
