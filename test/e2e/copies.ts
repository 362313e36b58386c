/** Histories as somebody else's tools read them: a spreadsheet, a tracker's importer, a notebook. None of it is the program's own code. */

import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Sample } from './unreelPage.ts';

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function tableOf(csv: string): Table {
  const [header = [], ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
  return { header, rows };
}

/** The cells of a column, by its header; undefined where there is none. */
export function column({ header, rows }: Table, name: string): readonly string[] | undefined {
  const at = header.indexOf(name);
  return at < 0 ? undefined : rows.map((row) => row[at] ?? '');
}

/** A sample export, and everything in its download that names or numbers somebody. */
export function sampleExport(sample: Sample): { readonly table: Table; readonly identifiers: readonly string[] } {
  const bytes = readFileSync(`resources/sample/${sample}`);
  if (!sample.endsWith('.zip')) return { table: tableOf(bytes.toString('utf8')), identifiers: [] };
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('utf8')] as const);
  const history = files.find(([name]) => name.endsWith('/ViewingActivity.csv'))?.[1] ?? '';
  const all = files.map(([, text]) => text).join('\n');
  // E-mail addresses, IPv4 addresses and serials of devices.
  const shapes = [/[\w.+-]+@[\w-]+\.[\w.]+/g, /\b\d{1,3}(?:\.\d{1,3}){3}\b/g, /\b[A-Z0-9]{2,}-[A-Z0-9-]{16,}\b/g];
  return { table: tableOf(history), identifiers: [...new Set(shapes.flatMap((shape) => all.match(shape) ?? []))] };
}

/** What importers of viewing histories take of a row: the exact title and the day, nothing else. */
export interface Watched {
  readonly title: string;
  /** `2024-05-06` */
  readonly day: string;
}

/** As the importers of both kinds of file do: `Title` with `Date` (month first), or with the first ten characters of `Start Time`. */
export function trackerReads(table: Table): Watched[] {
  const titles = column(table, 'Title') ?? [];
  const dates = column(table, 'Date');
  const starts = column(table, 'Start Time');
  return titles.map((title, row) => ({ title, day: dates ? dayOf(dates[row] ?? '') : (starts?.[row] ?? '').slice(0, 10) }));
}

/** `5/6/24` is the sixth of May. */
function dayOf(date: string): string {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d\d)$/.exec(date) ?? [];
  return year === '' ? `not a date: ${date}` : `20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The columns that published notebooks drop by name; a copy without one of them stops such a notebook with a KeyError. */
const DROPPED = [
  'Profile Name',
  'Attributes',
  'Supplemental Video Type',
  'Device Type',
  'Bookmark',
  'Latest Bookmark',
  'Country',
];

/** The first lines of those notebooks: drop, `pd.to_datetime(df['Start Time'], utc=True)`, `pd.to_timedelta(df['Duration'])`. */
export function notebookReads(table: Table): { readonly starts: readonly Date[]; readonly seconds: readonly number[] } {
  const missing = DROPPED.filter((name) => !table.header.includes(name));
  if (missing.length > 0) throw new Error(`KeyError: ${missing.join(', ')} not found in axis`);
  const starts = (column(table, 'Start Time') ?? []).map((text) => {
    const date = new Date(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : Number.NaN);
    if (Number.isNaN(date.getTime())) throw new Error(`to_datetime does not read ${text}`);
    return date;
  });
  const seconds = (column(table, 'Duration') ?? []).map((text) => {
    const [, hours, minutes, rest] = /^(\d+):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
    if (hours === undefined) throw new Error(`to_timedelta does not read ${text}`);
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  });
  return { starts, seconds };
}
