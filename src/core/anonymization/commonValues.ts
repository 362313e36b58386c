/** What a copy's column has in common with the column it was made of. Empty cells are no values. */

import { entries } from '../dictionary.ts';
import { cellText, type Column, type InstantColumn, type TextColumn } from '../history.ts';
import { countRows, takeRows } from './columns.ts';
import { isBlank } from './spelling.ts';

/** Rows whose cell is not empty. */
export function countFilled(column: Column): number {
  if (column.kind === 'text') return countRows(column, (text) => text.trim() !== '');
  let filled = 0;
  for (let row = 0; row < column.seconds.length; row++) if (!isBlank(column, row)) filled++;
  return filled;
}

/** The column of the rows that may be in a copy: what was left out of it is not among its values. */
export function among(column: Column, rows: Uint32Array): Column {
  const length = column.kind === 'text' ? column.codes.length : column.seconds.length;
  return rows.length === length ? column : takeRows(column, rows);
}

/** Rows of a copy whose value is in the original's column, and not among the `allowed` values. */
export function countShared(original: Column, copy: Column, allowed?: Column): number {
  if (countFilled(copy) === 0) return 0;
  if (original.kind === 'instant' && copy.kind === 'instant') return countSharedInstants(original, copy, allowed);
  if (copy.kind === 'instant') return countSharedInstantsAsText(original, copy);
  const spared = allowed === undefined ? new Set<string>() : textsOf(allowed);
  // The original's texts are many and mostly not needed: a copy as it should be holds none that is not spared.
  let values: ReadonlySet<string> | undefined;
  return countRows(copy, (text) => text.trim() !== '' && !spared.has(text) && (values ??= textsOf(original)).has(text));
}

function countSharedInstants(original: InstantColumn, copy: InstantColumn, allowed: Column | undefined): number {
  const values = new Set(original.seconds);
  const spared = new Set(allowed?.kind === 'instant' ? allowed.seconds : []);
  let shared = 0;
  for (const seconds of copy.seconds) if (!Number.isNaN(seconds) && values.has(seconds) && !spared.has(seconds)) shared++;
  return shared;
}

function countSharedInstantsAsText(original: Column, copy: InstantColumn): number {
  const values = textsOf(original);
  let shared = 0;
  for (let row = 0; row < copy.seconds.length; row++) if (values.has(cellText(copy, row))) shared++;
  return shared;
}

/** The distinct texts of a column's cells. */
function textsOf(column: Column): ReadonlySet<string> {
  if (column.kind === 'text') return distinctTexts(column);
  const texts = new Set<string>();
  for (let row = 0; row < column.seconds.length; row++) texts.add(cellText(column, row));
  return texts;
}

function distinctTexts(column: TextColumn): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const [, text] of entries(column.dictionary)) texts.add(text);
  return texts;
}
