/** The list beside the picture: what stands out, and what a copy no longer tells. */

import { describe, expect, test } from 'vitest';
import type { FactView, PicturesView } from '#app/contract.ts';
import { rangeLines } from '#renderer/screens/Timeline/inRange.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { dayOf } from '#test/core/history.ts';

const speaker = createSpeaker('en');
const span = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) });

const streaks = {
  id: 'streaks',
  data: { list: [{ title: 'Nine Winters', ...span('2024-02-01', '2024-02-18'), days: 18, seenBefore: [] }] },
} as unknown as FactView;

const original: PicturesView = {
  of: 'original',
  grain: { date: 'day', clock: 'minute', moved: false, title: 'title' },
  span: { first: dayOf('2024-02-01'), last: dayOf('2024-02-04') },
  range: { first: dayOf('2024-02-01'), last: dayOf('2024-02-04') },
  unit: 'seconds',
  amounts: [3600, 0, 7200, 60],
  gaps: [{ ...span('2024-03-01', '2024-03-10'), days: 10 }],
  nights: [],
  lateAfter: 30,
  places: [
    {
      place: { kind: 'country', country: 'NL' },
      codes: ['NL'],
      home: true,
      rows: 9,
      viewingDays: 9,
      stays: [span('2024-01-01', '2024-12-31')],
    },
    {
      place: { kind: 'country', country: 'ES' },
      codes: ['ES'],
      home: false,
      rows: 2,
      viewingDays: 2,
      stays: [span('2024-08-02', '2024-08-09')],
    },
  ],
  facts: [streaks],
};
const ofMonths: PicturesView = {
  ...original,
  of: 'copy',
  grain: { date: 'month', clock: 'none', moved: false, title: 'show' },
  range: { first: dayOf('2024-02-01'), last: dayOf('2024-02-29') },
  amounts: [10_860, ...Array.from({ length: 28 }, () => 0)],
  gaps: [],
  places: [],
  facts: [],
};

const told = (view: PicturesView, before?: PicturesView): readonly string[] =>
  rangeLines(view, before).map(({ label, value, detail }) =>
    [label, value, detail]
      .map((message) => (message ? speaker.text(message).replaceAll(/[\u00A0\u202F]/g, ' ') : '-'))
      .join(' | '),
  );

describe('In this range', () => {
  const cases: readonly [what: string, view: PicturesView, before: PicturesView | undefined, expected: readonly string[]][] = [
    [
      'of a file',
      original,
      original,
      [
        'Longest gap | 10 days | 1 Mar 2024 to 10 Mar 2024',
        'Longest stay abroad | 8 days | Spain, 2 Aug 2024 to 9 Aug 2024',
        'Longest streak | 18 days | Nine Winters, 1 Feb 2024 to 18 Feb 2024',
        'Busiest day | 2 h | Saturday, 3 Feb 2024',
        'Days with viewing | 3 of 4 | 75.0 %',
      ],
    ],
    [
      'of a copy of months',
      ofMonths,
      original,
      [
        'Longest gap | not shown | 10 days in the original',
        'Longest stay abroad | not shown | 8 days in the original',
        'Longest streak | not shown | 18 days in the original',
        'Busiest month | 3 h 1 min | February 2024',
        'Months with viewing | 1 of 1 | 100.0 %',
      ],
    ],
    [
      'of a file without countries, gaps and streaks',
      { ...original, gaps: [], places: [], facts: [] },
      undefined,
      [
        'Longest gap | - | -',
        'Longest stay abroad | not told | -',
        'Longest streak | - | -',
        'Busiest day | 2 h | Saturday, 3 Feb 2024',
        'Days with viewing | 3 of 4 | 75.0 %',
      ],
    ],
    [
      'of nothing',
      { ...original, range: undefined, amounts: [], gaps: [], places: [], facts: [] },
      undefined,
      [
        'Longest gap | - | -',
        'Longest stay abroad | not told | -',
        'Longest streak | - | -',
        'Busiest day | - | -',
        'Days with viewing | - | -',
      ],
    ],
  ];
  test.each(cases)('%s', (_what, view, before, expected) => expect(told(view, before)).toEqual(expected));
});
