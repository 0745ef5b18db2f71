/** What the example phone system answers when there is little to tell. */
export function lineJson(news: object = {}): object {
  return {
    revision: 1,
    at: '2026-01-02T08:00:00.000Z',
    agent: { status: 'Available' },
    calls: [],
    ended: [],
    ...news,
  };
}

/** A call that rings, or that is otherwise what `news` says. */
export function callJson(news: object = {}): object {
  return {
    id: 'c1',
    status: 'Ringing',
    direction: 'In',
    kind: 'phonecall',
    caller: {},
    called: {},
    began: '2026-01-02T08:00:00.000Z',
    allowed: [],
    data: {},
    ...news,
  };
}
