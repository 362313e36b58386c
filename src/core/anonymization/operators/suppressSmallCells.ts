/**
 * Local suppression of cells: in rows that too few others look like, the fewest and the cheapest cells are blanked, and the rows
 * stay. One column first, from what a copy can best do without to what copies are made for; then the first two of them, three,
 * and so on; a row of which nothing would be left is not touched, because leaving it out says less. A start is never blanked:
 * whoever reads the copy would set the row aside, as one without a date.
 */

import { dictionaryOf, entries } from '../../dictionary.ts';
import type { Column, TextColumn } from '../../history.ts';
import type { Role } from '../../model.ts';
import { QUASI_IDENTIFIERS } from '../../risk/models/singlingOut.ts';
import { rowsWhere } from '../../rowLists.ts';
import { textColumn } from '../columns.ts';
import { countFilled } from '../commonValues.ts';
import { classesOf } from './suppressSmall.ts';

/** Role -> row of the original -> 1 where the cell is blanked. */
export type HiddenCells = ReadonlyMap<Role, Uint8Array>;

/** Which cells of some rows to blank, so that as few rows as can be are in classes under `k`. The columns hold all rows of the original. */
export function smallCells(columns: readonly Column[], rows: Uint32Array, k: number): HiddenCells {
  const hidden = new Map<Role, Uint8Array>();
  let small = smallRows(columns, rows, k);
  for (const roles of inTurn(columns, rows)) {
    if (small.length === 0) break;
    const tried = withoutCells(columns, new Map(roles.map((role) => [role, marksOf(columns, small, hidden.get(role))])), hidden);
    const still = new Set(smallRows(tried, rows, k));
    for (const row of small) {
      if (still.has(row)) continue;
      for (const role of roles) {
        let marks = hidden.get(role);
        if (marks === undefined) hidden.set(role, (marks = new Uint8Array(lengthOf(columns[0]!))));
        marks[row] = 1;
      }
    }
    small = small.filter((row) => still.has(row));
  }
  return hidden;
}

/** The columns without those cells; `besides`: cells of other roles that are blank as well. */
export function withoutCells(
  columns: readonly Column[],
  hidden: HiddenCells,
  besides: HiddenCells = new Map(),
): readonly Column[] {
  return columns.map((column) => {
    const marks = hidden.get(column.role) ?? besides.get(column.role);
    return marks === undefined || column.kind === 'instant' ? column : blanked(column, marks);
  });
}

/**
 * Which columns are blanked: each that tells rows apart by itself, then the first two, three, … of them, the dearest last, since
 * what was watched and when is what copies are for. Never all that say anything.
 */
function inTurn(columns: readonly Column[], rows: Uint32Array): readonly (readonly Role[])[] {
  const ofRole = (role: Role): readonly Column[] => columns.filter((column) => column.role === role);
  const filled = QUASI_IDENTIFIERS.filter((role) => ofRole(role).some((column) => countFilled(column) > 0));
  const telling = filled.filter((role) => role !== 'start' && classesOf(ofRole(role), rows).count > 1);
  const sets = [...telling.map((role) => [role]), ...telling.slice(1).map((_, at) => telling.slice(0, at + 2))];
  return sets.filter((roles) => roles.length < filled.length);
}

function smallRows(columns: readonly Column[], rows: Uint32Array, k: number): Uint32Array {
  const { of, sizes } = classesOf(columns, rows);
  return rowsWhere(rows, (_, at) => sizes[of[at]!]! < k);
}

function marksOf(columns: readonly Column[], rows: Uint32Array, before: Uint8Array | undefined): Uint8Array {
  const marks = before?.slice() ?? new Uint8Array(lengthOf(columns[0]!));
  for (let at = 0; at < rows.length; at++) marks[rows[at]!] = 1;
  return marks;
}

const lengthOf = (column: Column): number => (column.kind === 'text' ? column.codes.length : column.seconds.length);

function blanked(column: TextColumn, marks: Uint8Array): TextColumn {
  const texts = Array.from(entries(column.dictionary), ([, text]) => text);
  // The code of the blank cells that are there already, or they would be told from these.
  const known = texts.indexOf('');
  const blank = known < 0 ? texts.length : known;
  const codes = column.codes.map((code, row) => (marks[row] === 1 ? blank : code));
  return textColumn(column, codes, known < 0 ? dictionaryOf([...texts, '']) : column.dictionary);
}
