import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvents } from '../../../../docs/examples/notification-connector/event-stream';

/** A stream that brings these pieces one by one, then ends or breaks off. */
function streamOf(pieces: readonly Uint8Array[], end: 'closed' | 'broken' = 'closed') {
  const left = [...pieces];
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next) controller.enqueue(next);
      else if (end === 'closed') controller.close();
      else controller.error(new Error('cut'));
    },
  });
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const messages: string[] = [];
  for await (const message of readEvents(stream)) messages.push(message);
  return messages;
}

describe('an event stream', () => {
  test.each([
    ['one message', 'data: {"a":1}\n\n', ['{"a":1}']],
    ['without the space', 'data:x\n\n', ['x']],
    ['two messages', 'data: x\n\ndata: y\n\n', ['x', 'y']],
    ['a message of several lines', 'data: x\ndata: y\n\n', ['x\ny']],
    ['lines that end otherwise', 'data: x\r\ndata: y\r\n\r\ndata: z\r\r', ['x\ny', 'z']],
    ['a sign of life', ': still here\n\n', ['']],
    ['other fields', 'id: 7\nevent: Ringing\ndata: x\n\n', ['x']],
    ['a message that is not complete', 'data: x\n\ndata: y', ['x']],
  ])('with %s', async (_, text, messages) => {
    expect(await read(streamOf([bytes(text)]))).toEqual(messages);
  });

  test('says the same however it is cut into pieces', async () => {
    const whole = bytes('data: {"name":"Zoë ☎"}\n\n: here\n\ndata: x\ndata: y\n\n');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length)), async (cuts) => {
        const ends = [...cuts, whole.length].sort((one, other) => one - other);
        const pieces = ends.map((end, index) => whole.slice(ends[index - 1] ?? 0, end));
        expect(await read(streamOf(pieces))).toEqual(['{"name":"Zoë ☎"}', '', 'x\ny']);
      }),
    );
  });

  test('ends when the line breaks off', async () => {
    expect(await read(streamOf([bytes('data: x\n\n')], 'broken'))).toEqual(['x']);
  });

  test('is given up when a message does not end', async () => {
    const piece = bytes('x'.repeat(600_000));
    const stream = streamOf([piece, piece, bytes('\n\ndata: y\n\n')]);
    expect(await read(stream)).toEqual([]);
  });
});
