/**
 * Lists of rows, by index. What the language offers to filter a typed array, or to make one from another, goes through a list of
 * objects: of a million rows it takes seventy times as long.
 */

/** 0 .. rows - 1. */
export function everyRow(rows: number): Uint32Array {
  const every = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) every[row] = row;
  return every;
}

/** Those of `rows` that `keep` accepts; `at`: the place in the list. */
export function rowsWhere(rows: Uint32Array, keep: (row: number, at: number) => boolean): Uint32Array {
  const marks = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) if (keep(rows[at]!, at)) marks[at] = 1;
  return rowsMarked(rows, marks);
}

/** Those of `rows` whose mark at the same place is 1. Counted before they are kept: memory that is new costs more than a second look. */
export function rowsMarked(rows: Uint32Array, marks: Uint8Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < rows.length; i++) count += marks[i]!;
  if (count === rows.length) return rows;
  const found = new Uint32Array(count);
  for (let i = 0, at = 0; at < count; i++) {
    // Written whether wanted or not: nothing to guess for the processor.
    found[at] = rows[i]!;
    at += marks[i]!;
  }
  return found;
}
