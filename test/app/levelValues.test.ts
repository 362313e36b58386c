/** The values of a level as a person looks through them: every row counted, in pages, with what the level leaves without a value. */

import { expect, test } from 'vitest';
import { application } from '#cli/application.ts';
import { choicesFor } from '#core/anonymization/choices.ts';
import { historyOf } from '#test/core/history.ts';
import { value } from '#test/contract/journey.ts';

async function opened() {
  const client = application();
  const summary = value(await client.openSample.mutate({ name: 'ViewingActivity.csv' }));
  return { client, rows: summary.counts.kept };
}

test('account for every row at every level that is offered, and are fewer the coarser the level', async () => {
  const { client, rows } = await opened();
  const offered = historyOf([{ start: '2024-05-03 20:10:31' }]);
  for (const role of ['start', 'title', 'device', 'duration', 'country'] as const) {
    const exact = value(await client.levelValues.query({ role, level: 'exact', offset: 0, limit: 1 }));
    for (const { step } of choicesFor(role, offered)) {
      if (step.operator !== 'generalize') continue;
      const page = { role, level: step.level, limit: 200 };
      const first = value(await client.levelValues.query({ ...page, offset: 0 }));
      const values = [...first.values];
      while (values.length < first.total)
        values.push(...value(await client.levelValues.query({ ...page, offset: values.length })).values);
      expect(
        values.reduce((sum, one) => sum + one.rows, 0),
        `${role} ${step.level}`,
      ).toBe(rows);
      expect(new Set(values.map((one) => one.value)).size).toBe(first.total);
      expect(values.map((one) => one.rows)).toEqual(values.map((one) => one.rows).toSorted((a, b) => b - a));
      expect(first.total).toBeLessThanOrEqual(exact.total);
      expect(values.reduce((sum, one) => sum + one.of, 0)).toBeGreaterThanOrEqual(first.total);
    }
    const none = value(await client.levelValues.query({ role, level: 'none', offset: 0, limit: 10 }));
    expect(none).toMatchObject({ total: 1, values: [{ value: '', rows }], gaps: 0 });
  }
}, 60_000);

test.each([
  ['device', 'month'],
  ['device', 'no such level'],
  ['link', 'exact'],
] as const)('are refused for %s at %s', async (role, level) => {
  const { client } = await opened();
  expect(await client.levelValues.query({ role, level, offset: 0, limit: 10 })).toMatchObject({
    ok: false,
    failure: { code: 'bad-recipe' },
  });
});
