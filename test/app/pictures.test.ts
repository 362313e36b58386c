/** The procedure behind the pictures: the file and its copies side by side, kept, cut to a range, and forgotten with the file. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { Kept } from '#core/kept.ts';
import { inProcessClient } from '#app/transports/inProcess.ts';
import { value } from '#test/contract/journey.ts';
import { viewingActivity, viewingHistory } from '#test/contract/exports.ts';
import { testPorts } from '#test/contract/ports.ts';

const research = PRESETS[0]!.recipe;

const leftovers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of leftovers.splice(0)) await remove();
});

async function opened(content = viewingActivity(600)) {
  const { ports, dir, remove } = await testPorts();
  leftovers.push(remove);
  const client = inProcessClient(ports);
  const path = join(dir, 'ViewingActivity.csv');
  await writeFile(path, content);
  value(await client.open.mutate({ files: [{ path }] }));
  return client;
}

describe('pictures', () => {
  test('of the file are of its days, and of the copy of its months', async () => {
    const client = await opened();
    const original = value(await client.pictures.query({}));
    expect(original).toMatchObject({ of: 'original', grain: { date: 'day', clock: 'minute' } });
    const copy = value(await client.pictures.query({ recipe: research }));
    expect(copy).toMatchObject({ of: 'copy', grain: { date: 'month', clock: 'partOfDay' }, gaps: [], nights: [] });
    const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
    expect(copy.amounts.filter((amount) => amount > 0).length).toBeLessThan(
      original.amounts.filter((amount) => amount > 0).length,
    );
    expect(sum(copy.amounts)).toBeGreaterThan(0);
  });

  test('counts are drawn as the rows that would say as much', async () => {
    const client = await opened();
    const counts: Recipe = { ...research, purpose: 'custom', publish: { as: 'counts', tables: ['genreByMonth'] } };
    const drawn = value(await client.pictures.query({ recipe: counts }));
    expect(drawn).toMatchObject({ of: 'copy', grain: { date: 'month', clock: 'none', title: 'none' }, gaps: [], nights: [] });
  });

  test('words for dates are drawn as what they stand for', async () => {
    const client = await opened();
    const labels: Recipe = { ...research, write: 'labels' };
    const { of, ...words } = value(await client.pictures.query({ recipe: labels }));
    expect(of).toBe('copy');
    expect({ of, ...words }).toEqual(value(await client.pictures.query({ recipe: research })));
  });

  test('the rows behind a mark are those of its days', async () => {
    const client = await opened();
    const { span } = value(await client.pictures.query({}));
    const all = value(await client.rows.query({ search: '', offset: 0, limit: 500, mark: span! }));
    const first = value(
      await client.rows.query({ search: '', offset: 0, limit: 500, mark: { first: span!.first, last: span!.first } }),
    );
    expect(first.total).toBeGreaterThan(0);
    expect(first.total).toBeLessThan(all.total);
    expect(new Set(first.rows.map(({ local }) => local.slice(0, 10))).size).toBeLessThanOrEqual(2);
  });

  test('a search among them while the file is read anew is told that what it asks about is not open any more', async () => {
    const client = await opened(viewingHistory());
    const { span } = value(await client.pictures.query({}));
    const search = { search: 'a', offset: 0, limit: 10 };
    value(await client.rows.query(search));
    const order = value(await client.configure.mutate({})).dates.order === 'dmy' ? 'mdy' : 'dmy';
    const reading = client.configure.mutate({ dateOrder: order });
    const found = client.rows.query({ ...search, mark: span! });
    value(await reading);
    expect(await found).toMatchObject({ ok: false, failure: { code: 'nothing-open' } });
  });

  test('a range that is asked for is what is drawn', async () => {
    const client = await opened();
    const { span } = value(await client.pictures.query({}));
    const range = { first: span!.first + 1, last: span!.first + 10 };
    expect(value(await client.pictures.query({ range })).range).toEqual(range);
  });

  test('nothing is drawn of nothing, and a recipe that cannot be applied is refused', async () => {
    const client = await opened();
    const bad: Recipe = { ...research, columns: { ...research.columns, start: { operator: 'pseudonymize' } } };
    expect(await client.pictures.query({ recipe: bad })).toMatchObject({ ok: false, failure: { code: 'bad-recipe' } });
    await client.close.mutate();
    expect(await client.pictures.query({})).toMatchObject({ ok: false, failure: { code: 'nothing-open' } });
  });

  const refused: readonly unknown[] = [
    { range: { first: 0.5, last: 2 } },
    { range: { first: 0 } },
    { range: { first: -1e9, last: 0 } },
    { recipe: {} },
    { side: 'copy' },
  ];
  test.each(refused)('%j is no question', async (asked) => {
    const client = await opened();
    await expect(client.pictures.query(asked as object)).rejects.toThrow();
  });
});

describe('what is kept', () => {
  test('is the latest few, and what is asked for again stays', () => {
    const kept = new Kept<number>(2);
    kept.keep('a', 1);
    kept.keep('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.keep('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
  });
});
