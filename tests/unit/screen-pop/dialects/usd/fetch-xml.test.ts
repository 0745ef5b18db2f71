import { describe, expect, test } from 'vitest';
import { collectWarnings } from '../../../../../src/screen-pop/dialects/imported';
import { readFetchXml } from '../../../../../src/screen-pop/dialects/usd/fetch-xml/read-fetch-xml';

function read(text: string) {
  const { warn, warnings } = collectWarnings();
  const query = readFetchXml(text, '/x', warn);
  return { query, said: warnings.map(({ code, value }) => `${code} ${value}`) };
}

const inContact = (inner: string) => `<fetch><entity name="contact">${inner}</entity></fetch>`;
const condition = (field: string, operator: string, value?: string) =>
  `<condition attribute="${field}" operator="${operator}"${value === undefined ? '' : ` value="${value}"`} />`;

describe('a condition', () => {
  test.each([
    [condition('emailaddress1', 'eq', '[[cti.email]]'), 'equals', '[[cti.email]]'],
    [condition('emailaddress1', 'like', '%[[cti.email]]%'), 'contains', '[[cti.email]]'],
    [condition('lastname', 'like', 'Mc%'), 'beginsWith', 'Mc'],
    [condition('lastname', 'like', '%son'), 'endsWith', 'son'],
    [condition('lastname', 'like', 'Jones'), 'equals', 'Jones'],
    [condition('lastname', 'begins-with', '50%_'), 'beginsWith', '50%_'],
    [condition('lastname', 'ends-with', 'a'), 'endsWith', 'a'],
    [condition('lastname', 'eq', ''), 'equals', ''],
    [condition('lastname', 'eq', 'A &amp; B &#10; &lt;C&gt;'), 'equals', 'A & B \n <C>'],
    [condition('emailaddress1', 'eq', '[[cti.email]x+]'), 'equals', '[[cti.email]+]'],
    [condition('telephone1', 'eq', '[[cti.ani]]'), 'number', '[[cti.ani]]'],
    [condition('telephone1', 'like', '%[[cti.ani]+]%'), 'number', '[[cti.ani]+]'],
    [condition('MobilePhone', 'eq', '[[cti.callback]]'), 'number', '[[cti.callback]]'],
    [condition('new_hotline', 'like', '%[[cti.ani]]'), 'number', '[[cti.ani]]'],
    [condition('telephone1', 'like', '+49%'), 'beginsWith', '+49'],
    [condition('new_dnis', 'eq', '[[cti.dnis]]'), 'equals', '[[cti.dnis]]'],
  ])('%s', (xml, is, value) => {
    const { query, said } = read(inContact(`<filter>${xml}</filter>`));
    expect(query?.filter).toMatchObject({ is, value });
    expect(said).toEqual([]);
  });

  test.each([
    ['condition lastname null', condition('lastname', 'null')],
    ['condition lastname not-null', condition('lastname', 'not-null')],
    ['condition lastname ne', condition('lastname', 'ne', 'x')],
    ['condition createdon last-x-days', condition('createdon', 'last-x-days', '7')],
    ['condition ownerid eq-userid', condition('ownerid', 'eq-userid')],
    ['condition lastname like', condition('lastname', 'like', 'M_ller')],
    ['condition lastname like', condition('lastname', 'like', 'a%b')],
    ['condition lastname like', condition('lastname', 'like', '[A-M]%')],
    ['condition lastname like', condition('lastname', 'like', '%')],
    ['condition lastname constructor', condition('lastname', 'constructor', 'x')],
    ['condition  eq', '<condition operator="eq" value="1" />'],
    ['condition name eq', '<condition entityname="a" attribute="name" operator="eq" value="1" />'],
    ['surprise', '<surprise />'],
  ])('that cannot be said is left out, and named: %s', (named, xml) => {
    const rest = condition('emailaddress1', 'eq', '1');
    const { query, said } = read(inContact(`<filter type="and">${xml}${rest}</filter>`));
    expect(query?.filter).toEqual({ all: [{ field: 'emailaddress1', is: 'equals', value: '1' }] });
    expect(said).toEqual([`criterionDropped ${named}`]);
  });

  test('of several values asks for any of them', () => {
    const list =
      '<condition attribute="city" operator="in"><value>Bonn</value><value>Köln</value></condition>';
    expect(read(inContact(`<filter>${list}</filter>`)).query?.filter).toEqual({
      any: [
        { field: 'city', is: 'equals', value: 'Bonn' },
        { field: 'city', is: 'equals', value: 'Köln' },
      ],
    });
  });
});

