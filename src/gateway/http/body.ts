export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that are put together at a time; a body up to this size is sent in one piece. */
export const CHUNK = 2 ** 16;

/**
 * A body that consists of parts. One part is sent as it is, a small body as one copy, and a large one is copied piece by
 * piece while it is sent, so that slow readers of large answers hold no more than one piece each.
 */
export function toBody(parts: readonly Bytes[], length: number): Bytes | ReadableStream<Bytes> {
  if (parts.length === 1) return parts[0]!;
  if (length <= CHUNK) return joinParts(parts, length);
  const chunks = joinInChunks(parts, CHUNK);
  return new ReadableStream<Bytes>(
    {
      pull(controller) {
        const { done, value } = chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The parts one behind the other. */
export const joinParts = (parts: readonly Bytes[], length: number): Bytes =>
  joinInChunks(parts, length).next().value ?? new Uint8Array();

/** The parts one behind the other, in chunks of this size. */
function* joinInChunks(parts: readonly Bytes[], size: number): Generator<Bytes, undefined> {
  let chunk = new Uint8Array(size);
  let used = 0;
  for (const part of parts) {
    for (let read = 0; read < part.length; ) {
      const piece = part.subarray(read, read + size - used);
      chunk.set(piece, used);
      read += piece.length;
      used += piece.length;
      if (used < size) continue;
      yield chunk;
      chunk = new Uint8Array(size);
      used = 0;
    }
  }
  if (used) yield chunk.subarray(0, used);
}
