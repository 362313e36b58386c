/** Work and study are looked for when somebody asks, and never otherwise. */

import { expect, test } from 'vitest';
import { infer } from '#core/inference/infer.ts';
import { unattended } from '#core/task.ts';
import { historyOf } from '#test/core/history.ts';
import { MATCHER } from '#test/core/knowledge/tables.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

/** Names of works that a title of that name alone means. */
const namesOf = (documentary: boolean): readonly string[] =>
  MATCHER.works.flatMap((work, at) => {
    const [name = ''] = work.names;
    const match = MATCHER.match(name, work.kind === 'show' ? { kind: 'show' } : {});
    const fits = work.themes.includes('work-medicine') && work.genres.includes('documentary') === documentary;
    return fits && !name.includes(':') && match.kind === 'work' && match.work === at
      ? [work.kind === 'film' ? name : `${name}: Season 1: Part 1 (Episode 1)`]
      : [];
  });

async function found(titles: readonly string[], weak: boolean): Promise<readonly string[]> {
  const rows = titles.map((title, at) => ({ start: `2024-01-${String(at + 1).padStart(2, '0')} 20:00`, title }));
  const { guesses } = await infer(viewingsFrom(historyOf(rows), { matcher: MATCHER }), unattended, undefined, { weak });
  return guesses.map(({ id }) => id).filter((id) => id === 'occupation');
}

const DOCUMENTARIES = namesOf(true).slice(0, 8);
const DRAMAS = namesOf(false).slice(0, 8);

test('the tables hold enough of both', () => {
  expect(DOCUMENTARIES.length).toBeGreaterThan(3);
  expect(DRAMAS.length).toBeGreaterThan(3);
});

test.each([
  ['documentaries, asked', DOCUMENTARIES, true, ['occupation']],
  ['documentaries, not asked', DOCUMENTARIES, false, []],
  ['three documentaries', DOCUMENTARIES.slice(0, 3), true, []],
  ['hospital dramas', DRAMAS, true, []],
  ['nothing', [], true, []],
] as const)('%s', async (_, titles, weak, expected) => {
  expect(await found(titles, weak)).toEqual(expected);
});
