/** The session remembers that a copy was saved, and says of the next one what both tell together. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { Receipt } from '#app/receiptContract.ts';
import { application } from '#cli/application.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unreel-second-'));
});
afterAll(() => rm(folder, { recursive: true }));

const recipe = PRESETS[0]!.recipe;
const titles: Recipe = { ...recipe, columns: { title: { operator: 'keep' } } };
const days: Recipe = { ...recipe, columns: { start: { operator: 'generalize', level: 'day' } } };

test('a second copy is laid over the first, until the export is opened again', async () => {
  const client = application();
  let copies = 0;
  const saved = async (asked: Recipe): Promise<Receipt> => {
    const done = await client.save.mutate({ recipe: asked, path: join(folder, `${copies++}.csv`), overwrite: false });
    if (!done.ok) throw new Error(done.failure.code);
    return done.value as Receipt;
  };
  const lines = ({ left }: Receipt): readonly string[] => left.map(({ label }) => label.key);

  await client.openSample.mutate({ name: 'ViewingActivity.csv' });
  const first = await saved(titles);
  expect(lines(first)).not.toContain('app.receipt.secondCopy');
  expect(first.report.risk.linkability).toMatchObject({ secondCopy: undefined });

  const second = await saved(days);
  const { linkability } = second.report.risk;
  if (!linkability.measured || linkability.secondCopy === undefined) throw new Error('Not laid over the first.');
  const { rows, oneOfAKind } = linkability.secondCopy;
  expect(rows).toBe(second.rows.out);
  expect(oneOfAKind.together).toBeGreaterThan(Math.max(oneOfAKind.first, oneOfAKind.second));
  expect(lines(second)).toContain('app.receipt.secondCopy');

  await client.openSample.mutate({ name: 'ViewingActivity.csv' });
  expect(lines(await saved(days))).not.toContain('app.receipt.secondCopy');
});
