/** Longest payload of a note that is kept whole. UTF-16 code units of its JSON. */
const PAYLOAD_LENGTH = 20_000;

/** What a connector has noted, as a bounded plain value: it may have given anything, even something circular. */
export function plainPayload(payload: unknown): unknown {
  const json = toJson(payload);
  return json.length > PAYLOAD_LENGTH ? `${json.slice(0, PAYLOAD_LENGTH)}…` : JSON.parse(json);
}

function toJson(payload: unknown): string {
  try {
    const plain = payload instanceof Error ? String(payload) : payload;
    return JSON.stringify(plain) ?? JSON.stringify(String(payload));
  } catch {
    // Circular, or with a big integer in it: what kind of thing it was is all that can be told.
    return JSON.stringify(String(payload));
  }
}
