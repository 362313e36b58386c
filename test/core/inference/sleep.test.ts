/** Poor sleep and shift work are told apart by whether late weeks and others follow each other. */

import { expect, test } from 'vitest';
import { dayOf, historyOf, type Row } from '#test/core/history.ts';
import { findingsFrom } from '#test/core/viewings.ts';

/** Nights of twelve weeks from a Monday on; a late one has a play from 01:40 to 02:40. */
const nights = (late: (week: number, weekday: number) => boolean): Row[] =>
  Array.from({ length: 84 }, (_, at) => {
    const isLate = late(Math.floor(at / 7), at % 7);
    const day = dayOf('2024-01-01') + at + (isLate ? 1 : 0);
    return {
      start: `${new Date(day * 86_400_000).toISOString().slice(0, 10)} ${isLate ? '01:40' : '20:00'}`,
      duration: '01:00:00',
    };
  });

const CASES: readonly (readonly [string, readonly Row[], string | undefined])[] = [
  ['no late night', nights(() => false), undefined],
  ['one week of twelve', nights((week) => week === 3), undefined],
  ['every night', nights(() => true), 'guess.sleep.headline'],
  ['half of the nights of every week', nights((_, weekday) => weekday % 2 === 0), 'guess.sleep.headline'],
  ['every third week', nights((week) => week % 3 === 0), 'guess.sleep.headline.turns'],
  ['every other week', nights((week) => week % 2 === 0), 'guess.sleep.headline.turns'],
  ['six weeks, then none: a change and no rota', nights((week) => week < 6), 'guess.sleep.headline'],
  ['one row', nights(() => true).slice(0, 1), undefined],
  ['no row', [], undefined],
];

test.each(CASES)('%s', async (_, rows, headline) => {
  const { guesses } = await findingsFrom(historyOf(rows));
  expect(guesses.find(({ id }) => id === 'sleep')?.headline.key).toBe(headline);
});
