import type { Person } from '../../contracts/crm/adapter';

export const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** A column's type, as the Web API's `$metadata` names it. */
export type EdmType = 'Edm.String' | 'Edm.Int32' | 'Edm.Guid';

/** A record's columns, and what is shown of a choice or a lookup by its annotation. */
export type Row = Readonly<Record<string, string | number | null>>;

export interface DataverseTable {
  readonly logicalName: string;
  readonly columns: Readonly<Record<string, EdmType>>;
  readonly rows: readonly Row[];
}

const NUMBER_COLUMNS = ['telephone1', 'mobilephone', 'telephone2'];
const EMAIL_COLUMNS = ['emailaddress1', 'emailaddress2', 'emailaddress3'];

/** Tables by entity set name, with as many of their columns as tests ask for. Each person is a contact. */
export function dataverseTables(
  people: readonly Person[],
): Readonly<Record<string, DataverseTable>> {
  return {
    contacts: {
      logicalName: 'contact',
      columns: {
        ...columns('Edm.String', ['fullname', 'firstname', 'lastname', 'jobtitle']),
        ...columns('Edm.String', [...NUMBER_COLUMNS, ...EMAIL_COLUMNS]),
        ...columns('Edm.Int32', ['statecode', 'statuscode', 'preferredcontactmethodcode']),
        ...columns('Edm.Guid', ['contactid', '_parentcustomerid_value', '_ownerid_value']),
      },
      rows: people.map(toContact),
    },
    accounts: {
      logicalName: 'account',
      columns: {
        ...columns('Edm.String', ['name', 'accountnumber', 'address1_city', ...EMAIL_COLUMNS]),
        ...columns('Edm.String', ['telephone1', 'telephone2']),
        ...columns('Edm.Int32', ['statecode', 'statuscode']),
        ...columns('Edm.Guid', ['accountid', '_parentaccountid_value', '_primarycontactid_value']),
      },
      rows: [],
    },
    leads: {
      logicalName: 'lead',
      columns: {
        ...columns('Edm.String', ['fullname', 'companyname', ...NUMBER_COLUMNS, ...EMAIL_COLUMNS]),
        ...columns('Edm.Int32', ['statecode', 'statuscode']),
        ...columns('Edm.Guid', ['leadid', '_ownerid_value']),
      },
      rows: [],
    },
    incidents: {
      logicalName: 'incident',
      columns: {
        ...columns('Edm.String', ['title', 'ticketnumber']),
        ...columns('Edm.Int32', ['statecode', 'statuscode', 'prioritycode']),
        ...columns('Edm.Guid', ['incidentid', '_customerid_value', '_ownerid_value']),
      },
      rows: [],
    },
  };
}

const columns = (type: EdmType, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, type]));

function toContact({ name, numbers, email, company }: Person, at: number): Row {
  return {
    contactid: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    fullname: name,
    firstname: name.split(' ')[0] ?? null,
    lastname: name.split(' ').at(-1) ?? null,
    jobtitle: null,
    emailaddress1: email ?? null,
    emailaddress2: null,
    emailaddress3: null,
    preferredcontactmethodcode: null,
    statecode: 0,
    [`statecode${FORMATTED}`]: 'Active',
    statuscode: 1,
    [`statuscode${FORMATTED}`]: 'Active',
    _ownerid_value: 'a0000000-0000-4000-8000-000000000000',
    [`_ownerid_value${FORMATTED}`]: 'Agent',
    _parentcustomerid_value: company === undefined ? null : '11111111-0000-4000-8000-000000000000',
    [`_parentcustomerid_value${FORMATTED}`]: company ?? null,
    ...Object.fromEntries(NUMBER_COLUMNS.map((column, index) => [column, numbers[index] ?? null])),
  };
}
