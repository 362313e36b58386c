/** `Is this word gone?` asked of the written copy: how many of its cells, and in how many rows, hold a text. */

import { entries } from '#core/dictionary.ts';
import { cellText, type Column, type History } from '#core/history.ts';
import { fold } from '#core/fold.ts';

/** Compares as the row search does: without case and accents. Asked once per distinct value. */
export function searchCopy(copy: History, text: string): { cells: number; rows: number } {
  const wanted = fold(text.trim());
  if (wanted === '') return { cells: 0, rows: 0 };
  const hit = new Uint8Array(copy.rows);
  let cells = 0;
  for (const column of copy.columns) {
    const holds = tester(column, wanted);
    for (let row = 0; row < copy.rows; row++) {
      if (!holds(row)) continue;
      cells++;
      hit[row] = 1;
    }
  }
  return { cells, rows: hit.reduce((sum, one) => sum + one, 0) };
}

function tester(column: Column, wanted: string): (row: number) => boolean {
  if (column.kind === 'text') {
    const has = new Uint8Array(column.dictionary.size);
    for (const [code, value] of entries(column.dictionary)) if (fold(value).includes(wanted)) has[code] = 1;
    return (row) => has[column.codes[row]!] === 1;
  }
  const known = new Map<number, boolean>();
  return (row) => {
    if (column.exceptions.has(row)) return fold(cellText(column, row)).includes(wanted);
    const seconds = column.seconds[row]!;
    let found = known.get(seconds);
    if (found === undefined) known.set(seconds, (found = fold(cellText(column, row)).includes(wanted)));
    return found;
  };
}
