/** Searches a copy's bytes for the identifiers of the original, and says of each place where one stands whether it may. */

import type { Dialect, Identifier, IdentifierKind, Role } from '../model.ts';
import type { ColumnStep } from '../anonymization/recipe.ts';
import type { Task } from '../task.ts';
import { byteSearch, type Occurrence } from './byteSearch.ts';

/**
 * `unexpected`: the recipe does not put it there. `kept`: the recipe keeps the column it stands in. `explained`: an ordinary
 * word that is also an identifier, in a cell that says what the recipe publishes: the profile `Max` in the film `Mad Max`.
 */
export type Standing = 'unexpected' | 'kept' | 'explained';

export interface Hit {
  readonly kind: IdentifierKind;
  /** The column's header; undefined for a place outside the table's columns. */
  readonly column: string | undefined;
  readonly standing: Standing;
  readonly count: number;
}

/** What is known of a column of the copy before its bytes are searched. */
export interface SearchedColumn {
  readonly name: string;
  readonly role: Role;
  /** Undefined when there is no recipe to hold the copy to. */
  readonly step: ColumnStep | undefined;
  /** Whether the column holds only what its step writes. */
  readonly sound: boolean;
}

export interface SearchedTable {
  readonly columns: readonly SearchedColumn[];
  readonly dialect: Dialect;
  readonly rows: number;
}

export interface Searched {
  /** How many values were looked for. */
  readonly searched: number;
  readonly hits: readonly Hit[];
}

/** Columns whose cells are the service's words and numbers, in which a name can stand by chance. */
const PUBLISHED_WORDS: readonly Role[] = ['title', 'country', 'supplemental', 'start', 'duration', 'bookmark', 'latestBookmark'];

/** Kinds whose values can be ordinary words or short numbers. */
const ORDINARY: readonly IdentifierKind[] = ['profileName', 'personName', 'gameHandle', 'cardDigits', 'postalCode'];

/** Kinds that can be the year or the model number of a device. */
const SHORT_NUMBERS: readonly IdentifierKind[] = ['cardDigits', 'postalCode'];

/** From so many digits on, a number is nobody's word. */
const LONG_NUMBER = 7;

/** The distinct values of identifiers, each with its kind. */
export function searchedValues(identifiers: readonly Identifier[]): { values: string[]; kinds: IdentifierKind[] } {
  const kinds = new Map<string, IdentifierKind>();
  for (const identifier of identifiers) {
    for (const value of identifier.values) if (value.trim() !== '' && !kinds.has(value)) kinds.set(value, identifier.identifier);
  }
  return { values: [...kinds.keys()], kinds: [...kinds.values()] };
}

/** Reads the bytes once. Hits are summed by kind, column and standing, so that no value is in them. */
export async function searchIdentifiers(
  identifiers: readonly Identifier[],
  bytes: AsyncIterable<Uint8Array>,
  table: SearchedTable,
  task: Task,
): Promise<Searched> {
  const search = byteSearch(searchedValues(identifiers).values, table.dialect);
  let read = 0;
  for await (const chunk of bytes) {
    search.feed(chunk);
    read += chunk.length;
    task.report({ stage: 'checking', done: 0, total: table.rows, bytes: read });
    await task.pause();
    if (task.cancelled) break;
  }
  return judged(identifiers, search.end(), table);
}

/** What was met by a search for the `searchedValues` of identifiers. */
export function judged(identifiers: readonly Identifier[], met: readonly Occurrence[], { columns }: SearchedTable): Searched {
  const { values, kinds } = searchedValues(identifiers);
  const hits = new Map<string, Hit>();
  for (const { value, column, inHeader, count } of met) {
    const place = columns[column];
    const kind = kinds[value]!;
    const standing = place === undefined ? 'unexpected' : inHeader ? 'explained' : standingOf(kind, values[value]!, place);
    const key = `${kind} ${column} ${standing}`;
    hits.set(key, { kind, column: place?.name, standing, count: (hits.get(key)?.count ?? 0) + count });
  }
  return { searched: values.length, hits: [...hits.values()] };
}

function standingOf(kind: IdentifierKind, value: string, column: SearchedColumn): Standing {
  // A day on which somebody watched can be somebody's birthday.
  const ordinary =
    kind === 'birthDate'
      ? column.role === 'start'
      : ORDINARY.includes(kind) && !value.includes('@') && value.replace(/\D/g, '').length < LONG_NUMBER;
  const words = PUBLISHED_WORDS.includes(column.role) || (column.role === 'device' && SHORT_NUMBERS.includes(kind));
  if (column.step === undefined) return ordinary && words ? 'explained' : 'unexpected';
  if (!column.sound || column.step.operator === 'blank') return 'unexpected';
  if (column.step.operator === 'keep') return ordinary && words ? 'explained' : 'kept';
  // A level of titles is a choice among the file's own texts; every other result is a label, a number or a pseudonym.
  return column.role === 'title' && !ordinary ? 'unexpected' : 'explained';
}
