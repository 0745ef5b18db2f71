import { describe, expect, test } from 'vitest';
import { checkConnectors } from '../../../../src/options/settings/check-connectors';
import { toConnectorRows } from '../../../../src/options/settings/connector-draft';
import { withTyped } from '../../../../src/options/settings/settings-row';
import { WITH_PBX } from './settings-fixture';

const { connectors: KINDS } = WITH_PBX;
const rows = toConnectorRows({}, KINDS);

/** The problems once that is typed into the field. */
function checkTyped(id: string, name: string, text: string) {
  const kind = KINDS.find((each) => each.id === id);
  const field = kind?.fields.find((each) => each.name === name);
  if (!kind || !field) throw new Error(`there is no field ${name} of ${id}`);
  const changed = rows.map((row) =>
    row.id === id ? withTyped(row, field, text, kind.defaults) : row,
  );
  return checkConnectors(changed, KINDS);
}

describe('checking the connectors', () => {
  test('finds nothing in what they are by themselves', () => {
    expect(checkConnectors(rows, KINDS)).toEqual({});
  });

  test.each([
    ['http://phone.example:5000/', 'url', 'optionsListenerUrlProblem'],
    ['', 'url', 'optionsListenerUrlProblem'],
    ['x'.repeat(201), 'token', 'optionsListenerTokenProblem'],
  ])('finds %j wrong as the listener’s %s, in the words that it declares', (text, name, key) => {
    expect(checkTyped('generic-listener', name, text)).toEqual({
      [`connectors.generic-listener.settings.${name}`]: key,
    });
  });

  test.each([
    ['port', '5061', {}],
    ['port', ' 50,5 ', {}],
    ['port', 'many', { 'connectors.pbx.settings.port': 'optionsNumberProblem' }],
    [
      'port',
      '70000',
      {
        'connectors.pbx.settings.port': {
          key: 'optionsFieldRefused',
          values: ['pbx: port must be a port'],
        },
      },
    ],
    [
      'port',
      '',
      {
        'connectors.pbx.settings.port': {
          key: 'optionsFieldRefused',
          values: ['pbx: port must be a port'],
        },
      },
    ],
    ['line', 'x', { 'connectors.pbx.settings.line': 'pbxLineProblem' }],
    ['line', '', {}],
  ])('finds with %s typed as %j: %j', (name, text, problems) => {
    expect(checkTyped('pbx', name, text)).toEqual(problems);
  });
});
