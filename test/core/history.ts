/** Small histories for tests, written as a person would tell them: rows in the order of the file, texts as in the cells. */

import { Interner } from '#core/dictionary.ts';
import { daysFromCivil, type DateForm } from '#core/dateForm.ts';
import type { Column, History, TextColumn } from '#core/history.ts';
import type { Role } from '#core/model.ts';

/** A row of the full export; what is left out gets an ordinary value. */
export interface Row {
  readonly profile?: string;
  /** `YYYY-MM-DD HH:MM` or with seconds, on the file's clock (UTC); empty for a cell without a date. */
  readonly start: string;
  /** `HH:MM:SS` */
  readonly duration?: string;
  readonly attributes?: string;
  readonly title?: string;
  readonly supplemental?: string;
  readonly device?: string;
  readonly bookmark?: string;
  readonly latestBookmark?: string;
  /** As in the cell, e.g. `NL (Netherlands)`. */
  readonly country?: string;
}

const ORDINARY: Required<Row> = {
  profile: 'Ada',
  start: '',
  duration: '00:45:00',
  attributes: '',
  title: 'Harbour Lights: Season 1: Tide (Episode 1)',
  supplemental: '',
  device: 'Samsung 2018 UHD TV Smart TV',
  bookmark: '00:45:00',
  latestBookmark: '00:45:00',
  country: 'NL (Netherlands)',
};

const COLUMNS: readonly (readonly [name: string, role: keyof Row])[] = [
  ['Profile Name', 'profile'],
  ['Start Time', 'start'],
  ['Duration', 'duration'],
  ['Attributes', 'attributes'],
  ['Title', 'title'],
  ['Supplemental Video Type', 'supplemental'],
  ['Device Type', 'device'],
  ['Bookmark', 'bookmark'],
  ['Latest Bookmark', 'latestBookmark'],
  ['Country', 'country'],
];

/** Seconds since 1970 of `YYYY-MM-DD[ HH:MM[:SS]]`; NaN for an empty text. */
export function secondsOf(text: string): number {
  if (text === '') return Number.NaN;
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/[-: ]/).map(Number);
  return daysFromCivil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** The day number of `YYYY-MM-DD`. */
export const dayOf = (text: string): number => secondsOf(text) / 86_400;

/** `HH:MM:SS` of seconds. */
export const clockOf = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** A text column over the cells of its rows. */
export function textColumn(name: string, role: Role, cells: readonly string[]): TextColumn {
  const interner = new Interner();
  const codes = Uint32Array.from(cells, (cell) => interner.code(cell));
  return { kind: 'text', name, role, codes, dictionary: interner.dictionary() };
}

function instantColumn(name: string, cells: readonly string[], precision: 'day' | 'second', form: DateForm): Column {
  return {
    kind: 'instant',
    name,
    role: 'start',
    seconds: Float64Array.from(cells, secondsOf),
    precision,
    form,
    exceptions: new Map(),
  };
}

function table(columns: readonly Column[], rows: number, precision: 'day' | 'second', form: DateForm, format: string): History {
  const start = columns.find((column) => column.kind === 'instant');
  const days = (start?.kind === 'instant' ? [...start.seconds] : [])
    .filter((value) => !Number.isNaN(value))
    .map((value) => Math.floor(value / 86_400));
  return {
    format,
    service: 'Netflix',
    rows,
    columns,
    lines: Uint32Array.from({ length: rows }, (_, row) => row + 2),
    dialect: { delimiter: ',', newline: '\n', quoting: precision === 'day' ? 'all' : 'needed' },
    dates: {
      order: form.order,
      confidence: 'certain',
      from: days.length === 0 ? undefined : days.reduce((a, b) => Math.min(a, b)),
      to: days.length === 0 ? undefined : days.reduce((a, b) => Math.max(a, b)),
      utc: precision === 'second',
    },
  };
}

/** The full export. `without` leaves columns out, as re-saved files do. */
export function historyOf(rows: readonly Row[], options: { without?: readonly Role[] } = {}): History {
  const form: DateForm = { order: 'ymd', pattern: 'YYYY-MM-DD HH:mm:ss' };
  const columns = COLUMNS.filter(([, role]) => !options.without?.includes(role)).map(([name, role]) => {
    const cells = rows.map((row) => row[role] ?? ORDINARY[role]);
    return role === 'start' ? instantColumn(name, cells, 'second', form) : textColumn(name, role, cells);
  });
  return table(columns, rows.length, 'second', form, 'netflix-viewing-activity');
}

/** The quick export: a title and a day (`YYYY-MM-DD`, or empty) in each row. */
export function quickHistoryOf(rows: readonly (readonly [title: string, day: string])[]): History {
  const form: DateForm = { order: 'mdy', pattern: 'M/D/YY' };
  const columns = [
    textColumn(
      'Title',
      'title',
      rows.map(([title]) => title),
    ),
    instantColumn(
      'Date',
      rows.map(([, day]) => day),
      'day',
      form,
    ),
  ];
  return table(columns, rows.length, 'day', form, 'netflix-viewing-history');
}
