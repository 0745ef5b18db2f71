import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applySighting,
  type Capture,
  type CaptureState,
  type Sighting,
  toListenerPattern,
} from '../../../../src/connectors/generic-listener/capture';

const URL_A = 'http://localhost:5000/?ani=1';
const URL_B = 'http://localhost:5000/?ani=2';

const started = (tabId: number, url = URL_A, at = 7): Sighting => ({
  kind: 'started',
  tabId,
  url,
  at,
});
const unprompted = (tabId: number, url = URL_A): Sighting => ({ kind: 'unprompted', tabId, url });
const ended = (tabId: number): Sighting => ({ kind: 'ended', tabId });

function watch(sightings: readonly Sighting[]) {
  let state: CaptureState = new Map();
  const captures: Capture[] = [];
  for (const sighting of sightings) {
    const step = applySighting(state, sighting);
    state = step.state;
    if (step.capture) captures.push(step.capture);
  }
  return { state, captures };
}

describe('a navigation to the listener URL', () => {
  const CAPTURE = { query: 'ani=1', tabId: 3, at: 7 };

  it.each([
    ['is a capture when no page caused it', [started(3), unprompted(3)], [CAPTURE]],
    ['is one whichever is reported first', [unprompted(3), started(3)], [CAPTURE]],
    [
      'is one although only its start is reported with a fragment',
      [started(3, `${URL_A}#x`), unprompted(3)],
      [CAPTURE],
    ],
    [
      'is a second capture when it is opened again in the same tab',
      [started(3), unprompted(3), ended(3), unprompted(3), started(3), ended(3)],
      [CAPTURE, CAPTURE],
    ],
    ['is none when a page caused it', [started(3), ended(3)], []],
    ['is none when a page from the address bar redirects', [unprompted(3), ended(3)], []],
    ['is none when only another tab began one', [started(4), unprompted(3)], []],
    ['is none when one with another query began', [started(3, URL_B), unprompted(3)], []],
    [
      'is none when a redirect follows a navigation that a page caused before',
      [started(3), ended(3), unprompted(3), ended(3)],
      [],
    ],
    [
      'is none when a navigation that a page causes follows a redirect',
      [unprompted(3), ended(3), started(3), ended(3)],
      [],
    ],
  ])('%s', (_, sightings, captures) => {
    expect(watch(sightings).captures).toEqual(captures);
  });

  it('keeps the query as it came', () => {
    const url = 'http://localhost:5000/?a=%2B1+2&a=&&b=?c=/d';
    expect(watch([started(1, url), unprompted(1, url)]).captures).toMatchObject([
      { query: 'a=%2B1+2&a=&&b=?c=/d' },
    ]);
  });

  it('is captured once for each that the user opens, however those of many tabs mix', () => {
    const navigation = fc.record({
      tabId: fc.integer({ min: 1, max: 4 }),
      url: fc.constantFrom(URL_A, URL_B),
      by: fc.constantFrom('user', 'user, told late', 'page', 'redirect'),
    });
    fc.assert(
      fc.property(fc.array(navigation), fc.infiniteStream(fc.nat()), (navigations, picks) => {
        const expected = navigations.filter(({ by }) => by.startsWith('user'));
        const { captures, state } = watch(mixTabs(navigations.map(toSightings), picks));
        const shown = ({ tabId, query }: Capture) => `${tabId} ${query}`;
        expect(captures.map(shown).sort()).toEqual(
          expected.map(({ tabId, url }) => `${tabId} ${new URL(url).search.slice(1)}`).sort(),
        );
        expect(state.size).toBe(0);
      }),
    );
  });
});

interface Navigation {
  readonly tabId: number;
  readonly url: string;
  readonly by: string;
}

function toSightings({ tabId, url, by }: Navigation): Sighting[] {
  const [start, proof, end] = [started(tabId, url), unprompted(tabId, url), ended(tabId)];
  if (by === 'page') return [start, end];
  if (by === 'redirect') return [proof, end];
  return by === 'user' ? [start, proof, end] : [proof, start, end];
}

/** Interleaves the navigations of different tabs; those of one tab stay one after the other. */
function mixTabs(navigations: readonly Sighting[][], picks: fc.Stream<number>): Sighting[] {
  const tabs = new Map<number, Sighting[]>();
  for (const sighting of navigations.flat()) {
    tabs.set(sighting.tabId, [...(tabs.get(sighting.tabId) ?? []), sighting]);
  }
  const mixed: Sighting[] = [];
  const queues = [...tabs.values()];
  for (const pick of picks) {
    const left = queues.filter((queue) => queue.length > 0);
    const next = left[pick % left.length]?.shift();
    if (!next) break;
    mixed.push(next);
  }
  return mixed;
}

describe('the pattern of a listener URL', () => {
  const matches = (listenerUrl: string, url: string) =>
    new RegExp(toListenerPattern(listenerUrl) ?? '(?!)').test(url);

  it.each([
    ['http://localhost:5000/', 'http://localhost:5000/?ani=1'],
    ['http://localhost:5000', 'http://localhost:5000/?ani=1'],
    ['http://localhost:5000/', 'http://127.0.0.1:5000/?ani=1'],
    ['http://127.0.0.1:5000/', 'http://[::1]:5000/?ani=1'],
    ['http://[::1]:5000/', 'http://localhost:5000/?ani=1'],
    ['http://localhost:5000/cti/call.aspx', 'http://localhost:5000/cti/call.aspx?ani=1'],
    ['http://localhost/', 'http://localhost/?ani=1'],
    ['http://localhost:80/', 'http://localhost/?ani=1'],
    ['http://localhost:5000/a+b(c)/', 'http://localhost:5000/a+b(c)/?ani=1'],
  ])('of %s matches %s', (listenerUrl, url) => {
    expect(matches(listenerUrl, url)).toBe(true);
  });

  it.each([
    ['http://localhost:5000/', 'http://localhost:5001/?ani=1'],
    ['http://localhost:5000/', 'http://localhost:50000/?ani=1'],
    ['http://localhost:5000/', 'http://localhost/?ani=1'],
    ['http://localhost/', 'http://localhost:5000/?ani=1'],
    ['http://localhost:5000/', 'https://localhost:5000/?ani=1'],
    ['http://localhost:5000/', 'http://localhost:5000/other?ani=1'],
    ['http://localhost:5000/cti', 'http://localhost:5000/CTI?ani=1'],
    ['http://localhost:5000/a.b', 'http://localhost:5000/aXb?ani=1'],
    ['http://localhost:5000/', 'http://localhost:5000/'],
    ['http://localhost:5000/', 'http://localhost:5000/?'],
    ['http://localhost:5000/', 'http://localhost.example:5000/?ani=1'],
    ['http://127.0.0.1:5000/', 'http://127a0b0c1:5000/?ani=1'],
    ['http://localhost:5000/', 'http://example.com/http://localhost:5000/?ani=1'],
    ['http://localhost:5000/', 'http://localhost:5000@example.com/?ani=1'],
  ])('of %s does not match %s', (listenerUrl, url) => {
    expect(matches(listenerUrl, url)).toBe(false);
  });

  it.each(['', 'localhost:5000', 'https://localhost:5000/', 'http://phone.example:5000/'])(
    'does not exist for %j, which is no http: URL on this machine',
    (listenerUrl) => {
      expect(toListenerPattern(listenerUrl)).toBeUndefined();
    },
  );
});