describe('a query', () => {
  test('keeps how its filters are nested', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((field) => condition(field, 'eq', '1'));
    const leaf = (field: string) => ({ field, is: 'equals', value: '1' });
    const { query } = read(
      inContact(`<filter type="or">${a}<filter type="and">${b}${c}</filter></filter>`),
    );
    expect(query?.filter).toEqual({ any: [leaf('a'), { all: [leaf('b'), leaf('c')] }] });
    expect(read(inContact(`<filter>${a}${b}</filter><filter>${c}</filter>`)).query?.filter).toEqual(
      {
        all: [{ all: [leaf('a'), leaf('b')] }, leaf('c')],
      },
    );
  });

  test('names its attributes once', () => {
    const filter = `<filter>${condition('a', 'eq', '1')}</filter>`;
    const attributes = '<attribute name="fullname"/><attribute name="fullname"/><all-attributes/>';
    const { query, said } = read(inContact(attributes + filter));
    expect(query?.fields).toEqual([{ name: 'fullname' }]);
    expect(said).toEqual(['unknownField all-attributes']);
  });

  test('of linked records asks for its own only', () => {
    const filter = `<filter>${condition('a', 'eq', '1')}</filter>`;
    const link = `<link-entity name="account" from="accountid" to="parentcustomerid">${filter}</link-entity>`;
    expect(read(inContact(filter + link)).said).toEqual(['joinDropped account']);
    expect(read(inContact(link))).toEqual({ query: undefined, said: ['searchLeftOut contact'] });
  });

  test.each([
    ['no filter', inContact(''), 'searchLeftOut contact'],
    ['an empty filter', inContact('<filter type="and" />'), 'searchLeftOut contact'],
    ['no entity', '<fetch />', 'searchLeftOut fetch'],
    ['another language', '<select><entity name="a"/></select>', 'searchLeftOut a'],
    ['sums', '<fetch aggregate="true"><entity name="a"/></fetch>', 'searchLeftOut a'],
  ])('with %s is left out', (_, xml, said) => {
    expect(read(xml)).toEqual({ query: undefined, said: [said] });
  });

  test.each([
    ['no XML', 'SELECT * FROM contact', /badFetchXml 1:/],
    ['an open element', '<fetch>\n<entity name="a">', /badFetchXml 2:\d+/],
    ['a wrong end', '<fetch>\n  </entity>', /badFetchXml 2:\d+/],
    ['two attributes of one name', '<fetch a="1" a="2"/>', /badFetchXml 1:\d+/],
    [
      'a document type',
      '<!DOCTYPE a [<!ENTITY b "c">]><fetch/>',
      /badFetchXml 1:\d+: a document type/,
    ],
    ['an unknown entity', inContact('&b;'), /badFetchXml 1:\d+/],
    ['very many levels', '<a>'.repeat(50_000 / 3), /badFetchXml 1:\d+: nested too deeply/],
    ['very much text', ' '.repeat(60_000), /badFetchXml longer than/],
    ['nothing', '', /badFetchXml/],
  ])('that is %s is named with its line and column', (_, xml, expected) => {
    const { query, said } = read(xml);
    expect(query).toBeUndefined();
    expect(said.join()).toMatch(expected);
  });
});
