/** A table read in two halves is the same as one read in one go: every cell and code, every line, every issue, wherever it is cut. */

import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Hands } from '#core/hands.ts';
import { importHistory, type Imported } from '#core/import/importHistory.ts';
import type { ReadOptions } from '#core/import/readHistory.ts';
import type { Result } from '#core/result.ts';
import { unattended } from '#core/task.ts';
import { handsFor } from '../hands.ts';
import { cellsOf, fileOf } from './sources.ts';

const read = (bytes: Uint8Array, hands: Hands | undefined, options: ReadOptions = {}): Promise<Result<Imported>> =>
  importHistory([fileOf(bytes)], options, { ...unattended, hands });

/** Everything that was read, with dictionaries as lists. */
function plain(result: Result<Imported>): unknown {
  if (!result.ok) return result;
  const { history } = result.value;
  const columns = history.columns.map((column) =>
    column.kind === 'instant'
      ? column
      : { ...column, dictionary: Array.from({ length: column.dictionary.size }, (_, code) => column.dictionary.at(code)) },
  );
  return { ...result.value, history: { ...history, columns }, cells: cellsOf(history) };
}

async function expectSame(bytes: Uint8Array, share: number, options?: ReadOptions): Promise<number> {
  const hands = handsFor(share);
  expect(plain(await read(bytes, hands, options))).toEqual(plain(await read(bytes, undefined, options)));
  return hands.taken;
}

/** Cells that make reading hard, as they stand in a file. */
const CELLS = [
  'Show: Season 1: One',
  'Film',
  '',
  '"Quoted, with a comma"',
  '"Two\nlines"',
  '"A ""word"""',
  '"A "lone" quote"',
  '"Never closed',
  'Stray" quote',
  'BÃªte: Saison 1: Ã©té',
  'Été',
  '  ',
  '"Show: Season 2: Two" ',
];
const DATES = ['1/2/24', '"12/31/23"', '2/3/2024', '2024-02-03', '3 Feb 2024', 'no date', '', '31/12/23', '1.2.24', '"5/6/24"'];
const ROWS = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(fc.constantFrom(...CELLS), fc.constantFrom(...DATES)).map((cells) => cells.join(',')) },
  { weight: 1, arbitrary: fc.constantFrom('', '\r', '"Film,""1/2/24"""', 'Film,1/2/24,,', 'A, B,1/2/24', 'one', 'a,b,c,d,e') },
);

test('any rows, cut anywhere', async () => {
  let joined = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(ROWS, { minLength: 4, maxLength: 80 }),
      fc.constantFrom('\n', '\r\n'),
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      fc.constantFrom(undefined, 'text' as const),
      fc.constantFrom('', '\uFEFF', 'sep=,\n'),
      async (rows, newline, share, dates, mark) => {
        const text = `${mark}Title,Date${newline}${rows.join(newline)}${newline}`;
        // A byte that is no UTF-8, in a title of its own.
        const bytes = Uint8Array.from([...new TextEncoder().encode(text), 0xc9, ...new TextEncoder().encode('t,1/3/24')]);
        joined += await expectSame(bytes, share, { dates });
      },
    ),
    { numRuns: 600 },
  );
  expect(joined).toBeGreaterThan(100);
});

test.each([
  ['', 1],
  ['"', 0],
])('an open quote %j before the cut', async (quote, joined) => {
  const rows = Array.from({ length: 40 }, (_, row) => `Film ${row},1/${(row % 28) + 1}/24`);
  rows[18] = `${quote}Film,1/2/24`;
  const hands = handsFor(0.5);
  const bytes = new TextEncoder().encode(`Title,Date\n${rows.join('\n')}\n`);
  expect(plain(await read(bytes, hands))).toEqual(plain(await read(bytes, undefined)));
  expect(Math.min(1, hands.taken)).toBe(joined);
});

test('more ways of writing dates than are told apart', async () => {
  const spaces = Array.from({ length: 300 }, (_, row) => `Film,1/2/24${' '.repeat(row % 40)}, ${' '.repeat(row / 40)}10:00`);
  const bytes = new TextEncoder().encode(`Title;Date\n${spaces.map((row) => row.replace(',', ';')).join('\n')}\n`);
  await expectSame(bytes, 0.5);
});

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));

test('every fixture, cut at many places', async () => {
  let joined = 0;
  for (const name of files) {
    const bytes = readFileSync(join(fixtures, name));
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) joined += await expectSame(bytes, share);
  }
  expect(joined).toBeGreaterThan(files.length);
});

test('a cancelled task waits for nobody', async () => {
  const rows = Array.from({ length: 400 }, (_, row) => `Film ${row},1/${(row % 28) + 1}/24`);
  const bytes = new TextEncoder().encode(`Title,Date\n${rows.join('\n')}\n`);
  const hands = handsFor(0.5);
  const task = {
    cancelled: false,
    hands: {
      ...hands,
      begin: (...order: Parameters<Hands['begin']>) =>
        Object.assign(hands.begin(...order)!, { end: () => (task.cancelled = true) }),
    },
    report: () => {},
    pause: () => Promise.resolve(),
  };
  const result = await importHistory([fileOf(bytes)], {}, task as never);
  expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
});
