/** The attack as a procedure: of a recipe, of the file as it stands, to be stopped, and never without a file. */

import { expect, test } from 'vitest';
import { kindsByYear } from '#test/core/anonymization/recipes.ts';
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
