import { expect, test } from 'vitest';
import type { RowsView } from '#app/contract.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { PAGE, rowPages, type AskRows } from '#renderer/rows/rowPages.ts';

const TOTAL = 1_000_000;

/** Answers when told to, in any order. */
function slowRows() {
  const waiting: { offset: number; answer: (result: Result<RowsView>) => void }[] = [];
  const ask: AskRows = ({ offset }) => new Promise((resolve) => waiting.push({ offset, answer: resolve }));
  return { ask, waiting };
}

const page = (offset: number): Result<RowsView> =>
  ok({
    total: TOTAL,
    columns: [{ name: 'Title', role: 'title' }],
    rows: Array.from({ length: PAGE }, (_, index) => ({
      row: offset + index,
      line: offset + index + 2,
      cells: [`cell ${offset + index}`],
      local: '',
    })),
  });

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a page is asked for once, and its rows are found by their index', async () => {
  const { ask, waiting } = slowRows();
  const rows = rowPages({ search: '' }, ask);
  expect(rows.state().total).toBeUndefined();
  rows.need(0, 30);
  rows.need(0, 31);
  expect(waiting.map(({ offset }) => offset)).toEqual([0]);
  waiting[0]?.answer(page(0));
  await settled();
  expect(rows.state().total).toBe(TOTAL);
  expect(rows.state().row(7)?.cells).toEqual(['cell 7']);
  expect(rows.state().row(PAGE)).toBeUndefined();
});

test('a window over a page boundary asks for both pages; answers may come in any order', async () => {
  const { ask, waiting } = slowRows();
  const rows = rowPages({ search: '' }, ask);
  rows.need(PAGE - 5, PAGE + 5);
  expect(waiting.map(({ offset }) => offset)).toEqual([0, PAGE]);
  waiting[1]?.answer(page(PAGE));
  waiting[0]?.answer(page(0));
  await settled();
  expect(rows.state().row(PAGE)?.row).toBe(PAGE);
  expect(rows.state().row(PAGE - 1)?.row).toBe(PAGE - 1);
});

test('a late answer to an old question never reaches the new one', async () => {
  const { ask, waiting } = slowRows();
  const old = rowPages({ search: 'x' }, ask);
  old.need(0, 10);
  const current = rowPages({ search: 'xy' }, ask);
  current.need(0, 10);
  waiting[0]?.answer(page(0));
  await settled();
  expect(current.state().total).toBeUndefined();
});

test('a refusal is kept and not asked again', async () => {
  let asked = 0;
  const rows = rowPages({ search: '' }, () => {
    asked++;
    return Promise.resolve(refuse('nothing-open', { key: 'x' }));
  });
  rows.need(0, 10);
  await settled();
  rows.need(0, 10);
  expect(rows.state().failure?.code).toBe('nothing-open');
  expect(asked).toBe(1);
});

test('a broken connection becomes a sentence', async () => {
  const rows = rowPages({ search: '' }, () => Promise.reject(new Error('gone')));
  rows.need(0, 10);
  await settled();
  expect(rows.state().failure?.message.key).toBe('rows.failed');
});

test('far pages are forgotten, near ones stay', async () => {
  const { ask, waiting } = slowRows();
  const rows = rowPages({ search: '' }, ask);
  for (let at = 0; at < 70; at++) {
    rows.need(at * PAGE, at * PAGE);
    waiting[at]?.answer(page(at * PAGE));
    await settled();
  }
  expect(rows.state().row(0)).toBeUndefined();
  expect(rows.state().row(69 * PAGE)?.row).toBe(69 * PAGE);
});
