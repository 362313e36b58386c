/** Published counts: what is counted, what noise does to them, and a file of them that is held to what was made. */

import { describe, expect, it } from 'vitest';
import { countsOf, type Counts, type PublishCounts } from '#core/counts/counts.ts';
import { asRows, checkCounts, writeCounts } from '#core/counts/countsFile.ts';
import { discreteLaplace } from '#core/counts/laplace.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { Message } from '#core/message.ts';
import { seeded, seedOf } from '#core/random.ts';
import { detailOf } from '#core/risk/publishing.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { showsByMonth } from '#test/core/anonymization/recipes.ts';
import { historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { MATCHER } from '#test/core/knowledge/tables.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);
const both: PublishCounts = { as: 'counts', tables: ['genreByMonth', 'dayByHour'] };
const noisy: PublishCounts = { ...both, epsilon: 1, clip: 3 };
const rows: readonly Row[] = [
  { start: '2024-05-03 20:10:31', title: 'Friends: Season 1: Pilot (Episode 1)' },
  { start: '2024-05-10 20:50:00', title: 'Friends: Season 1: Another (Episode 2)' },
  { start: '2023-12-04 07:00:00', title: 'Nobody Knows This', profile: 'Max' },
  { start: '', title: 'Undated' },
];
const viewings = viewingsFrom(historyOf(rows), { matcher: MATCHER });
const recipeOf = (publish: PublishCounts): Recipe => ({ ...showsByMonth, publish });

function made(publish: PublishCounts, { seed = 'seed', chosen }: { seed?: string; chosen?: Uint8Array } = {}): Counts {
  const counts = countsOf(viewings, recipeOf(publish), publish, { random: seeded(seedOf(seed)), label, chosen });
  if (!counts.ok) throw new Error(counts.failure.message.key);
  return counts.value;
}
const textOf = (counts: Counts): string => new TextDecoder().decode(writeCounts(counts));

it('counts genres by month and days by hours, and no row without a date', () => {
  expect(textOf(made(both))).toBe(
    [
      'Table,Of,By,Viewings',
      'Genre by Month,Comedy,2024-05,2',
      'Genre by Month,Film,2023-12,1',
      'Day by Hour,Monday,07:00,1',
      'Day by Hour,Friday,20:00,2',
      '',
    ].join('\r\n'),
  );
});

it('leaves out what was left out', () => {
  expect(textOf(made(both, { chosen: Uint8Array.of(1, 1, 0, 1) }))).not.toMatch(/2023|Monday/);
});

it.each([
  [{ as: 'counts', tables: ['dayByHour'] }, 'refusal.counts.noTimes'],
  [{ as: 'counts', tables: ['genreByMonth'] }, undefined],
] as const)('a file of days, %j', (publish, refusal) => {
  const quick = viewingsFrom(quickHistoryOf([['A film', '2024-05-03']]));
  const wanted: PublishCounts = { as: 'counts', tables: [...publish.tables] };
  const counts = countsOf(quick, recipeOf(wanted), wanted, { random: seeded(seedOf('')), label });
  expect(counts.ok ? undefined : counts.failure.message.key).toBe(refusal);
});

describe('noise', () => {
  it('falls on every cell there can be, whatever the file holds, and tells no year', () => {
    const { lines } = made(noisy);
    const other = viewingsFrom(historyOf([{ start: '2001-01-01 00:30' }]), { matcher: MATCHER });
    const counts = countsOf(other, recipeOf(noisy), noisy, { random: seeded(seedOf('x')), label });
    const cells = (all: Counts['lines']): string[] => all.map(({ table, cell }) => [table, ...cell].join());
    expect(counts.ok && cells(counts.value.lines)).toEqual(cells(lines));
    expect(textOf(made(noisy))).not.toMatch(/20\d\d-/);
    for (const { count } of lines) expect(count).toBeGreaterThanOrEqual(0);
  });

  it('is Laplace on the whole numbers: mean 0, and the variance and the odds of its scale', () => {
    const random = seeded(seedOf('noise'));
    for (const scale of [0.5, 3, 20]) {
      const drawn = Array.from({ length: 40_000 }, () => discreteLaplace(random, scale));
      const alpha = Math.exp(-1 / scale);
      const variance = (2 * alpha) / (1 - alpha) ** 2;
      const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
      const squares = drawn.reduce((sum, one) => sum + one * one, 0) / drawn.length;
      expect(Math.abs(mean)).toBeLessThan(5 * Math.sqrt(variance / drawn.length));
      expect(squares / variance).toBeGreaterThan(0.93);
      expect(squares / variance).toBeLessThan(1.07);
      const share = (value: number): number => drawn.filter((one) => one === value).length / drawn.length;
      expect(share(1) / share(0) / alpha).toBeGreaterThan(0.85);
      expect(share(1) / share(0) / alpha).toBeLessThan(1.15);
    }
  });

  it('is repeated by a seed and fresh without the same one', () => {
    expect(textOf(made(noisy))).toBe(textOf(made(noisy)));
    expect(textOf(made(noisy))).not.toBe(textOf(made(noisy, { seed: 'other' })));
  });

  it('counts no more of a person than it is clipped to', () => {
    // So much epsilon that the noise is nought: what is left is the clipping.
    const clear: PublishCounts = { as: 'counts', tables: ['dayByHour'], epsilon: 20, clip: 1 };
    const busy = viewingsFrom(
      historyOf(Array.from({ length: 50 }, (_, at) => ({ start: '2024-05-03 20:10', profile: at < 25 ? 'Ada' : 'Max' }))),
    );
    const counts = countsOf(busy, recipeOf(clear), clear, { random: seeded(seedOf('clip')), label });
    expect(counts.ok && counts.value.lines.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});

describe('the check of a file of counts', () => {
  const check = (text: string, publish: PublishCounts, counts: Counts): string[] =>
    checkCounts(text, { original: viewings, recipe: recipeOf(publish), publish, counts, label }).map(({ key }) => key);

  it.each([both, noisy])('passes as it was made: %j', (publish) => {
    const counts = made(publish);
    expect(check(textOf(counts), publish, counts)).toEqual([]);
  });

  it.each([
    ['another count', (text: string) => text.replace(',2\r', ',3\r'), 'verify.problem.counts'],
    ['a day in place of a month', (text: string) => text.replace('2024-05', '2024-05-03'), 'verify.problem.counts'],
    ['a title in place of a genre', (text: string) => text.replace('Comedy', 'Friends'), 'verify.problem.counts'],
    ['a line too many', (text: string) => `${text}Day by Hour,Friday,20:00,2\r\n`, 'verify.problem.rows'],
    ['a line too few', (text: string) => text.split('\r\n').slice(0, -2).join('\r\n'), 'verify.problem.rows'],
    ['another header', (text: string) => text.replace('Viewings', 'Ines'), 'verify.problem.headers'],
  ])('catches %s', (_name, change, problem) => {
    const counts = made(both);
    const changed = change(textOf(counts));
    expect(changed).not.toBe(textOf(counts));
    expect(check(changed, both, counts)).toContain(problem);
  });

  it('catches a noisy cell that is missing or no whole number', () => {
    const counts = made(noisy);
    const text = textOf(counts);
    expect(check(text.replace(/\r\nDay by Hour,Monday,00:00,\d+/, ''), noisy, counts)).toContain('verify.problem.noise');
    expect(check(text.replace(/(Monday,00:00),\d+/, '$1,-1'), noisy, counts)).toContain('verify.problem.noise');
  });

  it('catches rows that were to stay out', () => {
    const counts = made(both);
    const keys = checkCounts(textOf(counts), {
      original: viewings,
      recipe: recipeOf(both),
      publish: both,
      counts,
      chosen: Uint8Array.of(1, 1, 0, 1),
      label,
    }).map(({ key }) => key);
    expect(keys).toContain('verify.problem.choice');
  });
});

it('is measured as rows that would say as much', () => {
  expect(detailOf(recipeOf(both))).toEqual({ titles: 'genre', dates: 'month' });
  expect(detailOf(asRows(recipeOf(both)))).toEqual({ titles: 'genre', dates: 'month' });
  expect(asRows(showsByMonth)).toBe(showsByMonth);
});
