/** A first guess at what the columns of an unknown table are, from their headers and from their cells. A person corrects it. */

import { guessDelimiter, parseCsv } from '#core/csv.ts';
import type { DurationUnit } from '#core/durationText.ts';
import type { Dialect } from '#core/model.ts';
import { cellKindsOf, type CellKinds } from './cellKinds.ts';
import { headerFits, namesOther, namesUtc, unitNamed } from './columnWords.ts';
import { HEAD_BYTES, headerOf, headText } from '../head.ts';
import { lettersFor } from './mappedTable.ts';
import { columnRef, MAPPED_ROLES, type MappedRole, type Mapping } from './mapping.ts';

export interface Guess {
  readonly mapping: Mapping;
  /** The header; letters where there is none. */
  readonly names: readonly string[];
  /** One for each column of the table. */
  readonly columns: readonly GuessedColumn[];
  /** Rows the guess was made of. */
  readonly rows: number;
}

export interface GuessedColumn {
  /** The header; a letter where there is none. */
  readonly name: string;
  readonly role: MappedRole | 'other';
  /** `high`: header and cells agree. `some`: one of them speaks for it. `none`: nothing does. */
  readonly confidence: 'high' | 'some' | 'none';
  readonly cells: CellKinds;
}

/** What a person has settled already. */
export interface Settled {
  readonly delimiter?: Dialect['delimiter'] | undefined;
  readonly header?: boolean | undefined;
}

const ROWS_LOOKED_AT = 400;

/** The share of the header and of the cells in what speaks for a role, and how much it takes. */
const HEADER_SHARE = 0.6;
const ENOUGH = 0.3;
/** From here on, header or cells speak for a role by themselves. */
const SPEAKS = 0.5;

/** Guesses from the first bytes of a table. Undefined for text that has no columns. */
export function guessMapping(head: Uint8Array, settled: Settled = {}): Guess | undefined {
  const { text, named } = headText(head);
  // The last row of a head that was cut off is half a row.
  const whole = head.length < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  const delimiter = settled.delimiter ?? named ?? guessDelimiter(whole);
  if (delimiter === undefined) return undefined;
  const rows = parseCsv(whole, delimiter, ROWS_LOOKED_AT).filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2) return undefined;
  const header = settled.header ?? hasHeader(rows);
  const names = header ? headerOf(whole, delimiter) : lettersFor(rows);
  const body = header ? rows.slice(1) : rows;
  const cells = names.map((_, at) => cellKindsOf(body.map((row) => row[at] ?? '')));
  const roles = rolesOf(header ? names : names.map(() => ''), cells);
  return {
    names,
    mapping: mappingOf(roles, { delimiter, header, names, cells }),
    columns: columnsOf(roles, { header, names, cells }),
    rows: body.length,
  };
}

/** What the columns are, before any role. */
interface Columns {
  readonly header: boolean;
  readonly names: readonly string[];
  readonly cells: readonly CellKinds[];
}

/** A first line is a header unless it holds what only rows hold. */
function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...body] = rows;
  const kinds = first.map((cell) => cellKindsOf([cell]));
  if (kinds.some(({ dates, clocks }) => dates + clocks > 0)) return false;
  if (first.some((cell) => MAPPED_ROLES.some((role) => headerFits(cell, role) >= SPEAKS))) return true;
  if (kinds.some(({ numbers }) => numbers > 0)) return false;
  // Words over a column of dates, lengths or numbers are its name.
  const below = first.map((_, at) => cellKindsOf(body.map((row) => row[at] ?? '')));
  return below.some(({ dates, clocks, numbers, filled }) => dates + clocks + numbers > filled / 2);
}

/** The role of each column: the best pair of column and role first, each column and each role once. */
function rolesOf(headers: readonly string[], cells: readonly CellKinds[]): readonly (MappedRole | 'other')[] {
  const pairs = MAPPED_ROLES.flatMap((role) =>
    cells.map((kinds, at) => ({ role, at, score: scoreOf(role, headers[at]!, kinds) })),
  )
    .filter(({ score }) => score >= ENOUGH)
    .toSorted((x, y) => y.score - x.score);
  const roles: (MappedRole | 'other')[] = cells.map(() => 'other');
  const taken = new Set<MappedRole>();
  for (const { role, at } of pairs) {
    if (roles[at] !== 'other' || taken.has(role)) continue;
    roles[at] = role;
    taken.add(role);
  }
  // A time of day belongs to a day, and to none that has its own.
  const start = cells[roles.indexOf('start')];
  return start !== undefined && start.timed < start.dates / 2 ? roles : roles.map((role) => (role === 'clock' ? 'other' : role));
}

