/**
 * The messages between the extension and the native host, the small program that listens on the
 * listener URL. Both ends validate what they receive with these schemas: the host may be older or
 * newer than the extension, because it is installed by its own command.
 */
import * as v from 'valibot';

/** The name the host is registered under; what the extension passes to `connectNative`. */
export const NATIVE_HOST_NAME = 'com.offhook.listener';

/** Unified Service Desk's own default, so that existing middleware works unchanged. */
export const DEFAULT_LISTENER_URL = 'http://localhost:5000/';

/** Where to listen. `url` is the whole listener URL; without `token`, none is asked for. */
const configure = v.object({
  type: v.literal('configure'),
  url: v.string(),
  token: v.exactOptional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(512))),
});

/** The extension now answers requests; until then the host answers 503. Sent after `configure`. */
const ready = v.object({ type: v.literal('ready') });

/** What the middleware gets: the call's id, or why there is no call and which parameter is wrong. */
const answerBody = v.union([
  v.object({ callId: v.string() }),
  v.object({ error: v.string(), parameter: v.exactOptional(v.string()) }),
]);

/** The outcome of the request with this `id`. An answer that comes after 5 seconds is dropped. */
const answer = v.object({
  type: v.literal('answer'),
  id: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  body: answerBody,
});

/** Everything the extension may send to the host. */
export const extensionMessageSchema = v.variant('type', [configure, ready, answer]);
export type ExtensionMessage = v.InferOutput<typeof extensionMessageSchema>;
export type AnswerMessage = v.InferOutput<typeof answer>;

/** The host has the port; requests to `url` arrive from now on. */
const listening = v.object({ type: v.literal('listening'), url: v.string() });

/** Who has the port: Offhook in another browser or profile, or a program that is not ours. */
const portHolder = v.variant('kind', [
  v.object({ kind: v.literal('offhook'), browser: v.string(), pid: v.number() }),
  v.object({ kind: v.literal('other'), hint: v.exactOptional(v.literal('airplay')) }),
]);
export type PortHolder = v.InferOutput<typeof portHolder>;

/** The port is busy. The host goes on trying; `listening` follows when it gets the port. */
const portTaken = v.object({
  type: v.literal('portTaken'),
  port: v.number(),
  holder: portHolder,
});

/** The URL cannot be listened on; nothing listens until another `configure` comes. */
const misconfigured = v.object({ type: v.literal('misconfigured'), message: v.string() });

/**
 * One admitted GET. `query` is the raw query without `?` and without any `token`, pure ASCII, at most
 * 128 KiB; `browserOpened` when a browser opened the URL as a page, so that the extension can
 * recognise an opening that it has captured itself.
 */
const request = v.object({
  type: v.literal('request'),
  id: v.string(),
  query: v.string(),
  browserOpened: v.boolean(),
});

/** Everything the host may send to the extension. */
export const hostMessageSchema = v.variant('type', [listening, portTaken, misconfigured, request]);
export type HostMessage = v.InferOutput<typeof hostMessageSchema>;
