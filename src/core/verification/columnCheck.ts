/** Checks a column of a copy against the step that made it: nothing finer than its level, and no value of the original that had to go. */

import { entries } from '../dictionary.ts';
import { unguarded } from '../formulaGuard.ts';
import { cellText, type Column, type InstantColumn, type TextColumn } from '../history.ts';
import type { Message } from '../message.ts';
import { assertNever } from '../result.ts';
import { countRows, mapValues } from '../anonymization/columns.ts';
import { HIERARCHIES } from '../anonymization/hierarchies/index.ts';
import type { Original } from '../anonymization/hierarchies/hierarchy.ts';
import { PSEUDONYM } from '../anonymization/operators/pseudonymize.ts';
import type { ColumnStep } from '../anonymization/recipe.ts';

export interface ColumnFinding {
  /** Rows that say more than the level, or something that the step does not write. */
  readonly finer: number;
  /** Rows that hold a value of the original's column which the step does not leave as it is. */
  readonly originals: number;
}

/** The cells of a copy as they were before spreadsheets were kept from running them. */
export function withoutGuards(column: Column): Column {
  if (column.kind === 'instant') return column;
  for (const [, value] of entries(column.dictionary)) if (unguarded(value) !== value) return mapValues(column, unguarded);
  return column;
}

/** Checks one column whose guards are off. `level` is the one the column really got. Linear in rows; set logic over distinct values. */
export function checkColumn(
  original: Original,
  copy: Column,
  step: ColumnStep,
  level: string,
  label: (message: Message) => string,
): ColumnFinding {
  switch (step.operator) {
    case 'keep':
      return { finer: countFilled(copy) - countShared(original.column, copy), originals: 0 };
    case 'blank':
      return { finer: countFilled(copy), originals: countShared(original.column, copy) };
    case 'pseudonymize':
      return copy.kind === 'text'
        ? {
            finer: countRows(copy, (text) => text !== '' && !PSEUDONYM.test(text)),
            originals: countShared(original.column, copy),
          }
        : { finer: countFilled(copy), originals: countShared(original.column, copy) };
    case 'generalize': {
      const hierarchy = HIERARCHIES[original.column.role];
      if (hierarchy === undefined) throw new TypeError('A recipe that was refused is being checked.');
      const finer = hierarchy.countFiner(copy, level, original, label);
      // Instants that are all of the level hold no finer one, and a file has too many of them to spell out.
      if (finer === 0 && original.column.kind === 'instant') return { finer, originals: 0 };
      const generalized = hierarchy.generalize(original, level, { write: 'parseable', label });
      return { finer, originals: countShared(original.column, copy, generalized) };
    }
    default:
      return assertNever(step);
  }
}

/** Rows whose cell is not empty. */
export function countFilled(column: Column): number {
  if (column.kind === 'text') return countRows(column, (text) => text.trim() !== '');
  let filled = 0;
  // Of a file without any dates the blank cells are kept as the texts they are.
  for (let row = 0; row < column.seconds.length; row++)
    if (!Number.isNaN(column.seconds[row]!) || (column.exceptions.get(row) ?? '').trim() !== '') filled++;
  return filled;
}

/** Rows of a copy whose value is in the original's column, and not among the `allowed` values. Empty cells are no values. */
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
