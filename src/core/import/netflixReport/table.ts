/** The shape of a table of the full report that is not the viewing history. Adding one is one file and one line of the registry. */

import { say, type Message } from '../../message.ts';
import type { IdentifierKind, Sensitivity } from '../../model.ts';
import { CellSearch } from './cellSearch.ts';
import { plainHeader } from '../formats/format.ts';

/** A value that says nothing: the service writes these where it has no information, or deleted it. */
const NOTHING = /^(?:-1|null|n\/a|not available)?$/i;

/** What one column of one file holds of one kind of identifier. */
export interface IdentifyingColumn {
  readonly kind: IdentifierKind;
  /** The file's base name, e.g. `AccountDetails`. */
  readonly table: string;
  /** The header as the service writes it. */
  readonly column: string;
  /** Distinct, in the order of the file. */
  readonly values: readonly string[];
}

export interface ReportTable<Id extends string = string, Row = unknown> {
  readonly id: Id;
  /** Whose report it is of; Netflix's unless told. */
  readonly service?: string | undefined;
  /** Base names of its files, without ending. */
  readonly names: readonly string[];
  /** Each a set of columns that together occur in no other table. */
  readonly signs: readonly (readonly string[])[];
  /** What such a table holds, for one that is empty or was not read. */
  readonly about: Message;
  readonly marks: Sensitivity;
  /** Starts to read the rows of one file under a header. */
  begin(header: readonly string[], name: string): TableReading<Row>;
}

/** The rows of one file, taken one by one. */
export interface TableReading<Row> {
  /** Indexes of the columns whose cells are taken, in this order. */
  readonly wanted: readonly number[];
  /** Indexes of the columns that are only searched for identifiers; none for a table whose words are nobody's business. */
  readonly searched: readonly number[];
  /** Takes one row: the wanted cells, trimmed. */
  take(cells: readonly string[]): void;
  /** Searches one row: the cells of `searched`, trimmed. */
  search(cells: readonly string[]): void;
  end(): TableRead<Row>;
}

export interface TableRead<Row> {
  readonly rows: readonly Row[];
  /** What the rows hold, counted: `312 IP addresses`. Empty when nothing worth a count was found. */
  readonly parts: readonly Message[];
  readonly identifying: readonly IdentifyingColumn[];
}

/** Key -> the header it is read from, or several that services and re-saved files use for it. */
type Columns = Readonly<Record<string, string | readonly string[]>>;

interface Declaration<Id extends string, C extends Columns, Row> extends Omit<ReportTable<Id, Row>, 'begin' | 'about'> {
  /** `import.holds.<about>` */
  readonly about: string;
  readonly columns: C;
  /** Columns whose values name or point at somebody by themselves. */
  readonly identifying?: { readonly [Key in keyof C]?: IdentifierKind };
  /** Further columns are not searched for identifiers either: what people wrote is not read. */
  readonly unread?: true;
  /** Columns in which every text, `-1` too, is a value. */
  readonly exact?: readonly (keyof C)[];
  /** A row by its cells, which are empty where the file lacks the column. Undefined for a row that says nothing. */
  readonly row: (cells: { readonly [Key in keyof C]: string }, name: string) => Row | undefined;
  /** What the rows hold beside identifiers; parts with a count of 0 are left out. */
  readonly holds?: (rows: readonly Row[]) => readonly Message[];
}

/** Declares a table. Columns are found by name, in any order; further ones are searched for identifiers and missing ones read as empty. */
export function reportTable<const Id extends string, const C extends Columns, Row>(
  declaration: Declaration<Id, C, Row>,
): ReportTable<Id, Row> {
  const { id, service, names, signs, marks, columns, row, holds } = declaration;
  const keys = Object.keys(columns) as (keyof C & string)[];
  return {
    id,
    service,
    names,
    signs,
    marks,
    about: say(`import.holds.${declaration.about}`),
    begin(header, name) {
      const places = placesOf(columns, header);
      const found = keys.filter((key) => places.has(key));
      const blank = Object.fromEntries(keys.map((key) => [key, ''])) as Record<keyof C, string>;
      const identifying = found.flatMap((key) => {
        const kind = declaration.identifying?.[key];
        return kind === undefined ? [] : [{ kind, key, column: header[places.get(key)!]!.trim(), values: new Set<string>() }];
      });
      const rows: Row[] = [];
      const wanted = found.map((key) => places.get(key)!);
      const searched = declaration.unread ? [] : header.map((_, at) => at).filter((at) => !wanted.includes(at));
      const searches = searched.map((at) => new CellSearch(header[at]!));
      return {
        wanted,
        searched,
        search(texts) {
          searches.forEach((search, at) => {
            const text = texts[at] ?? '';
            if (!NOTHING.test(text)) search.look(text);
          });
        },
        take(texts) {
          const cells = { ...blank };
          found.forEach((key, at) => {
            const text = texts[at] ?? '';
            cells[key] = NOTHING.test(text) && declaration.exact?.includes(key) !== true ? '' : text;
          });
          for (const { key, values } of identifying) if (cells[key] !== '') values.add(cells[key]);
          const read = row(cells, name);
          if (read !== undefined) rows.push(read);
        },
        end() {
          const stray = searches.flatMap(({ column, found }) => found.map((one) => ({ ...one, column })));
          const told = [...identifying, ...stray].map(({ kind, column, values }) => ({
            kind,
            table: name,
            column,
            values: [...values],
          }));
          const parts = [...(holds?.(rows) ?? []), ...identifierParts(told)];
          return {
            rows,
            parts: parts.filter((part) => part.values?.['count'] !== 0),
            identifying: told.filter(({ values }) => values.length > 0),
          };
        },
      };
    },
  };
}

/** A counted part of what a file holds: `import.count.<what>`. */
export const count = (what: string, number: number): Message => say(`import.count.${what}`, { count: number });

/** Distinct values that are not empty. */
export const distinct = (values: Iterable<string>): number => {
  const seen = new Set(values);
  seen.delete('');
  return seen.size;
};

/** Key -> index of the first column with its name. */
function placesOf(columns: Columns, header: readonly string[]): ReadonlyMap<string, number> {
  const plain = header.map(plainHeader);
  const places = new Map<string, number>();
  for (const [key, names] of Object.entries(columns)) {
    const at = [names]
      .flat()
      .map((name) => plain.indexOf(plainHeader(name)))
      .find((index) => index >= 0);
    if (at !== undefined) places.set(key, at);
  }
  return places;
}

/** One count for each kind: first and last name are two columns of one kind. */
function identifierParts(columns: readonly IdentifyingColumn[]): readonly Message[] {
  return [...Map.groupBy(columns, ({ kind }) => kind)].map(([kind, same]) =>
    count(kind, distinct(same.flatMap(({ values }) => values))),
  );
}
