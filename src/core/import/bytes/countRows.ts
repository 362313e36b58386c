/** Counts the rows of a table that is not opened, so that the list of files says how much each holds. */

import type { Task } from '#core/task.ts';
import { Scanner } from './scan.ts';
import { asUtf8 } from './encoding.ts';
import type { Sniffed } from '../head.ts';

/** Rows without the header and empty lines; fewer when the task is cancelled meanwhile. */
export async function countRows(chunks: AsyncIterable<Uint8Array>, sniffed: Sniffed, task: Task): Promise<number> {
  const scanner = new Scanner(sniffed.delimiter);
  let rows = 0;
  const scan = (): void => {
    for (let found = scanner.next(); found !== 'wait'; found = scanner.next()) {
      const blank = found === 'row' && scanner.cells === 1 && scanner.quoted === 0 && scanner.starts[0] === scanner.ends[0];
      if (!blank) rows++;
    }
  };
  for await (const chunk of asUtf8(chunks, sniffed.encoding)) {
    scanner.feed(chunk);
    scan();
    await task.pause();
    if (task.cancelled) break;
  }
  scanner.end();
  scan();
  return Math.max(0, rows - 1);
}
