/** What is to be known of an object beyond its name. */
export interface SalesforceObject {
  /** The first three characters of its records' ids: Classic's addresses are built on it. */
  readonly keyPrefix?: string;
  readonly nameField: string;
  readonly detailField?: string;
  readonly numberFields: readonly string[];
  /** Classic's own names of fields in the address of a new record. */
  readonly classicFields?: Readonly<Record<string, string>>;
}

/**
 * Standard objects, their fields from the Object Reference for the Salesforce Platform (developer.salesforce.com,
 * object_reference). Their prefixes are the same in every org (`keyPrefix`, "DescribeSObjectResult", SOAP API guide).
 * The names of Classic's fields are written nowhere: they are the ids of its edit page's inputs.
 */
const OBJECTS: Readonly<Record<string, SalesforceObject>> = {
  Contact: {
    keyPrefix: '003',
    nameField: 'Name',
    detailField: 'Account.Name',
    numberFields: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'],
    classicFields: {
      FirstName: 'name_firstcon2',
      LastName: 'name_lastcon2',
      Phone: 'con10',
      MobilePhone: 'con12',
      Email: 'con15',
    },
  },
  Account: {
    keyPrefix: '001',
    nameField: 'Name',
    detailField: 'BillingCity',
    numberFields: ['Phone'],
    classicFields: { Name: 'acc2', Phone: 'acc10' },
  },
  Lead: {
    keyPrefix: '00Q',
    nameField: 'Name',
    detailField: 'Company',
    numberFields: ['Phone', 'MobilePhone'],
    classicFields: {
      FirstName: 'name_firstlea2',
      LastName: 'name_lastlea2',
      Company: 'lea3',
      Phone: 'lea8',
      MobilePhone: 'lea9',
      Email: 'lea11',
    },
  },
  Case: {
    keyPrefix: '500',
    nameField: 'CaseNumber',
    detailField: 'Subject',
    numberFields: ['SuppliedPhone'],
  },
  Opportunity: { keyPrefix: '006', nameField: 'Name', numberFields: [] },
  User: { keyPrefix: '005', nameField: 'Name', numberFields: ['Phone', 'MobilePhone'] },
};

const OTHER: SalesforceObject = { nameField: 'Name', numberFields: [] };

/** An object that is not known, such as `Policy__c`, has a Name and number fields that only its rules can name. */
export const toObject = (entity: string): SalesforceObject =>
  Object.hasOwn(OBJECTS, entity) ? (OBJECTS[entity] ?? OTHER) : OTHER;

/** An object's API name, a namespace and `__c` included. */
export const isObjectName = (text: string): boolean => /^[A-Za-z]\w{0,79}$/.test(text);

/** A field's API name, or the way to one of a related record: `Account.Name`. */
export const isFieldName = (text: string): boolean =>
  /^[A-Za-z]\w{0,79}(?:\.[A-Za-z]\w{0,79}){0,4}$/.test(text);

/** 15 characters, upper and lower case told apart, or the same with 3 more that spell the cases. */
export const isRecordId = (text: string): boolean =>
  /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text);
