/** Which known works were watched, and in which rows: what every finding about titles looks at. */

import type { Work } from '../../knowledge/work.ts';
import { rowsMarked } from '../../rowLists.ts';
import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import type { DayRange } from './days.ts';
import { inOrder, isMany } from './evidence.ts';

export interface WatchedWorks {
  /** Everything the tables know. */
  readonly known: readonly Work[];
  /** Indexes into `known` of what was watched, ascending. */
  readonly watched: readonly number[];
  /** Every row of a known work, in the order of the file. */
  readonly rows: Uint32Array;
  /** The work of each of `rows`. */
  readonly works: Uint32Array;
  /** The first and the last day of `rows`; undefined where none has a day. */
  readonly days: DayRange | undefined;
  /** The rows of a work, in the order of the file. */
  readonly rowsOf: (work: number) => Uint32Array;
  /** The days of `rowsOf` that work, or NO_DAY. */
  readonly daysOf: (work: number) => Int32Array;
  /** The rows of several works, in the order of the file. */
  readonly rowsOfAll: (works: readonly number[]) => Uint32Array;
}

/** `rows` in the order of the file. Rows are laid out work by work in two passes, so that a topic costs only its own rows. In steps. */
export function* watchedWorksOf({ title, titles, recognised, day }: Viewings, rows: Uint32Array): Steps<WatchedWorks> {
  const known = recognised.works;
  const among = known.length === 0 ? new Uint32Array() : rows;
  const workOf = new Int32Array(titles.show.length);
  for (let code = 0; code < workOf.length; code++) workOf[code] = recognised.work[titles.show[code]!]!;
  yield;
  const found = new Uint32Array(among.length);
  const works = new Uint32Array(among.length);
  const starts = new Uint32Array(known.length + 1);
  let count = 0;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < among.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = among[i]!;
    const work = workOf[title[row]!]!;
    if (work < 0) continue;
    starts[work + 1]!++;
    found[count] = row;
    works[count++] = work;
    const on = day[row]!;
    if (on === NO_DAY) continue;
    if (on < first) first = on;
    if (on > last) last = on;
  }
  for (let work = 0; work < known.length; work++) starts[work + 1]! += starts[work]!;
  const next = starts.slice();
  const laid = new Uint32Array(count);
  const laidDays = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const at = next[works[i]!]!++;
    laid[at] = found[i]!;
    laidDays[at] = day[found[i]!]!;
  }
  const watched: number[] = [];
  for (let work = 0; work < known.length; work++) if (starts[work + 1]! > starts[work]!) watched.push(work);
  const all = { rows: found.slice(0, count), works: works.slice(0, count) };
  const rowsOf = (work: number): Uint32Array => laid.subarray(starts[work], starts[work + 1]);
  return {
    known,
    watched,
    ...all,
    days: first === Infinity ? undefined : { first, last },
    rowsOf,
    daysOf: (work) => laidDays.subarray(starts[work], starts[work + 1]),
    rowsOfAll: (wanted) => {
      const lists = wanted.map(rowsOf);
      return isMany(lists, count) ? rowsAt(all.rows, all.works, marksOf(wanted, known.length)) : inOrder(lists);
    },
  };
}

/** Those of `rows` whose code, which stands at the same place, is marked in `wanted`. */
function rowsAt(rows: Uint32Array, codes: Uint32Array, wanted: Uint8Array): Uint32Array {
  const marks = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) marks[i] = wanted[codes[i]!]!;
  return rowsMarked(rows, marks);
}

function marksOf(wanted: readonly number[], size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const work of wanted) marks[work] = 1;
  return marks;
}
