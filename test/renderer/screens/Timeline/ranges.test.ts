/** The range of days: presets, and ends that never cross. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presetOf, presetsOf, withEnd } from '#renderer/screens/Timeline/ranges.ts';
import { dayOf } from '#test/core/history.ts';

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const range = (first: string, last: string) => ({ first: dayOf(first), last: dayOf(last) });
const text = (given: { first: number; last: number } | undefined) => given && `${iso(given.first)} ${iso(given.last)}`;

describe('presets', () => {
  const cases: readonly [
    what: string,
    span: ReturnType<typeof range>,
    expected: readonly (readonly [string, string | undefined])[],
  ][] = [
    [
      'of six years',
      range('2019-01-12', '2024-11-24'),
      [
        ['all', undefined],
        ['last', '2023-11-25 2024-11-24'],
        ['2024', '2024-01-01 2024-11-24'],
        ['2023', '2023-01-01 2023-12-31'],
        ['2022', '2022-01-01 2022-12-31'],
        ['2021', '2021-01-01 2021-12-31'],
        ['2020', '2020-01-01 2020-12-31'],
        ['2019', '2019-01-12 2019-12-31'],
      ],
    ],
    [
      'of a leap day',
      range('2023-01-01', '2024-02-29'),
      [
        ['all', undefined],
        ['last', '2023-03-01 2024-02-29'],
        ['2024', '2024-01-01 2024-02-29'],
        ['2023', '2023-01-01 2023-12-31'],
      ],
    ],
    [
      'of one day',
      range('2024-03-04', '2024-03-04'),
      [
        ['all', undefined],
        ['2024', '2024-03-04 2024-03-04'],
      ],
    ],
  ];
  test.each(cases)('%s', (_what, span, expected) =>
    expect(presetsOf(span).map(({ id, range: of }) => [id, text(of)])).toEqual(expected),
  );

  test('a range that is none of them is one’s own', () => {
    const presets = presetsOf(range('2019-01-12', '2024-11-24'));
    expect(presetOf(presets, undefined)).toBe('all');
    expect(presetOf(presets, range('2020-01-01', '2020-12-31'))).toBe('2020');
    expect(presetOf(presets, range('2020-01-02', '2020-12-31'))).toBe('own');
  });
});

test('whatever is typed, a range lies in the span and is the right way round', () => {
  const day = fc.integer({ min: -1000, max: 1000 });
  const ordered = fc.tuple(day, day).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
  fc.assert(
    fc.property(ordered, ordered, day, fc.constantFrom('first' as const, 'last' as const), (span, within, typed, end) => {
      const clip = (value: number): number => Math.min(span.last, Math.max(span.first, value));
      const next = withEnd({ first: clip(within.first), last: clip(within.last) }, end, typed, span);
      expect(next.first).toBeLessThanOrEqual(next.last);
      expect(next.first).toBeGreaterThanOrEqual(span.first);
      expect(next.last).toBeLessThanOrEqual(span.last);
      expect(next[end]).toBe(clip(typed));
    }),
  );
});
