/** How far the pictures of a copy are from those of the original, counted by hand and against the definition. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymize } from '#core/anonymization/anonymize.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { Message } from '#core/message.ts';
import { ROLES } from '#core/model.ts';
import { seeded, seedOf } from '#core/random.ts';
import { finished } from '#core/steps.ts';
import { unattended } from '#core/task.ts';
import { calendarsOf } from '#core/utility/likeness.ts';
import { distancesOf, totalVariation, type Distances } from '#core/utility/distances.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { historyOf, type Row } from '#test/core/history.ts';
import { MATCHER } from '#test/core/knowledge/tables.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);

/** A Friday evening twice and a Monday morning, two devices of two classes, two genres. */
const rows: readonly Row[] = [
  { start: '2024-05-03 20:10:31', title: 'Friends: Season 1: Pilot (Episode 1)' },
  { start: '2024-05-10 20:50:00', title: 'Friends: Season 1: Another (Episode 2)' },
  { start: '2024-06-03 07:00:00', title: 'Nobody Knows This', device: 'Apple iPhone XR' },
];
const original = viewingsFrom(historyOf(rows), { matcher: MATCHER });

async function distances(columns: Recipe['columns'], rules: Partial<Recipe['rows']> = {}): Promise<Distances> {
  const recipe: Recipe = {
    version: 1,
    purpose: 'custom',
    columns: { ...Object.fromEntries(ROLES.map((role) => [role, { operator: 'keep' }])), ...columns },
    rows: { previews: 'keep', shortPlays: 'keep', profiles: 'everyone', order: 'keep', ...rules },
    write: 'parseable',
    formulaGuard: true,
  };
  const made = await anonymize(original, recipe, { random: seeded(seedOf('seed')), label }, unattended);
  if (!made.ok) throw new Error(made.failure.message.key);
  const copy = viewingsFrom(made.value.history, { matcher: MATCHER });
  const pair = { original, copy, sourceRow: made.value.sourceRow };
  return finished(distancesOf(pair, finished(calendarsOf(pair)), label));
}

describe('a copy', () => {
  const none = { dayByHour: 0, months: 0, genres: 0, devices: 0 };
  test.each<readonly [name: string, columns: Recipe['columns'], expected: Partial<Distances>]>([
    ['that keeps everything is no distance away', {}, none],
    ['of genres and classes has the same pictures of them', { title: { operator: 'generalize', level: 'genre' }, device: { operator: 'generalize', level: 'class' } }, none],
    ['of months keeps the months and no hour of the week', { start: { operator: 'generalize', level: 'month' } }, { ...none, dayByHour: 1 }],
    ['of quarters moves the rows of two months in three', { start: { operator: 'generalize', level: 'quarter' } }, { months: 1 }],
    ['without titles, devices and dates has nothing in common', { title: { operator: 'blank' }, device: { operator: 'blank' }, start: { operator: 'blank' } }, { dayByHour: 1, months: 1, genres: 1, devices: 1 }],
    ['in which one device of three is blank is off by that third', { device: { operator: 'suppressCells', fewerThan: 2 } }, { devices: 1 / 3 }],
  ])('%s', async (_, columns, expected) => {
    const found = await distances(columns);
    for (const [picture, distance] of Object.entries(expected)) expect(found, picture).toHaveProperty(picture, expect.closeTo(distance ?? Number.NaN, 9));
  }); // prettier-ignore
});

const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 50 }), { minKeys: 1 });
const mapOf = (from: Readonly<Record<string, number>>) => new Map(Object.entries(from));

test('total variation is 0 for the same picture, 1 for nothing in common, the same both ways, and no shorter by a detour', () => {
  fc.assert(
    fc.property(counts, counts, counts, (a, b, c) => {
      const [one, other, third] = [mapOf(a), mapOf(b), mapOf(c)];
      const distance = totalVariation(one, other);
      expect(totalVariation(one, one)).toBe(0);
      expect(totalVariation(other, one)).toBeCloseTo(distance, 12);
      expect(distance).toBeLessThanOrEqual(totalVariation(one, third) + totalVariation(third, other) + 1e-12);
      const apart = [...one.keys()].every((key) => !other.has(key));
      if (apart) expect(distance).toBeCloseTo(1, 12);
      else expect(distance).toBeLessThan(1);
    }),
  );
});
