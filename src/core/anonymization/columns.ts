/** What every operator does to columns: replace distinct values, blank, take rows, count what differs. */

import { dictionaryOf, entries, Interner, textsWhere, type Dictionary } from '../dictionary.ts';
import { cellText, type Column, type TextColumn } from '../history.ts';

/** The column with every distinct value replaced; values that become equal share a code. */
export function mapValues(column: TextColumn, replace: (value: string, code: number) => string): TextColumn {
  const interner = new Interner();
  const recode = new Uint32Array(column.dictionary.size);
  for (const [code, value] of entries(column.dictionary)) recode[code] = interner.code(replace(value, code));
  const { codes: before } = column;
  const codes = new Uint32Array(before.length);
  for (let row = 0; row < codes.length; row++) codes[row] = recode[before[row]!]!;
  return textColumn(column, codes, interner.dictionary());
}

/** A text column with the header, role and traits of another. */
export function textColumn(head: Column, codes: Uint32Array, dictionary: Dictionary): TextColumn {
  const { name, role } = head;
  const traits = { unit: head.kind === 'text' ? head.unit : undefined, part: head.part };
  return { kind: 'text', name, role, ...traits, codes, dictionary };
}

/** Dictionary code -> in how many rows it is used. */
export function usesOfCodes({ codes, dictionary }: TextColumn): Uint32Array {
  const uses = new Uint32Array(dictionary.size);
  for (let row = 0; row < codes.length; row++) uses[codes[row]!]!++;
  return uses;
}

/** In how many rows a text satisfies a test, which is asked once per distinct value in use. */
export function countRows(column: TextColumn, test: (value: string) => boolean): number {
  const uses = usesOfCodes(column);
  let rows = 0;
  for (let code = 0; code < uses.length; code++) {
    const used = uses[code]!;
    if (used > 0 && test(column.dictionary.at(code))) rows += used;
  }
  return rows;
}

/** The given rows of a column, in the given order. Values that no row uses any more leave the dictionary. */
export function takeRows(column: Column, rows: Uint32Array): Column {
  if (column.kind === 'instant') {
    const { seconds: before } = column;
    const seconds = new Float64Array(rows.length);
    const exceptions = new Map<number, string>();
    for (let row = 0; row < rows.length; row++) seconds[row] = before[rows[row]!]!;
    if (column.exceptions.size > 0) {
      for (let row = 0; row < rows.length; row++) {
        const text = column.exceptions.get(rows[row]!);
        if (text !== undefined) exceptions.set(row, text);
      }
    }
    return { ...column, seconds, exceptions };
  }
  // A blank column is the same whichever rows are taken.
  if (column.dictionary.size === 1 && rows.length > 0)
    return textColumn(column, new Uint32Array(rows.length), dictionaryOf([column.dictionary.at(0)]));
  const UNUSED = 0xffff_ffff;
  const recode = new Uint32Array(column.dictionary.size).fill(UNUSED);
  const { codes: before } = column;
  const codes = new Uint32Array(rows.length);
  const values: string[] = [];
  for (let row = 0; row < rows.length; row++) {
    const old = before[rows[row]!]!;
    let code = recode[old]!;
    if (code === UNUSED) {
      code = values.length;
      recode[old] = code;
      values.push(column.dictionary.at(old));
    }
    codes[row] = code;
  }
  return textColumn(column, codes, dictionaryOf(values));
}

/**
 * In how many of some rows, or of all, a column as it was made of another differs from it; both hold the same rows in the same
 * order. Those rows are marked with 1 in `marks`.
 */
export function countChanged(original: Column, made: Column, rows?: Uint32Array, marks?: Uint8Array): number {
  const differs = differing(original, made);
  const count = rows?.length ?? (original.kind === 'text' ? original.codes : original.seconds).length;
  let changed = 0;
  for (let at = 0; at < count; at++) {
    const row = rows === undefined ? at : rows[at]!;
    if (!differs(row)) continue;
    changed++;
    if (marks !== undefined) marks[row] = 1;
  }
  return changed;
}

/** Row -> whether the cells differ. */
function differing(original: Column, made: Column): (row: number) => boolean {
  if (original.kind === 'instant' && made.kind === 'instant') {
    return (row) =>
      !Object.is(original.seconds[row], made.seconds[row]) ||
      (original.exceptions.has(row) && cellText(made, row) !== original.exceptions.get(row));
  }
  if (original.kind === 'text' && made.kind === 'text') {
    // An operator makes the same of equal values, so the texts of a value and of its copy are compared once and remembered.
    const compared = new Uint32Array(original.dictionary.size);
    const unlike = new Uint8Array(original.dictionary.size);
    return (row) => {
      const from = original.codes[row]!;
      const to = made.codes[row]!;
      if (compared[from] !== to + 1) {
        compared[from] = to + 1;
        unlike[from] = original.dictionary.at(from) === made.dictionary.at(to) ? 0 : 1;
      }
      return unlike[from] === 1;
    };
  }
  // Instants that became texts. A million of them are not spelled out to learn that they differ from an empty cell.
  const blank = made.kind === 'text' ? textsWhere(made.dictionary, (text) => text === '') : undefined;
  return (row) => {
    const empty = made.kind === 'text' && blank?.[made.codes[row]!] === 1;
    return empty ? isFilled(original, row) : cellText(made, row) !== cellText(original, row);
  };
}

/** Whether a cell holds anything at all. */
function isFilled(column: Column, row: number): boolean {
  return column.kind === 'instant'
    ? !Number.isNaN(column.seconds[row]!) || (column.exceptions.get(row) ?? '') !== ''
    : cellText(column, row) !== '';
}
