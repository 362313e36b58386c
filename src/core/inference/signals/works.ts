/** Which known works were watched, and in which rows: what every finding about titles looks at. */

import type { Work } from '../../knowledge/work.ts';
import type { Viewings } from '../../viewings.ts';

export interface WatchedWorks {
  /** Everything the tables know. */
  readonly known: readonly Work[];
  /** Indexes into `known` of what was watched, ascending. */
  readonly watched: readonly number[];
  /** Every row of a known work, in the order of the file. */
  readonly rows: Uint32Array;
  /** The rows of a work, in the order of the file. */
  readonly rowsOf: (work: number) => Uint32Array;
}

/** `rows` in the order of the file. Rows are laid out work by work in two passes, so that a topic costs only its own rows. */
export function watchedWorksOf({ title, titles, recognised }: Viewings, rows: Uint32Array): WatchedWorks {
  const known = recognised.works;
  if (known.length === 0) return { known, watched: [], rows: new Uint32Array(), rowsOf: () => new Uint32Array() };
  const workOf = Int32Array.from(titles.show, (show) => recognised.work[show]!);
  const recognisedRows = new Uint32Array(rows.length);
  let count = 0;
  const ends = new Uint32Array(known.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const work = workOf[title[rows[i]!]!]!;
    if (work < 0) continue;
    ends[work + 1]!++;
    recognisedRows[count++] = rows[i]!;
  }
  for (let work = 0; work < known.length; work++) ends[work + 1]! += ends[work]!;
  const starts = ends.slice();
  const places = ends.slice();
  const laid = new Uint32Array(ends[known.length]!);
  for (let i = 0; i < rows.length; i++) {
    const work = workOf[title[rows[i]!]!]!;
    if (work >= 0) laid[places[work]!++] = rows[i]!;
  }
  const rowsOf = (work: number): Uint32Array => laid.subarray(starts[work], starts[work + 1]);
  const watched: number[] = [];
  for (let work = 0; work < known.length; work++) if (starts[work + 1]! > starts[work]!) watched.push(work);
  return { known, watched, rows: recognisedRows.slice(0, count), rowsOf };
}
