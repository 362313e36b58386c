/** The result table: what was found in the original beside what the scan of the saved copy found of it. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ResultLine } from '#app/receiptContract.ts';
import { inProcessClient } from '#app/transports/inProcess.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import { say, type Message } from '#core/message.ts';
import { viewingActivity } from '#test/contract/exports.ts';
import { value } from '#test/contract/journey.ts';
import { testPorts } from '#test/contract/ports.ts';

const ROWS = 400;
const research = PRESETS.find(({ purpose }) => purpose === 'research')!.recipe;

let desk: Awaited<ReturnType<typeof opened>>;
async function opened(file: string) {
  const { ports, dir, remove } = await testPorts();
  await writeFile(join(dir, 'a.csv'), file);
  const client = inProcessClient(ports);
  value(await client.open.mutate({ files: [{ path: join(dir, 'a.csv') }] }));
  return { client, path: join(dir, 'copy.csv'), close: () => client.close.mutate().then(remove) };
}
beforeEach(async () => (desk = await opened(viewingActivity(ROWS))));
afterEach(() => desk.close());

async function resultsOf(recipe: Recipe): Promise<readonly ResultLine[]> {
  value(await desk.client.save.mutate({ recipe, path: desk.path, overwrite: true }));
  return value(await desk.client.results.query());
}

const lineOf = (lines: readonly ResultLine[], { key, values }: Message): ResultLine | undefined =>
  lines.find(({ finding }) => finding.key === key && (values === undefined || finding.values?.['column'] === values['column']));
const column = (name: string): Message => say('app.receipt.column', { column: name });
const different = (count: number): Message => say('app.receipt.values', { count });

test('there is none before a copy was saved', async () =>
  expect(await desk.client.results.query()).toMatchObject({ ok: false, failure: { code: 'nothing-open' } }));

describe('of a copy for research', () => {
  test('a column is told by its different values, and by what in the copy says more than the plan', async () => {
    const line = lineOf(await resultsOf(research), column('Profile Name'));
    expect(line).toMatchObject({
      original: different(3),
      copy: different(3),
      checked: say('app.result.finer', { count: 0, of: ROWS }),
    });
    const blank: Recipe = { ...research, purpose: 'custom', columns: { ...research.columns, profile: { operator: 'blank' } } };
    expect(lineOf(await resultsOf(blank), column('Profile Name'))).toMatchObject({ original: different(3), copy: different(0) });
  });

  test('rows and what names a person are counted on both sides', async () => {
    const lines = await resultsOf(research);
    expect(lineOf(lines, say('app.result.rows'))?.original).toEqual(say('app.result.number', { count: ROWS }));
    expect(lineOf(lines, say('app.receipt.identifier'))?.copy).toEqual(say('app.receipt.identifiers', { count: 0 }));
    const { original, copy } = lineOf(lines, say('app.receipt.uniqueRows'))!;
    expect(Number(original.values?.['count'])).toBeGreaterThan(Number(copy.values?.['count']));
  });
});

test('what a plan keeps is said to be as in the original, and found again', async () => {
  const lines = await resultsOf({
    ...research,
    purpose: 'custom',
    columns: { ...research.columns, profile: { operator: 'keep' } },
  });
  expect(lineOf(lines, column('Profile Name'))?.checked).toEqual(say('app.receipt.kept'));
  const found = lineOf(lines, say('app.receipt.identifier'))!.copy.values?.['count'];
  expect(Number(found)).toBeGreaterThanOrEqual(ROWS);
});

test('a file of counts is told by what could still be concluded and searched for, never by rows it has not', async () => {
  const lines = await resultsOf({ ...research, publish: { as: 'counts', tables: ['genreByMonth'] } });
  expect(lineOf(lines, say('app.receipt.identifier'))).toBeDefined();
  expect(lines.map(({ finding }) => finding.key)).not.toContain('app.result.rows');
  expect(lines.map(({ finding }) => finding.key)).not.toContain('app.receipt.column');
});
