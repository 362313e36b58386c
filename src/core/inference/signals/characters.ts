/** What the distinct texts of the file are made of, worked out once for all kinds of identifiers. */

import type { TextColumn } from '../../history.ts';
import { charactersOf } from '../../identifiers/characters.ts';

/** Of every text column the marks of its distinct texts. */
export type Characters = ReadonlyMap<TextColumn, Uint8Array>;

export function charactersOfColumns(columns: readonly TextColumn[]): Characters {
  return new Map(
    columns.map((column) => {
      const marks = new Uint8Array(column.dictionary.size);
      for (let code = 0; code < marks.length; code++) marks[code] = charactersOf(column.dictionary.at(code));
      return [column, marks];
    }),
  );
}
