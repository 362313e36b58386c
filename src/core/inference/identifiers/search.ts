/** Looks for identifiers in the distinct texts of every text column. */

import type { History, TextColumn } from '../../history.ts';
import type { IdentifierKind } from '../../model.ts';
import { VALUES_A_STEP } from '../../steps.ts';
import { identifierDetector, type IdentifierDetector } from '../detector.ts';

/** Longer cells are not names of anything; only their beginning is searched. */
const LONGEST = 2000;

/** The distinct identifiers within one text. */
export type Finder = (text: string) => readonly string[];

/** A detector that searches every text column but those left `out`; `find` is called once per distinct text that holds any of `characters`. */
export function searchDetector(
  id: IdentifierKind,
  characters: number,
  find: Finder,
  out: (column: TextColumn, history: History) => boolean = () => false,
): IdentifierDetector {
  return identifierDetector(id, function* ({ viewings: { history }, characters: marks }) {
    const values = new Set<string>();
    const columns: string[] = [];
    const hit = new Uint8Array(history.rows);
    for (const column of history.columns) {
      if (column.kind !== 'text' || out(column, history)) continue;
      const codes = new Uint8Array(column.dictionary.size);
      const held = marks.get(column);
      let found = false;
      for (let code = 0; code < codes.length; code++) {
        if (code % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
        if (held !== undefined && (held[code]! & characters) === 0) continue;
        const text = column.dictionary.at(code);
        for (const value of find(text.length > LONGEST ? text.slice(0, LONGEST) : text)) {
          values.add(value);
          codes[code] = 1;
          found = true;
        }
      }
      if (!found) continue;
      columns.push(column.name);
      for (let row = 0; row < hit.length; row++) hit[row]! |= codes[column.codes[row]!]!;
    }
    if (values.size === 0) return undefined;
    return { columns, values: [...values], rows: rowsOf(hit) };
  });
}

/** The rows that are marked, ascending. */
export function rowsOf(marks: Uint8Array): Uint32Array {
  const rows = new Uint32Array(marks.reduce((sum, mark) => sum + mark, 0));
  for (let row = 0, at = 0; at < rows.length; row++) if (marks[row] === 1) rows[at++] = row;
  return rows;
}

/** All matches of a global expression that `accept` accepts. */
export function matchesOf(text: string, expression: RegExp, accept: (match: string) => boolean = () => true): readonly string[] {
  return (text.match(expression) ?? []).filter(accept);
}
