/** Lines of a large tab-separated text, a chunk's worth at a time: rows in the tens of millions are never all in memory. */

/** The longest line kept while its end has not come; no row of these files is near it. */
const LONGEST_LINE = 1 << 20;

export interface Lines {
  readonly lines: readonly string[];
  /** Bytes read so far, as they came. */
  readonly bytes: number;
}

/** Whole lines in the order of the text, without their ends. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Lines> {
  const decoder = new TextDecoder();
  let rest = '';
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    yield { lines, bytes };
  }
  rest += decoder.decode();
  if (rest !== '') yield { lines: [rest], bytes };
}
