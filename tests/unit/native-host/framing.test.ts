import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeMessages,
  encodeMessage,
  FramingError,
  MAX_MESSAGE_FROM_EXTENSION,
  MAX_MESSAGE_TO_EXTENSION,
} from '../../../src/native-host/framing';

function decodeInChunks(bytes: Buffer, cuts: readonly number[]): unknown[] {
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  const messages: unknown[] = [];
  let rest = Buffer.alloc(0);
  let start = 0;
  for (const end of [...ends, bytes.length]) {
    const decoded = decodeMessages(Buffer.concat([rest, bytes.subarray(start, end)]));
    messages.push(...decoded.messages);
    rest = Buffer.from(decoded.rest);
    start = end;
  }
  expect(rest).toHaveLength(0);
  return messages;
}

/** -0 has no form in JSON. */
const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));

function lengthOnly(length: number): Buffer {
  const header = encodeMessage('').subarray(0, 4);
  const words = new Uint32Array([length]);
  header.set(new Uint8Array(words.buffer));
  return Buffer.from(header);
}

describe('framing', () => {
  it('gives back every message, however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(json), fc.array(fc.nat()), (messages, cuts) => {
        const stream = Buffer.concat(messages.map(encodeMessage));
        expect(decodeInChunks(stream, cuts)).toEqual(messages);
      }),
    );
  });

  it('counts the length in bytes of UTF-8, not in characters', () => {
    const bytes = encodeMessage('Zoë 📞');
    expect(new Uint32Array(Uint8Array.from(bytes.subarray(0, 4)).buffer)[0]).toBe(bytes.length - 4);
    expect(bytes.length - 4).toBe(Buffer.byteLength('"Zoë 📞"'));
  });

  it('keeps an unfinished message for later', () => {
    const bytes = encodeMessage({ type: 'ready' });
    for (let end = 0; end < bytes.length; end += 1) {
      const decoded = decodeMessages(bytes.subarray(0, end));
      expect(decoded.messages).toEqual([]);
      expect(decoded.rest).toHaveLength(end);
    }
  });

  it.each([
    ['not JSON', Buffer.concat([lengthOnly(3), Buffer.from('{]}')])],
    ['not UTF-8', Buffer.concat([lengthOnly(3), Buffer.from([0x22, 0xff, 0x22])])],
    ['empty', lengthOnly(0)],
    ['a length above the limit', lengthOnly(MAX_MESSAGE_FROM_EXTENSION + 1)],
    ['text where a length should be', Buffer.from('GET / HTTP/1.1')],
  ])('refuses a message that is %s', (_, bytes) => {
    expect(() => decodeMessages(bytes)).toThrow(FramingError);
  });

  it('waits for the rest of a message of exactly the limit', () => {
    expect(decodeMessages(lengthOnly(MAX_MESSAGE_FROM_EXTENSION)).messages).toEqual([]);
  });

  it('sends up to the browsers’ limit and not one byte more', () => {
    const quotes = 2;
    const largest = 'x'.repeat(MAX_MESSAGE_TO_EXTENSION - quotes);
    expect(encodeMessage(largest)).toHaveLength(MAX_MESSAGE_TO_EXTENSION + 4);
    expect(() => encodeMessage(`${largest}x`)).toThrow(FramingError);
  });
});
