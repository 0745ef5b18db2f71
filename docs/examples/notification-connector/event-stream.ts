/** A message that goes on for longer is none. */
const MAX_LENGTH = 1_000_000;

/**
 * The messages of a server-sent event stream (HTML standard, 9.2), until it ends or breaks off. A worker's
 * `EventSource` cannot send an `Authorization` header, a fetch can. A comment, by which servers show that they are
 * still there, is an empty message.
 */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = '';
  while (rest.length <= MAX_LENGTH) {
    // Broken off or at its end: nothing more comes.
    const { value } = await reader.read().catch(() => ({ value: undefined }));
    if (!value) return;
    const blocks = (rest + decoder.decode(value, { stream: true })).split(BLANK_LINE);
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield dataOf(block);
  }
  await reader.cancel();
}

const BLANK_LINE = /\r\n\r\n|\n\n|\r\r/;

function dataOf(block: string): string {
  return block
    .split(/\r\n|\n|\r/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length).replace(/^ /, ''))
    .join('\n');
}
