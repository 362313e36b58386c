/** What the distinct texts of the file are made of, worked out once for all kinds of identifiers. */

import type { TextColumn } from '../../history.ts';
import { charactersOf } from '../../identifiers/characters.ts';
import { VALUES_A_STEP, type Steps } from '../../steps.ts';

/** Of every text column the marks of its distinct texts. */
export type Characters = ReadonlyMap<TextColumn, Uint8Array>;

/** In steps. */
export function* charactersOfColumns(columns: readonly TextColumn[]): Steps<Characters> {
  const all = new Map<TextColumn, Uint8Array>();
  for (const column of columns) {
    const known = column.dictionary.characters;
    const marks = known ?? new Uint8Array(column.dictionary.size);
    all.set(column, marks);
    if (known !== undefined) continue;
    for (let code = 0; code < marks.length; code++) {
      marks[code] = charactersOf(column.dictionary.at(code));
      if (code % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
    }
  }
  return all;
}
