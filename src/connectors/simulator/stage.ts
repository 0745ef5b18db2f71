import * as v from 'valibot';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const Text = v.pipe(v.string(), v.maxLength(200));

/**
 * What a tester lets the simulated phone system do by itself: one of the others in a call acts, the switch decides
 * something, or the line to it fails. Refused where it makes no sense.
 *
 * In a call (`vendorCallId`; `party` is the other's place in the list of connections, the first when missing):
 * - alert, answer      the one we call is reached, picks up
 * - fail               they cannot be reached
 * - hold, retrieve     they put us on hold, come back
 * - clear              they hang up or give up
 * - join               somebody more comes into the conversation
 * - transferAway       they hand us over to somebody else; the switch gives the call a new id
 * - deliver, requeue   the queue rings at the agent; takes the call back and tries again later
 * - answerElsewhere    a colleague, or the agent's other device, takes the ringing call
 * - update             data is attached, the caller's name is found
 * - mute, record       the switch switches it on or off
 * - pop                the switch asks for the caller's record
 *
 * Beside the calls:
 * - ringElsewhere      a call rings (or is talked on) at a colleague's device
 * - setAgent, setDevice, report   what the switch says of the agent, the device, itself
 * - line               down: lost; refused: log-on refused; dead: looks up and says nothing more; up: well again
 * - lose, repeat       the next events do not arrive; the last event arrives once more
 */
export const StageActSchema = v.variant('does', [
  v.object({
    does: v.picklist([
      'alert',
      'answer',
      'hold',
      'retrieve',
      'clear',
      'deliver',
      'requeue',
      'answerElsewhere',
      'pop',
    ]),
    vendorCallId: Id,
    party: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.object({
    does: v.literal('fail'),
    vendorCallId: Id,
    cause: v.picklist(['busy', 'callNotAnswered', 'invalidNumber', 'networkCongestion']),
  }),
  v.object({
    does: v.picklist(['join', 'transferAway']),
    vendorCallId: Id,
    number: Text,
    name: v.optional(Text),
  }),
  v.object({
    does: v.literal('update'),
    vendorCallId: Id,
    userData: v.optional(v.record(Text, Text)),
    name: v.optional(Text),
  }),
  v.object({ does: v.picklist(['mute', 'record']), vendorCallId: Id, on: v.boolean() }),
  v.object({
    does: v.literal('ringElsewhere'),
    /** The colleague's device. */
    device: Text,
    ani: Text,
    talks: v.optional(v.boolean()),
  }),
  v.object({
    does: v.literal('setAgent'),
    state: v.picklist(['null', 'notReady', 'ready', 'workingAfterCall']),
    reason: v.optional(v.object({ code: Text, label: v.optional(Text) })),
    reserved: v.optional(v.boolean()),
  }),
  v.object({
    does: v.literal('setDevice'),
    inService: v.optional(v.boolean()),
    doNotDisturb: v.optional(v.boolean()),
    messageWaiting: v.optional(v.boolean()),
    /** Empty: not forwarded. */
    forwardedTo: v.optional(Text),
  }),
  v.object({
    does: v.literal('report'),
    status: v.picklist(['normal', 'disabled', 'partiallyDisabled', 'messageLost', 'overloaded']),
  }),
  v.object({ does: v.literal('line'), to: v.picklist(['down', 'refused', 'dead', 'up']) }),
  v.object({
    does: v.literal('lose'),
    events: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  }),
  v.object({ does: v.literal('repeat') }),
]);

export type StageAct = v.InferOutput<typeof StageActSchema>;
