/** @typedef {import('../../src/desktop/state.ts').DesktopState} DesktopState */
/** @typedef {import('../../src/diagnostics/replay.ts').Difference} Difference */
/** @typedef {import('../../src/cti/call.ts').Call} Call */

/** What a terminal would take for an order, or show as something else than it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Enough to see in what two values differ. UTF-16 code units. */
const VALUE_LENGTH = 4000;
/** Of JavaScript's calendar, in milliseconds; a stranger's file may hold a later one. */
const LAST_DATE = 8.64e15;

/**
 * The agent and the calls, one line each.
 * @param {DesktopState} state
 * @returns {string[]}
 */
export function stateInWords({ agent, calls, wrapUps }) {
  const reason = agent.reason ? ` (${agent.reason.label ?? agent.reason.code})` : '';
  const lines = [
    `agent: ${agent.state}${reason} since ${toTime(agent.since)}`,
    ...calls.map((call) => `call: ${callInWords(call)}, ${call.localConnection}`),
    ...wrapUps.map(({ call, endedAt }) => {
      return `call: ${callInWords(call)}, ended ${toTime(endedAt)}, waits for its wrap-up`;
    }),
  ];
  if (calls.length + wrapUps.length === 0) lines.push('no calls');
  return lines.map(plain);
}

/**
 * The first difference, with both states of the parts that differ.
 * @param {Difference} difference
 * @returns {string[]}
 */
export function differenceInWords({ entry, parts, before, after, error }) {
  const { seq, observation } = entry;
  const what = observation.kind === 'input' ? observation.input.kind : observation.kind;
  const head = `first difference at entry ${seq} (${toTime(observation.at)}, ${what})`;
  const lines = error === undefined ? [`${head}: ${parts.join(', ')}`] : [`${head}: ${error}`];
  const shown = Object.keys({ ...before, ...after }).filter((part) => parts.includes(part));
  return [
    ...lines,
    `  ${toJson(observation)}`,
    ...shown.flatMap((part) => [
      `  ${part} before: ${toJson(Reflect.get(before, part))}`,
      `  ${part} now:    ${toJson(Reflect.get(after, part))}`,
    ]),
  ].map(plain);
}

/** @param {Call} call */
function callInWords({ direction, callingDevice, calledDevice, callId }) {
  const { name, number } = direction === 'outbound' ? calledDevice : callingDevice;
  const who = [name, number].filter(Boolean).join(' ');
  return `${direction} ${direction === 'outbound' ? 'to' : 'from'} ${who || `nobody knows whom (${callId})`}`;
}

/** @param {number} at */
const toTime = (at) => (Math.abs(at) <= LAST_DATE ? new Date(at).toISOString() : String(at));

/** @param {unknown} value */
function toJson(value) {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > VALUE_LENGTH ? `${json.slice(0, VALUE_LENGTH)}…` : json;
}

/** @param {string} line */
const plain = (line) => line.replace(UNSEEN, '');
