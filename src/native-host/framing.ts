/**
 * Native messaging's framing: a 32-bit length in the machine's byte order, then that many bytes of
 * JSON in UTF-8. The same in Chrome and Firefox.
 */
import { endianness } from 'node:os';

/** The browsers' own limit on a message from a host. */
export const MAX_MESSAGE_TO_EXTENSION = 1024 * 1024;
/** Ours; the browsers would allow more. */
export const MAX_MESSAGE_FROM_EXTENSION = 4 * 1024 * 1024;

const LENGTH_BYTES = 4;
const isLittleEndian = endianness() === 'LE';
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The stream is not what native messaging says, and nothing after this point can be understood. */
export class FramingError extends Error {}

/** One message as bytes. Throws a FramingError when it is larger than browsers accept. */
export function encodeMessage(message: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(message));
  if (json.length > MAX_MESSAGE_TO_EXTENSION) {
    throw new FramingError(`a message of ${json.length} bytes is too large to send`);
  }
  const length = Buffer.alloc(LENGTH_BYTES);
  if (isLittleEndian) length.writeUInt32LE(json.length);
  else length.writeUInt32BE(json.length);
  return Buffer.concat([length, json]);
}

export interface DecodedBytes {
  readonly messages: readonly unknown[];
  /** The beginning of a message whose end has not come yet. */
  readonly rest: Buffer;
}

/** Takes the whole messages off the front of `bytes`. Throws a FramingError on anything else. */
export function decodeMessages(bytes: Buffer): DecodedBytes {
  const messages: unknown[] = [];
  let offset = 0;
  while (bytes.length - offset >= LENGTH_BYTES) {
    const length = isLittleEndian ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset);
    if (length > MAX_MESSAGE_FROM_EXTENSION) {
      throw new FramingError(`a message of ${length} bytes is too large to receive`);
    }
    const start = offset + LENGTH_BYTES;
    if (bytes.length - start < length) break;
    messages.push(parseJson(bytes.subarray(start, start + length)));
    offset = start + length;
  }
  return { messages, rest: bytes.subarray(offset) };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new FramingError('a message is not JSON in UTF-8');
  }
}
