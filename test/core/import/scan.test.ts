/** The byte scanner reads well-formed tables as Papa Parse does, however they are cut into chunks, and loses no line of others. */

import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { QUOTED_LINES_LIMIT, ROW_LIMIT, Scanner, unquoted } from '#core/import/bytes/scan.ts';
import type { Dialect } from '#core/model.ts';

interface Seen {
  readonly rows: string[][];
  readonly lines: number[];
  readonly faults: (readonly [line: number, reason: string])[];
}

function scanned(text: string, delimiter: Dialect['delimiter'], chunk: number): Seen {
  const bytes = new TextEncoder().encode(text);
  const scanner = new Scanner(delimiter);
  const seen: Seen = { rows: [], lines: [], faults: [] };
  const take = (): void => {
    for (let found = scanner.next(); found !== 'wait'; found = scanner.next()) {
      if (found === 'fault') {
        seen.faults.push([scanner.line, scanner.fault]);
        continue;
      }
      const cells: string[] = [];
      for (let at = 0; at < scanner.cells; at++) {
        const [start, end] = [scanner.starts[at]!, scanner.ends[at]!];
        const scratch = new Uint8Array(end - start);
        const length = scanner.inner[at] === 1 ? unquoted(scanner.bytes, start, end, scratch) : -1;
        cells.push(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(
            length < 0 ? scanner.bytes.subarray(start, end) : scratch.subarray(0, length),
          ),
        );
      }
      seen.rows.push(cells);
      seen.lines.push(scanner.line);
    }
  };
  for (let at = 0; at < bytes.length; at += chunk) {
    scanner.feed(bytes.subarray(at, at + chunk));
    take();
  }
  scanner.end();
  take();
  return seen;
}

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 8 }) },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', ' ', '\n', '\r\n', 'é', '話', '😀', '\t', '|'),
      maxLength: 8,
    }),
  },
);
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));

describe('well-formed tables', () => {
  test('are read as Papa Parse reads them', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom<Dialect['delimiter']>(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (rows, delimiter, newline, quotes, lastNewline, chunk) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes }) + (lastNewline ? newline : '');
          const expected = Papa.parse<string[]>(text, { delimiter, newline }).data;
          // Papa Parse reads a row of one empty cell behind the last line end; a line end at the end of the file begins no row.
          const last = expected.at(-1);
          if (last?.length === 1 && last[0] === '' && !text.endsWith('"')) expected.pop();
          const seen = scanned(text, delimiter, chunk);
          expect(seen.faults).toEqual([]);
          expect(seen.rows).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('any bytes', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '"', '"', ',', '\n', '\r', ' '), maxLength: 60 });

  test('are read alike however they are cut', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 7 }), (text, chunk) => {
        expect(scanned(text, ',', chunk)).toEqual(scanned(text, ',', 1 << 20));
      }),
      { numRuns: 5000 },
    );
  });

  test('begin every row on its own line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines, faults } = scanned(text, ',', 1 << 20);
        const all = [...lines, ...faults.map(([line]) => line)].sort((x, y) => x - y);
        const total = text.split(/\r\n|\r|\n/).length;
        expect(new Set(all).size).toBe(all.length);
        expect(all.every((line) => line >= 1 && line <= total)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

const FAULTS: readonly { name: string; text: string; rows: readonly (readonly string[])[]; faults: Seen['faults'] }[] = [
  { name: 'a quote that never closes', text: 'a,"b\nc,d\ne,f', rows: [['c', 'd'], ['e', 'f']], faults: [[1, 'unclosed-quote']] },
  { name: 'a quote that closes in a later row', text: '"a,1\n"b",2\n"c",3\n', rows: [['b', '2'], ['c', '3']], faults: [[1, 'unclosed-quote']] },
  { name: 'the end within a quoted cell', text: 'a,b\nc,"d', rows: [['a', 'b']], faults: [[2, 'unclosed-quote']] },
  { name: 'a quote within a quoted cell', text: '"a "b" c",d\n', rows: [['a "b" c', 'd']], faults: [] },
  { name: 'a space behind a quoted cell', text: '"a" ,b\n', rows: [['a', 'b']], faults: [] },
  { name: 'a quote within a bare cell', text: 'a"b,c\n', rows: [['a"b', 'c']], faults: [] },
  { name: 'more lines than a cell has', text: `"${'x\n'.repeat(QUOTED_LINES_LIMIT + 1)}"`, rows: Array.from({ length: QUOTED_LINES_LIMIT }, () => ['x']), faults: [[1, 'unclosed-quote'], [QUOTED_LINES_LIMIT + 2, 'unclosed-quote']] },
  { name: 'a row without end', text: `a,b\n${'x'.repeat(ROW_LIMIT + 5)}\nc,d\n`, rows: [['a', 'b'], ['c', 'd']], faults: [[2, 'too-long']] },
]; // prettier-ignore

test('rows know their lines, whatever their cells hold', () => {
  const { rows, lines } = scanned('a,"b\nc"\r\nd,"e\r\n\rf"\rg,h\n\ni', ',', 3);
  expect(rows).toEqual([['a', 'b\nc'], ['d', 'e\r\n\rf'], ['g', 'h'], [''], ['i']]);
  expect(lines).toEqual([1, 3, 6, 7, 8]);
});

describe('malformed tables', () => {
  test.each(FAULTS)('$name', ({ text, rows, faults }) => {
    for (const chunk of [1 << 16, 1 << 22]) {
      const seen = scanned(text, ',', chunk);
      expect(seen.rows).toEqual(rows);
      expect(seen.faults).toEqual(faults);
    }
  });

  test('a file of nothing but lost quotes takes time in proportion to its length', () => {
    const { faults } = scanned('a,"b c\n'.repeat(100_000), ',', 1 << 20);
    expect(faults.length).toBe(100_000);
  });
});
