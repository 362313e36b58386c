/** Looks for identifiers in the distinct texts of every text column. */

import { entries } from '../../dictionary.ts';
import type { Identifier, IdentifierKind } from '../../model.ts';
import type { IdentifierDetector } from '../detector.ts';

/** Longer cells are not names of anything; only their beginning is searched. */
const LONGEST = 2000;

/** The distinct identifiers within one text. */
export type Finder = (text: string) => readonly string[];

/** A detector that searches every text column; `find` is called once per distinct text. */
export function searchDetector(id: IdentifierKind, find: Finder): IdentifierDetector {
  return {
    id,
    detect({ viewings: { history } }): Identifier | undefined {
      const values = new Set<string>();
      const columns: string[] = [];
      const hit = new Uint8Array(history.rows);
      for (const column of history.columns) {
        if (column.kind !== 'text') continue;
        const codes = new Uint8Array(column.dictionary.size);
        let found = false;
        for (const [code, text] of entries(column.dictionary)) {
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
      return { kind: 'identifier', identifier: id, columns, values: [...values], rows: rowsOf(hit) };
    },
  };
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
