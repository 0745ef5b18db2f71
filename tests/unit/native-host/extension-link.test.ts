import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { readExtensionMessages } from '../../../src/native-host/extension-link';
import { encodeMessage } from '../../../src/native-host/framing';

function readFrom(input: PassThrough) {
  const events = { onMessage: vi.fn(), onEnd: vi.fn(), onGarbage: vi.fn() };
  readExtensionMessages(input, events);
  return events;
}

describe('reading messages from the extension', () => {
  it('reports each message, then the end', async () => {
    const input = new PassThrough();
    const events = readFrom(input);
    input.write(
      encodeMessage({ type: 'configure', url: 'http://localhost:5000/', token: 'secret' }),
    );
    input.end(encodeMessage({ type: 'ready' }));
    await vi.waitFor(() => expect(events.onEnd).toHaveBeenCalledOnce());
    expect(events.onMessage.mock.calls).toEqual([
      [{ type: 'configure', url: 'http://localhost:5000/', token: 'secret' }],
      [{ type: 'ready' }],
    ]);
  });

  it.each([
    ['an unknown type', { type: 'makeCall', number: '117' }],
    ['no type', {}],
    ['no object', 'ready'],
    ['an empty token', { type: 'configure', url: 'http://localhost:5000/', token: '' }],
    ['a status that HTTP has not', { type: 'answer', id: '1', status: 42, body: { callId: 'c' } }],
    ['a body that is neither', { type: 'answer', id: '1', status: 200, body: {} }],
  ])('stops at a message with %s', async (_, message) => {
    const input = new PassThrough();
    const events = readFrom(input);
    input.write(encodeMessage(message));
    input.write(encodeMessage({ type: 'ready' }));
    await vi.waitFor(() => expect(events.onGarbage).toHaveBeenCalledOnce());
    expect(events.onGarbage.mock.calls[0]?.[0]).toContain('not one this host knows');
    expect(events.onMessage).not.toHaveBeenCalled();
  });
});