function scoreOf(role: MappedRole, header: string, kinds: CellKinds): number {
  const fits = cellsFit(role, kinds);
  // Of several days in a row one may be when somebody watched, whatever it is called; nothing else is told by its cells alone.
  if (role !== 'start' && namesOther(header, role)) return 0;
  return fits === undefined ? 0 : HEADER_SHARE * headerFits(header, role) + (1 - HEADER_SHARE) * fits;
}

/** The share of the filled cells that are of a kind. */
type Share = (count: number) => number;

/** 0..1: how surely the cells are those of a role; undefined when they cannot be. `few`: so few different ones are a choice. */
const CELLS_FIT: Readonly<Record<MappedRole, (kinds: CellKinds, share: Share, few: boolean) => number | undefined>> = {
  title: ({ texts, dates, countries, distinct, filled, length }, share) => {
    if (share(texts) < 0.4 || share(dates) > 0.4) return undefined;
    return 0.2 + 0.4 * Math.min(1, (1.5 * distinct) / filled) + 0.4 * Math.min(1, length / 16) - 0.5 * share(countries);
  },
  // Several days in a row: the one with a time of day is when somebody watched.
  start: ({ dates, timed }, share) => (share(dates) < 0.6 ? undefined : 0.85 * share(dates) + 0.15 * share(timed)),
  clock: ({ times }, share) => (share(times) < 0.8 ? undefined : 0.5),
  profile: ({ dates, clocks }, share, few) => (share(dates + clocks) > 0.2 ? undefined : few ? 0.3 : 0),
  device: ({ devices, texts }, share, few) => {
    if (share(devices) > 0.6 && few) return 0.8;
    return share(texts + devices) > 0.5 ? 0 : undefined;
  },
  country: ({ countries, texts }, share, few) => {
    if (share(countries) > 0.8 && few) return 0.8;
    return share(texts) > 0.6 || countries > 0 ? 0 : undefined;
  },
  duration: ({ clocks, numbers }, share) => {
    if (share(clocks) > 0.6) return 0.8;
    return share(numbers) > 0.6 ? 0.2 : undefined;
  },
  supplemental: ({ marks }, _share, few) => (marks > 0 && few ? 0.5 : undefined),
};

/** Empty columns can be anything but the two that every row needs. */
function cellsFit(role: MappedRole, kinds: CellKinds): number | undefined {
  const { filled, distinct } = kinds;
  if (filled === 0) return role === 'title' || role === 'start' ? undefined : 0;
  return CELLS_FIT[role](kinds, (count) => count / filled, distinct <= Math.max(12, filled / 5));
}

function columnsOf(roles: readonly (MappedRole | 'other')[], { header, names, cells }: Columns): readonly GuessedColumn[] {
  return names.map((name, at) => {
    const role = roles[at]!;
    const kinds = cells[at]!;
    return {
      name: name.trim() === '' ? lettersFor([names])[at]! : name,
      role,
      confidence: confidenceOf(role, header ? name : '', kinds),
      cells: kinds,
    };
  });
}

function confidenceOf(role: MappedRole | 'other', header: string, kinds: CellKinds): GuessedColumn['confidence'] {
  if (role === 'other') return 'none';
  const byHeader = headerFits(header, role) >= SPEAKS;
  const byCells = (cellsFit(role, kinds) ?? 0) >= SPEAKS;
  return byHeader && byCells ? 'high' : 'some';
}

function mappingOf(
  roles: readonly (MappedRole | 'other')[],
  { delimiter, header, names, cells }: Columns & { readonly delimiter: Dialect['delimiter'] },
): Mapping {
  const at = (role: MappedRole): number => roles.indexOf(role);
  const duration = at('duration');
  const start = at('start');
  return {
    version: 1,
    delimiter,
    header,
    columns: Object.fromEntries(
      MAPPED_ROLES.filter((role) => at(role) >= 0).map((role) => [role, columnRef(names, at(role), header)]),
    ),
    ...(duration < 0 ? {} : { durationUnit: durationUnitOf(names[duration]!, cells[duration]!) }),
    times: start >= 0 && isUtc(names[start]!, cells[start]!) ? 'utc' : 'local',
  };
}

const isUtc = (header: string, { timed, utc }: CellKinds): boolean => timed > 0 && (namesUtc(header) || utc > 0.9 * timed);

/** From these medians on, numbers are too large to be minutes, and to be seconds: 10 hours of either. */
const SECONDS_FROM = 600;
const MILLISECONDS_FROM = 36_000;

/** The unit of a column of lengths, by its cells, its header, and the size of its numbers. */
export function durationUnitOf(header: string, { clocks, numbers, median }: CellKinds): DurationUnit {
  if (clocks >= numbers) return 'hms';
  return unitNamed(header) ?? (median >= MILLISECONDS_FROM ? 'milliseconds' : median >= SECONDS_FROM ? 'seconds' : 'minutes');
}
