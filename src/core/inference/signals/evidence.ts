/** The rows behind a finding, in the order of the file. Every finding names some, so one of a million rows costs a look at each. */

/** Rows in the order of the file; `total` is the number of rows of the history. */
export function inFileOrder(total: number, rows: Uint32Array): Uint32Array {
  const marks = new Uint8Array(total);
  for (let i = 0; i < rows.length; i++) marks[rows[i]!] = 1;
  const found = new Uint32Array(rows.length);
  for (let row = 0, at = 0; row < total; row++) if (marks[row] === 1) found[at++] = row;
  return found;
}

/** Those of `rows` that `keep` accepts. */
export function rowsWhere(rows: Uint32Array, keep: (row: number) => boolean): Uint32Array {
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (keep(rows[i]!)) found[count++] = rows[i]!;
  return found.slice(0, count);
}

/** Those of `rows` whose code is marked in `wanted`. */
export function rowsOfCodes(rows: Uint32Array, codes: Uint32Array, wanted: Uint8Array): Uint32Array {
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    // Written whether wanted or not: nothing to guess for the processor.
    found[count] = rows[i]!;
    count += wanted[codes[rows[i]!]!]!;
  }
  return found.slice(0, count);
}

/** Those of `rows` whose day is marked in `wanted`, whose index 0 is the day `first`. */
export function rowsOfDays(rows: Uint32Array, day: Int32Array, first: number, wanted: Uint8Array): Uint32Array {
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (wanted[day[rows[i]!]! - first] === 1) found[count++] = rows[i]!;
  return found.slice(0, count);
}

/** Marks of codes for `rowsOfCodes`: those of 0 .. size - 1 that `wanted` accepts. */
export function codesWhere(size: number, wanted: (code: number) => boolean): Uint8Array {
  const marks = new Uint8Array(size);
  for (let code = 0; code < size; code++) if (wanted(code)) marks[code] = 1;
  return marks;
}

/** Marks of days for `rowsOfDays`. */
export function daysMarked(days: Iterable<number>, first: number, length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const day of days) if (day >= first && day < first + length) marks[day - first] = 1;
  return marks;
}
