/** Counts in place of rows, through the application and the command line: what the file holds, and what the receipt says of it. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Publish, Recipe } from '#core/anonymization/recipe.ts';
import { inProcessClient } from '#app/transports/inProcess.ts';
import type { Ports } from '#app/ports.ts';
import { unreel } from '#test/cli/run.ts';
import { presetRecipe } from '#test/core/anonymization/recipes.ts';
import { value } from '#test/contract/journey.ts';
import { testPorts } from '#test/contract/ports.ts';

const recipeOf = (publish: Publish): Recipe => ({ ...presetRecipe('research'), purpose: 'custom', publish });
const plain: Publish = { as: 'counts', tables: ['genreByMonth', 'dayByHour'] };
const noisy: Publish = { ...plain, epsilon: 1, clip: 200 };

let ports: Ports;
let dir: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ ports, dir, remove } = await testPorts());
});
afterEach(() => remove());

const countsIn = async (path: string): Promise<number[]> =>
  (await readFile(path, 'utf8'))
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => Number(line.split(',').at(-1)));

test('count every row in each table, or with noise every cell there could be, and say so', async () => {
  const client = inProcessClient(ports);
  const { counts } = value(await client.open.mutate({ files: [{ path: 'resources/sample/ViewingActivity.csv' }] }));
  const [sums, cells]: [number[], number[]] = [[], []];
  for (const [name, publish] of [['plain.csv', plain], ['noisy.csv', noisy]] as const) {
    const path = join(dir, name);
    const receipt = value(await client.save.mutate({ recipe: recipeOf(publish), path, overwrite: false }));
    expect(receipt.check.passed).toBe(true);
    expect(receipt.left[0]?.label.key).toBe('app.receipt.counts');
    expect(receipt.left[1]?.label.key === 'app.receipt.noise').toBe(publish === noisy);
    const numbers = await countsIn(path);
    expect(numbers.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
    sums.push(numbers.reduce((sum, one) => sum + one, 0));
    cells.push(numbers.length);
  }
  expect(sums[0]).toBe(2 * counts.kept);
  // Noise is in every cell there could be, so that none is told apart by being left out.
  expect(cells[1]).toBeGreaterThan(7 * 24);
  expect(cells[1]).toBeGreaterThan(cells[0]!);
}, 60_000); // prettier-ignore

test('are written by the command line from a recipe, and nothing is where they cannot be made', async () => {
  await writeFile(join(dir, 'counts.json'), JSON.stringify(recipeOf(plain)));
  const unreelIn = (...args: string[]) => unreel(['protect', ...args, '--recipe', 'counts.json'], dir);
  const activity = join(process.cwd(), 'resources/sample/ViewingActivity.csv');
  const made = await unreelIn(activity, '-o', 'counts.csv');
  expect(made.status).toBe(0);
  expect(await readFile(join(dir, 'counts.csv'), 'utf8')).toMatch(/^Table,Of,By,Viewings\r\n/);
  // The quick list has no times of day.
  const refused = await unreelIn(join(process.cwd(), 'resources/sample/netflix-viewing-history.csv'), '-o', 'never.csv');
  expect(refused.status).not.toBe(0);
  expect(refused.stderr.trim().split('\n')).toHaveLength(1);
  expect(await readdir(dir)).toEqual(['counts.csv', 'counts.json']);
}, 60_000);
