/** Rows a person chose, on every way through the application: counted, planned, looked up, searched among. */

import { expect, test } from 'vitest';
import { application } from '#cli/application.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';

const research = PRESETS[0]!.recipe;
const CHOICE: RowChoice = [{ does: 'leaveOut', where: { by: 'rows', rows: [0, 2] } }];

test('rules are counted one by one, and one the file does not have is refused', async () => {
  const client = application();
  await client.openSample.mutate({ name: 'ViewingActivity.csv' });
  const both: RowChoice = [...CHOICE, { does: 'keepOnly', where: { by: 'search', text: 'no such word' } }];
  expect(await client.choiceRows.query({ choice: both })).toEqual({ ok: true, value: [2, 0] });
  const strange: RowChoice = [{ does: 'leaveOut', where: { by: 'finding', finding: 'none' } }];
  expect(await client.choiceRows.query({ choice: strange })).toMatchObject({ failure: { code: 'bad-recipe' } });
});

test('a row is seen as it is and as the copy has it, or as left out', async () => {
  const client = application();
  await client.openSample.mutate({ name: 'ViewingActivity.csv' });
  const asked = { recipe: research, choice: CHOICE };
  const left = await client.planRow.query({ ...asked, row: 2 });
  const kept = await client.planRow.query({ ...asked, row: 1 });
  if (!left.ok || !kept.ok) throw new Error('A row of the sample was refused.');
  expect(left.value.after).toBeUndefined();
  const title = kept.value.columns.findIndex(({ role }) => role === 'title');
  const start = kept.value.columns.findIndex(({ role }) => role === 'start');
  expect(kept.value.now[title]).toMatch(/: /);
  expect(kept.value.after?.[title]).toMatch(/^(?:Series|Film|Unknown)$/);
  expect(kept.value.after?.[start]).toMatch(/-01 (?:00|06|12|18):00:00$/);
  expect(kept.value.after?.[start]?.slice(0, 7)).toBe(kept.value.now[start]?.slice(0, 7));
  expect(await client.planRow.query({ ...asked, row: 10_000_000 })).toMatchObject({ failure: { code: 'bad-recipe' } });
});

test('rows are there before anything was searched', async () => {
  const client = application();
  await client.openSample.mutate({ name: 'ViewingActivity.csv' });
  const page = await client.rows.query({ search: '', offset: 3, limit: 2 });
  expect(page.ok && page.value.rows.map(({ row }) => row)).toEqual([3, 4]);
});

test('the plan says what its purpose promises and what it misses', async () => {
  const client = application();
  await client.openSample.mutate({ name: 'ViewingActivity.csv' });
  for (const { promises } of await client.presets.query()) expect(promises.length).toBeGreaterThan(0);
  const keep = { operator: 'keep' } as const;
  const open = { ...PRESETS.find(({ purpose }) => purpose === 'public')!.recipe, columns: { title: keep, start: keep } };
  const plan = await client.plan.query({ recipe: { ...open, rows: { ...open.rows, suppressSmall: undefined } } });
  expect(plan.ok && plan.value.missed.map(({ key }) => key)).toContain('target.missed.classSize');
});

test('a search among chosen rows counts those rows only', async () => {
  const client = application();
  await client.openSample.mutate({ name: 'ViewingActivity.csv' });
  const first = Array.from({ length: 300 }, (_, row) => row);
  const choice: RowChoice = [{ does: 'keepOnly', where: { by: 'rows', rows: first } }];
  const measured = async (chosen: RowChoice): Promise<number | undefined> => {
    const found = await client.suggest.mutate({ purpose: 'onlyTheseRows', choice: chosen, people: 100, trials: 10 });
    return found.ok ? found.value.measured.rows : undefined;
  };
  expect(await measured(choice)).toBe(300);
  expect(await measured([])).toBe(3048);
}, 120_000);
