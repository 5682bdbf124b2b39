/** A line of a stream: its number, counted from 1, and its bytes without the line end; null where it is longer than the limit. */
export interface Line {
  number: number;
  bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Splits a stream of UTF-8 (or any ASCII-compatible) bytes into lines. Yields, for every chunk, the lines that it completes, so that a
 * filter can answer at once. A line over `limit` bytes is never held: it comes out as null once it has passed.
 */
export async function* lines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line[]> {
  let number = 1;
  let held: Uint8Array[] = [];
  let heldLength = 0;

  const take = (rest: Uint8Array): Line => {
    const length = heldLength + rest.length;
    const bytes = held.length === 0 ? rest : Buffer.concat([...held, rest]);
    held = [];
    heldLength = 0;
    if (length > limit) return { number: number++, bytes: null };
    return { number: number++, bytes: bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes };
  };

  for await (const chunk of chunks) {
    const found: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      found.push(take(chunk.subarray(start, end)));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    heldLength += rest.length;
    if (heldLength > limit) held = [];
    else if (rest.length > 0) held.push(rest);
    if (found.length > 0) yield found;
  }
  if (heldLength > 0) yield [take(new Uint8Array(0))];
}
