/** The search as a procedure: of an open file, to be stopped, its answer without a value of the person. */

import { expect, test } from 'vitest';
import { application } from '#cli/application.ts';

/** Fewer trials could not show a success below one in a hundred, whatever came of them. */
const small = { people: 100, trials: 400 };

test('finds a recipe that a copy can be made by', async () => {
  const client = application();
  expect(await client.suggest.mutate({ purpose: 'public', ...small })).toMatchObject({ failure: { code: 'nothing-open' } });
  await client.openSample.mutate({ name: 'ViewingActivity.csv' });
  expect(await client.suggest.mutate({ purpose: 'custom', ...small })).toMatchObject({ failure: { code: 'bad-recipe' } });
  const found = await client.suggest.mutate({ purpose: 'public', ...small });
  if (!found.ok) throw new Error(found.failure.code);
  const { recipe, nodes, judged, finer } = found.value;
  expect(nodes).toBeGreaterThan(500);
  expect(judged).toBeLessThan(nodes / 2);
  expect(finer.flatMap(({ obstacles }) => obstacles)).not.toEqual([]);
  for (const { rows, lines } of finer.flatMap(({ obstacles }) => obstacles)) expect(lines).toHaveLength(Math.min(20, rows));
  expect(await client.plan.query({ recipe })).toMatchObject({ ok: true });
  // No calendar and no title by name, whatever an attack on this one person says of a copy with them.
  const { start, title } = recipe.columns;
  if (title?.operator !== 'blank')
    expect(title).toMatchObject({ operator: 'generalize', level: expect.stringMatching(/^(?:genre|kind)$/) });
  if (start?.operator !== 'blank')
    expect(start).toMatchObject({ operator: 'generalize', level: expect.stringMatching(/^week(?:day|end)(?:\+|$)/) });
});

test('stops when the person cancels', async () => {
  const client = application();
  await client.openSample.mutate({ name: 'ViewingActivity.csv' });
  const running = client.suggest.mutate({ purpose: 'public' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await client.cancel.mutate();
  expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
});
