/** The native messaging port as the host sees it: stdin and stdout. */
import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';
import {
  type ExtensionMessage,
  extensionMessageSchema,
  type HostMessage,
} from '../connectors/generic-listener/host-protocol';
import { decodeMessages, encodeMessage, FramingError } from './framing';

export interface LinkEvents {
  onMessage(message: ExtensionMessage): void;
  /** The browser closed the port, or ended. */
  onEnd(): void;
  /** What came is not our protocol; nothing more is read. */
  onGarbage(reason: string): void;
}

/** Reads messages until the stream ends or turns out not to be ours. */
export function readExtensionMessages(input: Readable, events: LinkEvents): void {
  let rest = Buffer.alloc(0);
  const onData = (chunk: Buffer): void => {
    try {
      const decoded = decodeMessages(Buffer.concat([rest, chunk]));
      rest = Buffer.from(decoded.rest);
      for (const message of decoded.messages) events.onMessage(parseExtensionMessage(message));
    } catch (error) {
      if (!(error instanceof FramingError)) throw error;
      input.off('data', onData);
      events.onGarbage(error.message);
    }
  };
  input.on('data', onData);
  input.once('end', events.onEnd);
  input.once('error', events.onEnd);
}

function parseExtensionMessage(message: unknown): ExtensionMessage {
  const parsed = v.safeParse(extensionMessageSchema, message);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new FramingError(`a message is not one this host knows (${issue.message})`);
}

/** Sends to the extension. The one place that writes to stdout. */
export function writeHostMessage(output: Writable, message: HostMessage): void {
  output.write(encodeMessage(message));
}
