import { describe, expect, test } from 'vitest';
import { eventsBetween } from '../../../../docs/examples/polling-connector/changes';
import { type Line, parseLine } from '../../../../docs/examples/polling-connector/wire';
import { callJson, lineJson } from './line-json';

const time = (seconds: number) => `2026-01-02T08:00:${String(seconds).padStart(2, '0')}.000Z`;

function line(json: object): Line {
  const result = parseLine(lineJson(json));
  if (!result.ok) throw new Error(result.problem);
  return result.line;
}

/** What happened to calls, with the seconds past eight. */
function told(before: Line, after: Line): unknown[] {
  return eventsBetween(before, after).map((event) => {
    if (event.kind !== 'call') return event.kind === 'agent' ? event.name : event;
    const { name, at, cause } = event;
    return [name, new Date(at).getUTCSeconds(), ...(cause ? [cause] : [])];
  });
}

const calls = (...news: object[]) =>
  line({ revision: 2, at: time(50), calls: news.map((one) => callJson(one)) });
const ended = (why: string, call: object) =>
  line({
    revision: 2,
    at: time(50),
    ended: [{ revision: 2, at: time(40), why, call: callJson(call) }],
  });

const RINGS = { status: 'Ringing', began: time(1), rang: time(1) };
const TALKS = { ...RINGS, status: 'InCall', answered: time(5) };
const HELD = { ...TALKS, status: 'OnHold', held: time(9) };
const WAITS = { status: 'Waiting', began: time(1) };
const DIALS = { status: 'Dialing', direction: 'Out', began: time(1) };

describe('between two looks', () => {
  test.each<[string, object[], Line, unknown[]]>([
    ['nothing', [RINGS], calls(RINGS), []],
    ['it rings', [], calls(RINGS), [['delivered', 1]]],
    ['it is answered', [RINGS], calls(TALKS), [['established', 5]]],
    [
      'it rings and is answered',
      [],
      calls(TALKS),
      [
        ['delivered', 1],
        ['established', 5],
      ],
    ],
    ['it is put on hold', [TALKS], calls(HELD), [['held', 9]]],
    ['it is taken off hold', [HELD], calls(TALKS), [['retrieved', 50]]],
    [
      'it is taken off hold and put on hold again',
      [HELD],
      calls({ ...HELD, held: time(20) }),
      [['held', 20]],
    ],
    ['it waits', [], calls(WAITS), [['queued', 1]]],
    [
      'it waits, then rings',
      [],
      calls({ ...RINGS, rang: time(3) }),
      [
        ['queued', 1],
        ['delivered', 3],
      ],
    ],
    ['we call out', [], calls(DIALS), [['originated', 1]]],
    [
      'we call out, and somebody answers',
      [DIALS],
      calls({ ...DIALS, status: 'InCall', answered: time(4) }),
      [['established', 4]],
    ],
    [
      'nobody can be reached',
      [DIALS],
      calls({ ...DIALS, status: 'NotReached', why: 'Busy' }),
      [['failed', 50, 'busy']],
    ],
    [
      'more is known of it',
      [RINGS],
      calls({ ...RINGS, queue: 'Sales' }),
      [['callInformation', 50]],
    ],
    ['it ends', [TALKS], ended('HungUp', TALKS), [['connectionCleared', 40, 'normal']]],
    [
      'it ends, and nobody knows why',
      [TALKS],
      ended('constructor', TALKS),
      [['connectionCleared', 40]],
    ],
    [
      'it rings and a colleague takes it',
      [],
      ended('TakenElsewhere', RINGS),
      [
        ['delivered', 1],
        ['connectionCleared', 40, 'answeredElsewhere'],
      ],
    ],
    [
      'it is answered and ends',
      [RINGS],
      ended('HungUp', TALKS),
      [
        ['established', 5],
        ['connectionCleared', 40, 'normal'],
      ],
    ],
  ])('%s', (_, before, after, events) => {
    expect(told(line({ calls: before.map((one) => callJson(one)) }), after)).toEqual(events);
  });

  test('what ended before is not told again', () => {
    const before = ended('HungUp', TALKS);
    expect(told(before, { ...before, revision: 3 })).toEqual([]);
  });

  test('the first step of a call tells all that is known of it', () => {
    const [first, second] = eventsBetween(line({}), calls(TALKS));
    expect(first).toMatchObject({ facts: { direction: 'inbound', services: [] } });
    expect(second).not.toHaveProperty('facts');
  });

  test('the agent becomes another one', () => {
    const after = line({ revision: 2, agent: { status: 'Away' } });
    expect(told(line({}), after)).toEqual(['agentNotReady']);
  });
});
