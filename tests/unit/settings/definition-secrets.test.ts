import { describe, expect, test } from 'vitest';
import {
  withDefinitionSecretsOf,
  withoutDefinitionSecrets,
} from '../../../src/settings/definition-secrets';
import { CATALOGUE, definitionText } from './settings-fixture';

const LISTENER = 'OffhookGenericListener';
const text = (token: string, url = 'http://localhost:5000/', more = {}) =>
  definitionText('Sales', {
    [`${LISTENER}/enabled`]: 'true',
    [`${LISTENER}/url`]: url,
    [`${LISTENER}/token`]: token,
    'OffhookCrm/kind': 'salesforce',
    'OffhookCrm/origin': 'https://acme.my.salesforce.com',
    'OffhookCrm/token': token,
    ...more,
  });
const blank = (source: string) => withoutDefinitionSecrets(source, CATALOGUE);
const fill = (target: string, source: string) => withDefinitionSecretsOf(target, source, CATALOGUE);

describe('a call center’s file without secrets', () => {
  test('has empty items for them, and all else as it was written', () => {
    expect(blank(text('hunter2'))).toBe(text(''));
  });

  test.each([
    ['twice', '<item name="token" sortOrder="9">hunter2</item>'],
    ['in CDATA', '<item name="token" sortOrder="9"><![CDATA[hunter2]]></item>'],
    ['in a child', '<item name="token" sortOrder="9"><value>hunter2</value></item>'],
    ['with a slip of the pen', '<item name="tokn" sortOrder="9">hunter2</item>'],
  ])('has none that stands there %s', (_, item) => {
    const given = text('hunter2').replace(
      `name="${LISTENER}">\n`,
      `name="${LISTENER}">\n    ${item}\n`,
    );
    expect(given).toContain(item);
    expect(blank(given)).not.toContain('hunter2');
    expect(blank(given)).toContain('http://localhost:5000/');
  });
});

describe('secrets that an edition of a file leaves empty', () => {
  test('are those of the edition that is here', () => {
    expect(fill(text(''), text('hunter2'))).toBe(text('hunter2'));
  });

  test('stay empty in a section that has another address', () => {
    const filled = fill(text('', 'http://localhost:6000/'), text('hunter2'));
    expect(filled.match(/hunter2/g)).toHaveLength(1);
    expect(filled).toContain('name="token">hunter2</item>\n  </section>\n</callCenter>');
  });

  test('stay empty in a section that is not known and has another address', () => {
    const next = (token: string, address: string) =>
      definitionText('Sales', {
        'OffhookPhoneOfNextYear/address': address,
        'OffhookPhoneOfNextYear/token': token,
      });
    const here = next('hunter2', 'https://phone.example');
    expect(fill(next('', 'https://elsewhere.example'), here)).not.toContain('hunter2');
    expect(fill(next('', 'https://phone.example'), here)).toBe(here);
  });

  test('are filled in and left out in time that grows with the file, not with its square', () => {
    const many = (token: string) =>
      definitionText(
        'Sales',
        Object.fromEntries(
          Array.from({ length: 4000 }, (_, at) => [`OffhookPhone/token${at}`, token]),
        ),
      );
    const start = performance.now();
    expect(fill(blank(many('x')), many('x'))).toBe(many('x'));
    expect(performance.now() - start).toBeLessThan(8000);
  }, 60_000);

  test('are not put where there is another one, or no place for it', () => {
    expect(fill(text('another'), text('hunter2'))).toBe(text('another'));
    expect(fill(definitionText('Sales'), text('hunter2'))).toBe(definitionText('Sales'));
  });

  test('are filled into elements that have no content yet', () => {
    const closed = (source: string) =>
      source.replaceAll(/(<item[^>]*name="token")><\/item>/g, '$1/>');
    expect(closed(text(''))).toContain('name="token"/>');
    expect(fill(closed(text('')), text('hunter2'))).toBe(text('hunter2'));
  });

  test('are escaped as XML needs it', () => {
    const before = text('a&lt;b&amp;c');
    expect(fill(text(''), before)).toBe(before);
  });

  test('stay empty if one of the two cannot be read', () => {
    expect(fill('<callCenter', text('hunter2'))).toBe('<callCenter');
    expect(fill(text(''), 'nothing')).toBe(text(''));
  });
});
