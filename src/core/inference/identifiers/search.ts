/** Looks for one kind of identifier in the distinct texts of every text column. */

import type { History, TextColumn } from '../../history.ts';
import type { Finder, IdentifierShape } from '../../identifiers/shape.ts';
import { plainHeader } from '../../import/formats/format.ts';
import type { IdentifierKind, Role } from '../../model.ts';
import { VALUES_A_STEP } from '../../steps.ts';
import { identifierDetector, type IdentifierDetector } from '../detector.ts';
import { inOrder, rowsWith } from '../signals/evidence.ts';

/** Longer cells are not names of anything; only their beginning is searched. */
const LONGEST = 2000;

/** Columns of people's own words: all others hold a title, a device, a length or a place by their role. */
const FREE_TEXT: readonly Role[] = ['other', 'attributes', 'profile'];

/** A detector that searches the columns a kind can stand in; each distinct text is looked at once, and not at all without the characters of the kind. */
export function searchDetector(shape: IdentifierShape): IdentifierDetector {
  return identifierDetector(shape.kind, function* ({ viewings: { history }, characters: marks }) {
    const values = new Set<string>();
    const columns: string[] = [];
    const rows: Uint32Array[] = [];
    for (const column of history.columns) {
      if (column.kind !== 'text') continue;
      const way = wayOf(shape, column, history);
      if (way === undefined) continue;
      const codes = new Uint8Array(column.dictionary.size);
      const held = way.characters === 0 ? undefined : marks.get(column);
      let found = false;
      for (let code = 0; code < codes.length; code++) {
        if (code % VALUES_A_STEP === VALUES_A_STEP - 1) yield;
        if (held !== undefined && (held[code]! & way.characters) === 0) continue;
        const text = column.dictionary.at(code);
        for (const value of way.find(text.length > LONGEST ? text.slice(0, LONGEST) : text)) {
          values.add(value);
          codes[code] = 1;
          found = true;
        }
      }
      if (!found) continue;
      columns.push(column.name);
      rows.push(rowsWith(column.codes, codes));
    }
    if (values.size === 0) return undefined;
    return { columns, values: [...values], rows: inOrder(rows) };
  });
}

/** How a column is searched: whole cells where its header names the kind, else for the shape; undefined where neither can be. */
function wayOf(
  { kind, named, find }: IdentifierShape,
  column: TextColumn,
  history: History,
): { readonly find: Finder; readonly characters: number } | undefined {
  if (named !== undefined && column.role === 'other' && named.header.test(plainHeader(column.name)))
    return { find: (text) => (named.accepts(text.trim()) ? [text.trim()] : []), characters: 0 };
  if (find === undefined || isOut(kind, column, history)) return undefined;
  if (find.within === 'freeText' && !FREE_TEXT.includes(column.role)) return undefined;
  return { find: find.in, characters: find.characters };
}

/**
 * A column of catalogue addresses holds nothing else, and an address in place of a title is one of them: both are judged by
 * their roles, for searching a copy for each would take more memory than the file.
 */
function isOut(kind: IdentifierKind, { role }: TextColumn, { columns }: History): boolean {
  if (kind !== 'url') return false;
  return role === 'link' || (role === 'title' && columns.some((column) => column.role === 'link'));
}
