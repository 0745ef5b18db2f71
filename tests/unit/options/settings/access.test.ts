import { describe, expect, test } from 'vitest';
import {
  ALL_SITES,
  selectAccess,
  selectReleasedPatterns,
  toHostPattern,
} from '../../../../src/options/settings/access';
import { SETTINGS } from './settings-fixture';

const withCrm = (origin: string) => ({ ...SETTINGS, crm: { id: 'demo' as const, origin } });

describe('the match pattern of an address', () => {
  test.each([
    ['https://crm.example', 'https://crm.example/*'],
    ['http://localhost:5080', 'http://localhost/*'],
    ['http://127.0.0.1:5000/call', 'http://127.0.0.1/*'],
    ['crm.example', undefined],
    ['https://*', undefined],
    ['https://*.example', undefined],
    ['ftp://crm.example', undefined],
    ['https://', undefined],
  ])('%j is %j', (address, pattern) => {
    expect(toHostPattern(address)).toBe(pattern);
  });
});

describe('what settings need access to', () => {
  test('is the CRM, the listener and, by choice, all sites', () => {
    expect(selectAccess(SETTINGS)).toEqual([
      { patterns: ['https://crm.example/*'], purposes: ['crm'] },
      { patterns: ['http://localhost/*'], purposes: ['listener'] },
      { patterns: ALL_SITES, purposes: ['allSites'] },
    ]);
  });

  test('names a host once that two have a use for', () => {
    const [first, ...rest] = selectAccess(withCrm('http://localhost:5080'));
    expect(first).toEqual({ patterns: ['http://localhost/*'], purposes: ['crm', 'listener'] });
    expect(rest).toHaveLength(1);
  });

  test('leaves out a listener that is not in use', () => {
    const connectors = {
      'generic-listener': { enabled: false, settings: { url: 'http://localhost:5000/' } },
    };
    const purposes = selectAccess({ ...SETTINGS, connectors }).flatMap((each) => each.purposes);
    expect(purposes).toEqual(['crm', 'allSites']);
  });
});

describe('a change of settings gives back', () => {
  test('the host of the CRM that was', () => {
    const after = withCrm('https://new.example');
    expect(selectReleasedPatterns(SETTINGS, after)).toEqual(['https://crm.example/*']);
  });

  test('nothing that another still needs', () => {
    expect(selectReleasedPatterns(withCrm('http://localhost:5080'), SETTINGS)).toEqual([]);
  });
});
