/** Copies of files with dates that few files have. What the check refused of them once stands here, case by case. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';
import { inProcessClient } from '#app/transports/inProcess.ts';
import { value } from '#test/contract/journey.ts';
import { testPorts } from '#test/contract/ports.ts';

const fixture = (name: string): Promise<string> => readFile(join(import.meta.dirname, '..', 'fixtures', 'netflix', name), 'utf8');

const recipeOf = (columns: Recipe['columns'], rows: Partial<Recipe['rows']> = {}): Recipe => ({
  version: 1,
  purpose: 'custom',
  columns: { title: { operator: 'keep' }, ...columns },
  rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep', ...rows },
  write: 'parseable',
  formulaGuard: true,
});

const turned = await fixture('quick-turned-dates.csv');

interface Case {
  readonly what: string;
  readonly text: string;
  readonly recipe: Recipe;
  /** A title that is left out. */
  readonly without?: string;
  /** What every date of the copy looks like. */
  readonly dates: RegExp;
}

const CASES: readonly Case[] = [
  {
    what: 'dates that a spreadsheet turned, in another order',
    text: turned,
    recipe: recipeOf({ start: { operator: 'keep' } }, { order: 'shuffle' }),
    dates: /^\d{1,2}\/\d{1,2}\/2[34]$/,
  },
  {
    what: 'dates of two spellings that would look turned without the one that shows they are not',
    text: `${turned.trimEnd()}\r\nLeft out,2023-06-29\r\n`,
    recipe: recipeOf({ start: { operator: 'keep' } }),
    without: 'Left out',
    dates: /^(?:\d{1,2}\/\d{1,2}\/2[34]|202[34]-\d\d-\d\d)$/,
  },
  {
    what: 'Buddhist years of two digits, as days from the first',
    text: await fixture('quick-thai.csv'),
    recipe: recipeOf({ start: { operator: 'relativeTime' } }),
    dates: /^\d{1,2}\/\d{1,2}\/44$/,
  },
  {
    what: 'no row with a date',
    text: 'Title,Date\nHarbour Lights,\nQuiet Engines,\n',
    recipe: recipeOf({ start: { operator: 'shiftDates', weeks: 2 } }),
    dates: /^$/,
  },
];

test.each(CASES)('$what', async ({ text, recipe, without, dates }) => {
  const { ports, dir, remove } = await testPorts();
  const original = { path: join(dir, 'NetflixViewingHistory.csv') };
  const copy = { path: join(dir, 'copy.csv') };
  await writeFile(original.path, text);
  const client = inProcessClient(ports);
  const { counts } = value(await client.open.mutate({ files: [original] }));
  const choice: RowChoice = without === undefined ? [] : [{ does: 'leaveOut', where: { by: 'title', title: without } }];
  // The order is drawn anew each time.
  for (let times = 0; times < 5; times++) {
    const receipt = value(await client.save.mutate({ recipe, choice, path: copy.path, overwrite: true }));
    expect(receipt.check.problems).toEqual([]);
    const cells = (await readFile(copy.path, 'utf8')).trimEnd().split(/\r?\n/).slice(1);
    for (const line of cells) expect(line.split(',').at(-1)!.replaceAll('"', '')).toMatch(dates);
  }
  // Whoever has the original reads the copy as it was meant, and by itself it is a history too.
  expect(value(await client.verify.mutate({ copy })).problems).toEqual([]);
  expect(value(await client.open.mutate({ files: [copy] })).counts.kept).toBeLessThanOrEqual(counts.kept);
  await client.close.mutate();
  await remove();
});
