/** Browsing and searching rows: every cell, in every script, page by page. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, type History } from '#core/history.ts';
import { unattended, type Task } from '#core/task.ts';
import type { RowBrowser } from '#app/rowBrowser.ts';
import { fold } from '#core/fold.ts';
import { sqliteRowBrowser } from '#store/rowBrowser.ts';
import { historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';

const ROWS: readonly Row[] = [
  { start: '2024-03-04 21:03:11', title: 'Amélie', device: 'Chrome PC (Cadmium)', country: 'FR (France)' },
  { start: '2024-03-05 21:59:00', title: 'Harbour Lights: Season 1: Tide (Episode 1)', country: 'NL (Netherlands)' },
  { start: '2024-12-31 23:59:59', title: '100% Wolf_ish', profile: 'Zoë' },
  { start: '', title: 'O\'Brien; "quoted"' },
  { start: '2021-03-04 08:00:00', title: '오징어 게임', profile: 'ÉMILE' },
];

const fill = (browser: RowBrowser, task: Task): Promise<void> => browser.fill(task);

async function browse(history: History): Promise<RowBrowser> {
  const browser = sqliteRowBrowser(history);
  await fill(browser, unattended);
  expect(browser.filled).toBe(true);
  return browser;
}

const search = (browser: RowBrowser, text: string): readonly number[] =>
  browser.page({ search: text, offset: 0, limit: 500 }).rows;

describe('searching', () => {
  const cases: readonly [text: string, rows: readonly number[]][] = [
    ['amelie', [0]],
    ['AMÉLIE', [0]],
    ['émile', [4]],
    ['zoe', [2]],
    ['게임', [4]],
    ['harbour', [1]],
    ['%', [2]],
    ['_', [2]],
    ["o'brien", [3]],
    ['"quoted"', [3]],
    ['france', [0]],
    ['2024-03-04', [0]],
    ['2024-03', [0, 1]],
    ['21:', [0, 1]],
    ['23:59:59', [2]],
    ['2024-03-04 21', [0]],
    ['03-04 08:00', [4]],
    ['2024-03-05 08', []],
    ['no such words', []],
    ["'; DROP TABLE viewing; --", []],
  ];
  for (const [text, rows] of cases) {
    test(`${text} finds ${JSON.stringify(rows)}`, async () => {
      const browser = await browse(historyOf(ROWS));
      expect(search(browser, text)).toEqual(rows);
      browser.close();
    });
  }

  test('a file of days is searched by the text of its dates', async () => {
    const browser = await browse(
      quickHistoryOf([
        ['One', '2024-03-04'],
        ['Two', '2024-11-04'],
        ['Three', ''],
      ]),
    );
    expect(search(browser, '3/4/24')).toEqual([0]);
    expect(search(browser, '/4/24')).toEqual([0, 1]);
    browser.close();
  });

  test('a cell that is written differently is found as it stands', async () => {
    const history = historyOf(ROWS);
    const columns = history.columns.map((column) =>
      column.kind === 'instant' ? { ...column, exceptions: new Map([[1, '5 Mars 2024 à 21h59']]) } : column,
    );
    const browser = await browse({ ...history, columns });
    expect(search(browser, 'mars 2024 a')).toEqual([1]);
    browser.close();
  });

  test('finds what looking at every cell finds', async () => {
    const history = historyOf(ROWS);
    const browser = await browse(history);
    const letters = fc.constantFrom(...'2 0 4 - 3 : 1 a e é h w o l f % _ ( 게 \' "'.split(' '), ' ');
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 4 }), (text) => {
        const expected = ROWS.flatMap((_, row) =>
          history.columns.some((column) => fold(cellText(column, row)).includes(fold(text))) ? [row] : [],
        );
        expect(search(browser, text)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
    browser.close();
  });
});

describe('pages', () => {
  const many = historyOf(
    Array.from({ length: 5000 }, (_, row) => ({ start: '2024-01-01 00:00', title: row % 3 === 0 ? 'Third' : `Title ${row}` })),
  );

  test('cover all rows, the found rows, and the found rows of a finding', async () => {
    const browser = await browse(many);
    expect(browser.page({ search: '', offset: 4998, limit: 10 })).toEqual({ total: 5000, rows: [4998, 4999] });
    expect(browser.page({ search: '', offset: 9000, limit: 10 })).toEqual({ total: 5000, rows: [] });
    expect(browser.page({ search: 'third', offset: 2, limit: 3 })).toEqual({ total: 1667, rows: [6, 9, 12] });
    const among = Uint32Array.of(1, 3, 4, 6);
    expect(browser.page({ search: '', among, offset: 1, limit: 2 })).toEqual({ total: 4, rows: [3, 4] });
    expect(browser.page({ search: 'third', among, offset: 0, limit: 9 })).toEqual({ total: 2, rows: [3, 6] });
    browser.close();
  });

  test('of an unfilled browser hold all rows, and need no database', () => {
    const browser = sqliteRowBrowser(many);
    expect(browser.page({ search: '', offset: 4998, limit: 10 })).toEqual({ total: 5000, rows: [4998, 4999] });
    expect(browser.page({ search: '', among: Uint32Array.of(7), offset: 0, limit: 9 })).toEqual({ total: 1, rows: [7] });
  });

  test('lets others go first while it fills, and gives up quietly when cancelled', async () => {
    let pauses = 0;
    const task: Task = {
      get cancelled() {
        return pauses >= 2;
      },
      report: () => {},
      pause: () => Promise.resolve(void pauses++),
    };
    const browser = sqliteRowBrowser(many);
    await fill(browser, task);
    expect(pauses).toBe(2);
    expect(browser.filled).toBe(false);
  });

  test('closing while it fills ends the filling', async () => {
    const browser = sqliteRowBrowser(many);
    const task: Task = { cancelled: false, report: () => {}, pause: () => Promise.resolve(browser.close()) };
    await fill(browser, task);
    expect(browser.filled).toBe(false);
  });
});
