/** Rows that were set aside are picked from the file as they stand, however it is cut into parts. */

import { describe, expect, test } from 'vitest';
import { importHistory } from '#core/import/importHistory.ts';
import { RawRows } from '#core/import/bytes/rawRows.ts';
import { ROW_LIMIT } from '#core/import/bytes/scan.ts';
import { unattended } from '#core/task.ts';
import { fileOf, latin1 } from './sources.ts';

interface Picked {
  readonly name: string;
  readonly file: string | Uint8Array;
  readonly text: string;
}

const FILES: readonly Picked[] = [
  { name: 'first, middle, last', file: 'Title,Date\na\nB,1/25/24\nc\nD,1/24/24\ne', text: 'Title,Date\na\nc\ne\n' },
  { name: 'Windows line ends', file: 'Title,Date\r\nA,1/25/24\r\nb\r\nC,1/24/24\r\n', text: 'Title,Date\r\nb\r\n' },
  { name: 'carriage returns', file: 'Title,Date\rA,1/25/24\rb\rC,1/24/24', text: 'Title,Date\rb\r' },
  { name: 'empty lines around', file: 'Title,Date\n\nA,1/25/24\n\nb\n\n \nC,1/24/24\n', text: 'Title,Date\nb\n' },
  { name: 'quotes and spaces as they are', file: 'Title,Date\n "a" , \nB,1/25/24\n', text: 'Title,Date\n "a" , \n' },
  { name: 'a kept row of several lines', file: 'Title,Date\n"A\nb\nc",1/25/24\nd\n', text: 'Title,Date\nd\n' },
  { name: 'a quote that never closes', file: 'Title,Date\nA,1/25/24\n"b,1/24/24\nC,1/23/24\n', text: 'Title,Date\n"b,1/24/24\n' },
  { name: 'a date that cannot be', file: 'Title,Date\nA,1/25/24\nb,2/30/24\nC,1/13/24\n', text: 'Title,Date\nb,2/30/24\n' },
  { name: 'letters that are not UTF-8', file: latin1('Title,Date\nA,1/25/24\né\n'), text: 'Title,Date\né\n' },
]; // prettier-ignore

async function picked(content: string | Uint8Array, chunk: number): Promise<ReturnType<RawRows['result']>> {
  const file = fileOf(content, 'file.csv', chunk);
  const read = await importHistory([file], {}, unattended);
  if (!read.ok) throw new Error(read.failure.code);
  const { history, setAside, setAsideLines } = read.value;
  expect([...setAsideLines!]).toEqual(setAside.map(({ line }) => line));
  const rows = new RawRows(setAsideLines!, history.lines);
  await importHistory([file], { alongside: (bytes) => rows.feed(bytes) }, unattended);
  return rows.result();
}

describe('picked', () => {
  test.each(FILES)('$name', async ({ file, text }) => {
    for (const chunk of [4096, 3, 1]) {
      const raw = await picked(file, chunk);
      expect(raw?.text).toBe(text);
      expect(raw?.cut).toBe(0);
    }
  });

  test('a row longer than any is cut, and said to be', async () => {
    const raw = await picked(`Title,Date\nA,1/25/24\n${'x'.repeat(ROW_LIMIT + 10)}\nb\n`, 1 << 16);
    expect(raw).toMatchObject({ rows: 2, cut: 1 });
    expect(raw?.text).toBe(`Title,Date\n${'x'.repeat(ROW_LIMIT)}\nb\n`);
  });

  test('a row of nothing but spaces and line ends takes no time', () => {
    const rows = new RawRows(Uint32Array.of(2), new Uint32Array());
    rows.feed(new TextEncoder().encode(`Title,Date\na${'\n '.repeat(500_000)}`));
    expect(rows.result()).toEqual({ text: 'Title,Date\na\n', rows: 1, cut: 0 });
  });
});
