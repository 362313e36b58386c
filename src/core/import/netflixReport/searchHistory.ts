/** `CONTENT_INTERACTION/SearchHistory.csv`: what was typed, letter by letter. Rows are not searches: they are put together first. */

import { fold } from '../../fold.ts';
import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export interface SearchRow {
  readonly profile: string;
  readonly device: string;
  readonly typed: string;
  readonly kids: boolean;
  /** Often missing. */
  readonly at: number | undefined;
}

/** What one person typed in one go. */
export interface Search {
  readonly profile: string;
  /** The longest text on the way. */
  readonly text: string;
  readonly kids: boolean;
  readonly at: number | undefined;
  readonly rows: number;
}

/** The same text again after so many seconds is a new search. */
const PAUSE = 15 * 60;

/**
 * Consecutive rows of one profile and device are one search while each text is a beginning of the other: letters are added
 * or taken away. Rows may be in either order; those without text, such as choices from a list, belong to no search.
 */
export function searchesOf(rows: readonly SearchRow[]): readonly Search[] {
  const searches: Search[] = [];
  let last: { readonly row: SearchRow; readonly text: string } | undefined;
  for (const row of rows) {
    const text = fold(row.typed);
    if (text === '') continue;
    const search = searches.at(-1);
    if (search !== undefined && last !== undefined && continues(last, { row, text })) {
      const longer = row.typed.length > search.text.length;
      searches[searches.length - 1] = {
        profile: search.profile,
        text: longer ? row.typed : search.text,
        kids: search.kids || row.kids,
        at: search.at ?? row.at,
        rows: search.rows + 1,
      };
    } else searches.push({ profile: row.profile, text: row.typed, kids: row.kids, at: row.at, rows: 1 });
    last = { row, text };
  }
  return searches;
}

interface Typed {
  readonly row: SearchRow;
  readonly text: string;
}

function continues(before: Typed, now: Typed): boolean {
  const [a, b] = [before.row, now.row];
  if (a.profile !== b.profile || a.device !== b.device) return false;
  if (a.at !== undefined && b.at !== undefined && Math.abs(a.at - b.at) > PAUSE) return false;
  return before.text.startsWith(now.text) || now.text.startsWith(before.text);
}

export const searchHistory = reportTable({
  id: 'searches',
  names: ['SearchHistory'],
  signs: [['Query Typed', 'Displayed Name', 'Action']],
  about: 'searches',
  marks: 'watches',
  columns: {
    profile: 'Profile Name',
    device: 'Device',
    typed: 'Query Typed',
    kids: 'Is Kids',
    at: 'Utc Timestamp',
  },
  // Somebody may well have searched for `null` or `-1`.
  exact: ['typed'],
  identifying: { profile: 'profileName' },
  row: ({ kids, at, ...cells }): SearchRow => ({ ...cells, kids: /^(?:1|true)$/i.test(kids), at: momentOf(at) }),
  holds: (rows) => [count('searches', searchesOf(rows).length)],
});
