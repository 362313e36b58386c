/** What a level makes of a column, for a person to look through before they choose it: every value with its rows. */

import { dictionaryOf, entries, Interner } from '../dictionary.ts';
import { cellText, type Column, type TextColumn } from '../history.ts';
import { keyOf, oneClass, refine } from '../risk/classes.ts';
import { textColumn } from './columns.ts';
import { HIERARCHIES } from './hierarchies/index.ts';
import type { Original, Wording } from './hierarchies/hierarchy.ts';

export interface LevelValue {
  /** As a copy with labels writes it. It is the person's where the level is that of exact values, seasons or shows. */
  readonly value: string;
  readonly rows: number;
  /** How many different values of the file it stands for. */
  readonly of: number;
}

export interface LevelView {
  /** Most rows first; the blank value is among them. */
  readonly values: readonly LevelValue[];
  /** Rows that say something in the file and nothing at this level. */
  readonly gaps: number;
}

/** Every value of a level; `exact` and `none` are the ends of every hierarchy. Undefined for a level the column does not have. */
export function hierarchyView(original: Original, level: string, label: Wording['label']): LevelView | undefined {
  const texts = textsAt(original, level, label);
  if (texts === undefined) return undefined;
  const { codes, dictionary } = texts;
  const rows = new Uint32Array(dictionary.size);
  for (let row = 0; row < codes.length; row++) rows[codes[row]!]!++;
  const of = new Uint32Array(dictionary.size);
  const leaves = refine(refine(oneClass(codes.length), keyOf(texts)), keyOf(original.column));
  const seen = new Uint8Array(leaves.count);
  let gaps = 0;
  for (let row = 0; row < codes.length; row++) {
    const leaf = leaves.of[row]!;
    if (seen[leaf] === 1) continue;
    seen[leaf] = 1;
    of[codes[row]!]!++;
    if (level !== 'none' && dictionary.at(codes[row]!) === '' && cellText(original.column, row).trim() !== '')
      gaps += leaves.sizes[leaf]!;
  }
  const values = Array.from(entries(dictionary), ([code, value]) => ({ value, rows: rows[code]!, of: of[code]! }));
  return {
    values: values.filter((value) => value.rows > 0).sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1)),
    gaps,
  };
}

/** The column at a level, as texts. */
function textsAt(original: Original, level: string, label: Wording['label']): TextColumn | undefined {
  const { column } = original;
  if (level === 'exact') return asTexts(column);
  if (level === 'none') return textColumn(column, new Uint32Array(original.viewings.rows), dictionaryOf(['']));
  const hierarchy = HIERARCHIES[column.role];
  const effective = hierarchy?.effective(level, column);
  if (hierarchy === undefined || effective === undefined) return undefined;
  return asTexts(hierarchy.generalize(original, effective, { write: 'labels', label }));
}

function asTexts(column: Column): TextColumn {
  if (column.kind === 'text') return column;
  const interner = new Interner();
  const codes = Uint32Array.from(column.seconds, (_, row) => interner.code(cellText(column, row)));
  return textColumn(column, codes, interner.dictionary());
}
