/** The rows behind a finding. */

/** Those of `rows` that `keep` accepts, in the order of the file. `total` is the number of rows of the history. */
export function evidence(total: number, rows: Uint32Array, keep?: (row: number) => boolean): Uint32Array {
  const marks = new Uint8Array(total);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (marks[row] === 0 && (keep === undefined || keep(row))) {
      marks[row] = 1;
      count++;
    }
  }
  const found = new Uint32Array(count);
  for (let row = 0, at = 0; at < count; row++) if (marks[row] === 1) found[at++] = row;
  return found;
}
