/** The attack as a procedure: of a recipe, of the file as it stands, to be stopped, and never without a file. */

import { expect, test } from 'vitest';
import { kindsByYear, presetRecipe } from '#test/core/anonymization/recipes.ts';
import { application } from '#cli/application.ts';

const publicCopy = kindsByYear;
const small = { people: 300, trials: 20 };

test('attacks the copy of a recipe and the file as it stands', async () => {
  const client = application();
  expect(await client.attack.mutate(small)).toMatchObject({ ok: false, failure: { code: 'nothing-open' } });
  await client.openSample.mutate({ name: 'netflix-viewing-history.csv' });
  const original = await client.attack.mutate(small);
  const copy = await client.attack.mutate({ ...small, recipe: publicCopy });
  expect(original).toMatchObject({ ok: true, value: { people: 301, trials: 20, fewFacts: { known: 4, right: { count: 20 } } } });
  expect(copy).toMatchObject({ ok: true, value: { fewFacts: { right: { count: 0 } } } });
  expect(await client.attack.mutate({ ...small, recipe: publicCopy })).toEqual(copy);
});

test('titles that no table knows are rare by name, and no rarity as a kind: other copies hold unknown titles too', async () => {
  const client = application();
  await client.openSample.mutate({ name: 'netflix-viewing-history.csv' });
  const asked = { people: 2000, trials: 200 };
  const copy = presetRecipe('public');
  const shows = { ...copy, columns: { ...copy.columns, title: { operator: 'generalize', level: 'show' } as const } };
  expect(await client.attack.mutate({ ...asked, recipe: shows })).toMatchObject({
    value: { fewFacts: { right: { count: 200 } } },
  });
  const attacked = await client.attack.mutate({ ...asked, recipe: copy });
  if (!attacked.ok) throw new Error(attacked.failure.code);
  for (const { right } of attacked.value.outcomes) expect(right.count).toBeLessThanOrEqual(2);
});

test('stops when the person cancels', async () => {
  const client = application();
  await client.openSample.mutate({ name: 'netflix-viewing-history.csv' });
  const running = client.attack.mutate({ people: 100_000, trials: 5000 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await client.cancel.mutate();
  expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
});

test('refuses a recipe or numbers that are none', async () => {
  const client = application();
  await expect(client.attack.mutate({ people: 5 })).rejects.toThrow('BAD_REQUEST');
  await expect(client.attack.mutate({ trials: 1e9 })).rejects.toThrow('BAD_REQUEST');
});
