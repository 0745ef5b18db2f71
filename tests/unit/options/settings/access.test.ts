import { describe, expect, test } from 'vitest';
import {
  ALL_SITES,
  selectAccess,
  selectReleasedPatterns,
  toHostPattern,
} from '../../../../src/options/settings/access';
import { CATALOGUE, SETTINGS } from './settings-fixture';

const withCrms = (...origins: string[]) => ({
  ...SETTINGS,
  crms: origins.map((origin, index) => ({
    id: `crm-${index}`,
    kind: 'demo',
    settings: { origin },
  })),
});

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
    expect(selectAccess(SETTINGS, CATALOGUE)).toEqual([
      { patterns: ['https://crm.example/*'], purposes: ['crm'] },
      { patterns: ['http://localhost/*'], purposes: ['connector'] },
      { patterns: ALL_SITES, purposes: ['allSites'] },
    ]);
  });

  test('names a host once that two have a use for', () => {
    const [first, ...rest] = selectAccess(withCrms('http://localhost:5080'), CATALOGUE);
    expect(first).toEqual({ patterns: ['http://localhost/*'], purposes: ['crm', 'connector'] });
    expect(rest).toHaveLength(1);
  });

  test('names the hosts of all CRMs, each once, and of those only that are complete', () => {
    const settings = withCrms('https://a.example', 'https://b.example', 'https://a.example', '');
    const unknown = { id: 'x', kind: 'unheard-of', settings: { origin: 'https://x.example' } };
    const access = selectAccess({ ...settings, crms: [...settings.crms, unknown] }, CATALOGUE);
    const ofCrms = access.filter(({ purposes }) => purposes.includes('crm'));
    expect(ofCrms.map(({ patterns }) => patterns)).toEqual([
      ['https://a.example/*'],
      ['https://b.example/*'],
    ]);
  });

  test('is also the pages that rules open, and the softphone page with the one it falls back on', () => {
    const settings = {
      ...SETTINGS,
      screenPop: { ...SETTINGS.screenPop, webOrigins: ['https://wiki.example:8443'] },
      adapter: {
        url: 'https://phone.example/softphone',
        standbyUrl: 'https://crm.example/phone',
        timeoutMs: 5000,
      },
    };
    expect(selectAccess(settings, CATALOGUE)).toEqual([
      { patterns: ['https://crm.example/*'], purposes: ['crm', 'adapter'] },
      { patterns: ['http://localhost/*'], purposes: ['connector'] },
      { patterns: ['https://wiki.example/*'], purposes: ['rulePages'] },
      { patterns: ['https://phone.example/*'], purposes: ['adapter'] },
      { patterns: ALL_SITES, purposes: ['allSites'] },
    ]);
  });

  test('counts a connector that is in use before anybody has chosen', () => {
    const purposes = selectAccess({ ...SETTINGS, connectors: {} }, CATALOGUE).flatMap(
      (each) => each.purposes,
    );
    expect(purposes).toEqual(['crm', 'connector', 'allSites']);
  });

  test('leaves out a listener that is not in use', () => {
    const connectors = {
      'generic-listener': { enabled: false, settings: { url: 'http://localhost:5000/' } },
    };
    const purposes = selectAccess({ ...SETTINGS, connectors }, CATALOGUE).flatMap(
      (each) => each.purposes,
    );
    expect(purposes).toEqual(['crm', 'allSites']);
  });
});

describe('a change of settings gives back', () => {
  test('the host of the CRM that was', () => {
    const after = withCrms('https://new.example');
    expect(selectReleasedPatterns(SETTINGS, after, CATALOGUE)).toEqual(['https://crm.example/*']);
  });

  test('the host of one CRM of several', () => {
    const before = withCrms('https://a.example', 'https://b.example');
    expect(selectReleasedPatterns(before, withCrms('https://b.example'), CATALOGUE)).toEqual([
      'https://a.example/*',
    ]);
  });

  test('the host of a page that rules may open no more', () => {
    const before = {
      ...SETTINGS,
      screenPop: { ...SETTINGS.screenPop, webOrigins: ['https://wiki.example'] },
    };
    expect(selectReleasedPatterns(before, SETTINGS, CATALOGUE)).toEqual(['https://wiki.example/*']);
  });

  test('nothing that another still needs', () => {
    expect(selectReleasedPatterns(withCrms('http://localhost:5080'), SETTINGS, CATALOGUE)).toEqual(
      [],
    );
  });
});
