/** The rows behind findings: quick ways of finding them give what a look at every row gives. */

import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { inOrder, rowsOfProfile } from '#core/inference/signals/evidence.ts';
import { signalsWhenAsked } from '#core/inference/signals.ts';
import { dayOf, historyOf, type Row } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const start = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.nat(23), fc.nat(59))
  .map(([day, hour, minute]) => `2024-03-${two(day)} ${two(hour)}:${two(minute)}`);
const row: fc.Arbitrary<Row> = fc.record({
  profile: fc.constantFrom('Ada', 'Bo', 'Cy'),
  start: fc.oneof({ weight: 9, arbitrary: start }, { weight: 1, arbitrary: fc.constant('') }),
});

test('what a profile played in some days, in any order of the file and any time zone', () => {
  const zones = fc.constantFrom('UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Amsterdam');
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 20, maxLength: 40 }),
      zones,
      fc.nat(2),
      fc.nat(27),
      fc.nat(9),
      (rows, timeZone, profile, first, length) => {
        const viewings = viewingsFrom(historyOf(rows), { timeZone });
        const from = dayOf('2024-03-01') + first;
        const to = from + length;
        const { counted } = signalsWhenAsked(viewings);
        const inside = counted.filter(
          (at) => viewings.profile[at] === profile && viewings.day[at]! >= from && viewings.day[at]! <= to,
        );
        found += inside.length;
        expect(rowsOfProfile(viewings, { profile, from, to })).toEqual(inside);
        const odd = (at: number): boolean => at % 2 === 1;
        expect(rowsOfProfile(viewings, { profile, from, to }, odd)).toEqual(inside.filter(odd));
      },
    ),
  );
  expect(found).toBeGreaterThan(50);
});

test('lists of rows become one, each row once, whether they are few or many', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(200)), { maxLength: 4 }), fc.nat(100_000), (lists, beyond) => {
      const all = [...lists, [200 + beyond]];
      const expected = [...new Set(all.flat())].sort((a, b) => a - b);
      expect([...inOrder(all.map((list) => Uint32Array.from(list)))]).toEqual(expected);
    }),
  );
});
