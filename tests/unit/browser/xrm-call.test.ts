import { expect, test } from 'vitest';
import { toXrmCall, type XrmCall } from '../../../src/browser/xrm-call';

const ID = '91330924-802a-4b0d-a900-34fd9d790829';

test.each<[query: string, expected: XrmCall | undefined]>([
  [
    `appid=1&pagetype=entityrecord&etn=contact&id=%7B${ID}%7D`,
    { open: 'form', entityName: 'contact', entityId: ID, values: {} },
  ],
  [
    'pagetype=entityrecord&etn=contact&extraqs=telephone1%3D%252B1%2520202%26lastname%3DA%2526B',
    { open: 'form', entityName: 'contact', values: { telephone1: '+1 202', lastname: 'A&B' } },
  ],
  ['PageType=entitylist&etn=account', { open: 'list', entityName: 'account' }],
  [
    `pagetype=entitylist&etn=account&viewid=%7B${ID}%7D&viewtype=1039`,
    { open: 'list', entityName: 'account', viewId: ID },
  ],
  ['pagetype=search&searchText=x', undefined],
  ['pagetype=entityrecord', undefined],
  ['', undefined],
])('%s', (query, expected) => {
  expect(toXrmCall(`https://org.crm.dynamics.com/main.aspx?${query}`)).toEqual(expected);
});
