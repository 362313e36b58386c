/** What the measures are compared with: the plain way to do the same, or a part of it, with strings, objects and maps. */

import { createReadStream, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { cellText } from '#core/history.ts';
import { findingsIn, historyIn, TIME_ZONE, viewingsIn } from './opened.ts';
import type { Measure } from './measure.ts';

/**
 * Every row as an array of strings, through `chunk`, from a stream with the chunks Node gives by itself (64 kB), and kept by
 * nobody. Smaller chunks favour papaparse: it takes half as long again with chunks of a megabyte, which stay in no cache.
 * `fastMode` is left to it, as in most programs; in these files it falls back by itself, since every chunk holds a quote.
 */
function parse(path: string, take: (rows: readonly string[][]) => void): Promise<void> {
  return new Promise((done, fail) => {
    Papa.parse<string[]>(createReadStream(path, { encoding: 'utf8' }), {
      chunk: ({ data }) => take(data),
      complete: () => done(),
      error: fail,
      skipEmptyLines: true,
    });
  });
}

async function rowsOf(path: string): Promise<string[][]> {
  const rows: string[][] = [];
  await parse(path, (more) => void rows.push(...more));
  return rows.slice(1);
}

const column = (name: string): number =>
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country'
    .split(',')
    .indexOf(name);

export const PLAIN_WAYS: readonly Measure[] = [
  {
    id: 'papaparse',
    large: true,
    label: '*papaparse alone, nothing kept*',
    prepare: (path) =>
      Promise.resolve(async () => {
        let rows = -1;
        await parse(path, (more) => void (rows += more.length));
        return rows;
      }),
  },
  {
    id: 'rowByRow',
    label: '*a clock of that time zone asked for each row, titles split at colons*',
    async prepare(path) {
      const rows = await rowsOf(path);
      return () => {
        const clock = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'short' });
        const seen = new Set<string>();
        for (const row of rows) {
          const local = clock.format(Date.parse(`${row[column('Start Time')]!.replace(' ', 'T')}Z`));
          const [show = ''] = row[column('Title')]!.split(': ');
          seen.add(local.slice(0, 10)).add(show);
        }
        return seen.size;
      };
    },
  },
  {
    id: 'maps',
    label: '*four counts in maps: profile, device, country, day × hour*',
    async prepare(path) {
      const rows = await rowsOf(path);
      return () => {
        const keys = [
          (row: string[]) => row[column('Profile Name')]!,
          (row: string[]) => row[column('Device Type')]!,
          (row: string[]) => row[column('Country')]!,
          (row: string[]) => row[column('Start Time')]!.slice(0, 13),
        ];
        return keys.reduce((groups, key) => {
          const counts = new Map<string, number>();
          for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
          return groups + counts.size;
        }, 0);
      };
    },
  },
  {
    id: 'unparse',
    label: '*papaparse unparse of the rows*',
    async prepare(path) {
      const rows = await rowsOf(path);
      return () => Buffer.byteLength(Papa.unparse(rows));
    },
  },
  {
    id: 'stringify',
    label: '*JSON.stringify of each row*',
    async prepare(path) {
      const rows = await rowsOf(path);
      return () => rows.reduce((bytes, row) => bytes + JSON.stringify(row).length, 0);
    },
  },
  {
    id: 'indexOf',
    label: '*indexOf each identifier, spelled one way, in the file as one string*',
    async prepare(path) {
      const { identifiers } = await findingsIn(await viewingsIn(await historyIn(path)));
      return () => {
        const text = readFileSync(path, 'latin1').toLowerCase();
        let found = 0;
        for (const value of identifiers.flatMap(({ values }) => values)) {
          const wanted = value.toLowerCase();
          for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found++;
        }
        return found;
      };
    },
  },
  {
    id: 'joined',
    label: '*classes in a map of joined cells*',
    async prepare(path) {
      const { columns, rows } = await historyIn(path);
      return () => {
        const classes = new Map<string, number>();
        for (let row = 0; row < rows; row++) {
          const key = columns.map((cells) => cellText(cells, row)).join('\n');
          classes.set(key, (classes.get(key) ?? 0) + 1);
        }
        return classes.size;
      };
    },
  },
];
