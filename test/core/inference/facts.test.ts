import { describe, expect, test } from 'vitest';
import type { History } from '#core/history.ts';
import type { AnyFact, FactData, FactId } from '#core/inference/facts/index.ts';
import type { ViewingOptions } from '#core/viewings.ts';
import { clockOf, dayOf, historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { findingsFrom } from '#test/core/viewings.ts';

type Found<Id extends FactId> = Extract<AnyFact, { id: Id }>;

async function fact<Id extends FactId>(
  id: Id,
  history: History,
  options: Partial<ViewingOptions> = {},
): Promise<Found<Id> | undefined> {
  const { facts } = await findingsFrom(history, options);
  return facts.find((found): found is Found<Id> => found.id === id);
}

interface Case<Id extends FactId> {
  readonly name: string;
  readonly history: History;
  readonly options?: Partial<ViewingOptions>;
  /** Undefined when the fact must not be stated. */
  readonly data: Partial<FactData<Id>> | undefined;
  readonly rows?: readonly number[];
}

function cases<Id extends FactId>(id: Id, list: readonly Case<Id>[]): void {
  describe(id, () => {
    for (const { name, history, options, data, rows } of list) {
      test(name, async () => {
        const found = await fact(id, history, options);
        if (data === undefined) expect(found).toBeUndefined();
        else expect(found?.data).toMatchObject(data);
        if (rows !== undefined) expect([...(found?.rows ?? [])]).toEqual(rows);
      });
    }
  });
}

const days = (from: string, count: number, row: (i: number) => Omit<Row, 'start'> = () => ({}), clock = '20:00'): Row[] =>
  Array.from({ length: count }, (_, i) => ({ start: `${isoDay(dayOf(from) + i)} ${clock}`, ...row(i) }));
const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const empty = historyOf([]);

cases('totals', [
  { name: 'an empty file says nothing', history: empty, data: undefined },
  {
    name: 'one row',
    history: historyOf([{ start: '2024-02-29 20:00' }]),
    data: { rows: 1, viewings: 1, seconds: 2700, days: 1, daysWithViewing: 1, titles: 1, profiles: 1, devices: 1, countries: 1 },
  },
  {
    name: 'no dates',
    history: quickHistoryOf([
      ['Salt Road', ''],
      ['Northbound', ''],
    ]),
    data: { rows: 2, days: 0, from: undefined, seconds: undefined, titles: 2, devices: 0 },
  },
  {
    name: 'previews are rows and no viewings',
    history: historyOf([{ start: '2024-01-01 20:00' }, { start: '2024-01-03 20:00', supplemental: 'HOOK' }]),
    data: { rows: 2, viewings: 1, days: 1 },
    rows: [0],
  },
]);

cases('habits', [
  { name: 'not possible without times', history: quickHistoryOf([['Salt Road', '2024-01-01']]), data: undefined },
  {
    name: 'a play over midnight counts on both weekdays',
    history: historyOf([{ start: '2024-03-04 23:30', duration: '01:00:00' }]),
    data: { unit: 'seconds', total: 3600, busiest: { weekday: 1, hour: 0, hours: 2, share: 0.5 } },
    rows: [0],
  },
  {
    name: 'Sunday night spills into Monday, the first row of the table',
    history: historyOf([{ start: '2024-03-10 23:50', duration: '02:10:00' }]),
    data: { busiest: { weekday: 0, hour: 0, hours: 2, share: 7200 / 7800 } },
  },
  {
    name: 'after midnight the clock already shows the next weekday',
    history: historyOf([{ start: '2024-03-05 01:00', duration: '00:30:00' }]),
    data: { busiest: { weekday: 1, hour: 1, hours: 2, share: 1 } },
  },
  {
    name: 'plays are counted where there are no durations',
    history: historyOf([{ start: '2024-03-04 20:15' }, { start: '2024-03-04 21:15' }, { start: '2024-03-06 12:00' }], {
      without: ['duration'],
    }),
    data: { unit: 'plays', total: 3, busiest: { weekday: 0, hour: 20, hours: 2, share: 2 / 3 } },
    rows: [0, 1],
  },
  {
    name: 'the hour that summer time skips',
    history: historyOf([
      { start: '2024-03-31 00:30', duration: '00:10:00' },
      { start: '2024-03-31 01:10', duration: '00:10:00' },
    ]),
    options: { timeZone: 'Europe/Amsterdam' },
    data: { busiest: { weekday: 6, hour: 1, hours: 2, share: 0.5 } },
  },
]);

cases('nights', [
  { name: 'an afternoon is no night', history: historyOf([{ start: '2024-03-04 14:00' }]), data: undefined },
  {
    name: '00:30 is not after 00:30',
    history: historyOf([{ start: '2024-03-04 23:45', duration: '00:45:00' }]),
    data: { nights: 1, late: 0, medianEnd: 30, medianNext: null },
    rows: [],
  },
  {
    name: 'a minute later is',
    history: historyOf([{ start: '2024-03-04 23:46', duration: '00:45:00' }]),
    data: { nights: 1, late: 1, points: [{ day: dayOf('2024-03-04'), end: 31, next: null }] },
    rows: [0],
  },
  {
    name: 'the last end counts, not the last start',
    history: historyOf([
      { start: '2024-03-04 22:00', duration: '03:00:00' },
      { start: '2024-03-04 22:30', duration: '00:10:00' },
    ]),
    data: { points: [{ day: dayOf('2024-03-04'), end: 60, next: null }] },
    rows: [0],
  },
  {
    name: 'the next viewing of the day after',
    history: historyOf([
      { start: '2024-03-04 23:00', duration: '00:30:00' },
      { start: '2024-03-05 09:30' },
      { start: '2024-03-05 21:00' },
    ]),
    data: { medianNext: 570, nights: 2 },
  },
  {
    name: 'autoplayed rows are left out',
    history: historyOf([
      { start: '2024-03-04 22:00', duration: '01:00:00' },
      { start: '2024-03-05 01:00', attributes: 'Autoplayed: user action: None; ' },
    ]),
    data: { nights: 1, late: 0, medianEnd: -60 },
  },
  {
    name: 'the last year of the file leads, the whole file is told beside it',
    history: historyOf([
      ...days('2022-01-01', 3, () => ({ duration: '00:30:00' }), '23:45'),
      ...days('2024-01-01', 2, () => ({}), '20:00'),
    ]),
    data: { nights: 2, late: 0, all: { nights: 5, late: 0 } },
  },
]);

cases('streaks', [
  { name: 'two days are none', history: historyOf(days('2024-01-01', 2)), data: undefined },
  {
    name: 'eighteen days with a next episode each, over a leap day',
    history: historyOf(days('2024-02-20', 18, (i) => ({ title: `Harbour Lights: Season 1: Part ${i} (Episode ${i})` }))),
    data: {
      count: 1,
      list: [
        {
          title: 'Harbour Lights',
          from: dayOf('2024-02-20'),
          to: dayOf('2024-03-08'),
          days: 18,
          seenBefore: Array<number>(18).fill(0),
        },
      ],
    },
    rows: Array.from({ length: 18 }, (_, i) => i),
  },
  {
    name: 'the same film again is seen before, but for the first day',
    history: historyOf(days('2024-01-01', 4, () => ({ title: 'Northbound' }))),
    data: {
      list: [{ title: 'Northbound', from: dayOf('2024-01-01'), to: dayOf('2024-01-04'), days: 4, seenBefore: [0, 1, 1, 1] }],
    },
  },
  {
    name: 'a day off breaks it',
    history: historyOf([...days('2024-01-01', 3), ...days('2024-01-05', 2)]),
    data: {
      count: 1,
      list: [{ title: 'Harbour Lights', from: dayOf('2024-01-01'), to: dayOf('2024-01-03'), days: 3, seenBefore: [0, 1, 1] }],
    },
  },
  {
    name: '01:30 belongs to the evening before and makes no new day',
    history: historyOf([{ start: '2024-01-01 20:00' }, { start: '2024-01-02 01:30' }, { start: '2024-01-02 20:00' }]),
    data: undefined,
  },
  {
    name: 'two profiles do not make one streak',
    history: historyOf([...days('2024-01-01', 2, () => ({ profile: 'A' })), ...days('2024-01-03', 2, () => ({ profile: 'B' }))]),
    data: undefined,
  },
  {
    name: 'while nobody has said which profile is theirs, the rows of a streak are of one profile',
    history: historyOf([...days('2024-01-01', 3, () => ({ profile: 'A' })), { profile: 'B', start: '2024-01-02 20:00' }]),
    data: { count: 1 },
    rows: [0, 1, 2],
  },
  {
    name: 'a file of days has streaks too',
    history: quickHistoryOf(
      ['2024-01-01', '2024-01-02', '2024-01-03'].map((day, i) => [`Salt Road: Season 1: Episode ${i}`, day]),
    ),
    data: { count: 1 },
  },
]);

cases('repeats', [
  { name: 'not possible for a file of days', history: quickHistoryOf([['Salt Road', '2024-01-01']]), data: undefined },
  { name: 'nothing played again', history: historyOf([{ start: '2024-01-01 20:00' }]), data: undefined },
  {
    name: 'played again on the same day',
    history: historyOf([
      { start: '2024-01-01 18:00' },
      { start: '2024-01-01 20:00' },
      { start: '2024-01-05 20:00', title: 'Northbound' },
    ]),
    data: {
      titlesAgain: 1,
      titles: 2,
      playsAgain: 1,
      list: [expect.objectContaining({ plays: 2, resumed: 0, mostInOneDay: 2 })],
    },
    rows: [0, 1],
  },
  {
    name: 'coming back to finish on the next day is resuming',
    history: historyOf([
      { start: '2024-01-01 20:00', duration: '01:30:00', title: 'Northbound' },
      { start: '2024-02-01 20:00', duration: '00:30:00', title: 'Northbound' },
      { start: '2024-02-02 20:00', duration: '01:00:00', title: 'Northbound' },
    ]),
    data: { list: [expect.objectContaining({ title: 'Northbound', plays: 2, rows: 3, resumed: 1, mostInOneDay: 1 })] },
  },
  {
    name: 'coming back after two days is playing it again',
    history: historyOf([
      { start: '2024-01-01 20:00', duration: '00:30:00', title: 'Northbound' },
      { start: '2024-01-03 20:00', duration: '01:30:00', title: 'Northbound' },
    ]),
    data: { list: [expect.objectContaining({ plays: 2, resumed: 0 })] },
  },
  {
    name: '357 times in a year',
    history: historyOf(days('2023-01-01', 357, () => ({ title: 'Pip and the Tide' }))),
    data: {
      playsAgain: 356,
      list: [expect.objectContaining({ plays: 357, from: dayOf('2023-01-01'), to: dayOf('2023-12-23') })],
    },
  },
]);

cases('titles', [
  { name: 'an empty file', history: empty, data: undefined },
  {
    name: 'episodes are one title, the tail is what was watched once',
    history: quickHistoryOf([
      ['Salt Road: Season 1: A', '2024-01-03'],
      ['Salt Road: Season 1: B', '2024-01-02'],
      ['Northbound', '2024-01-01'],
    ]),
    data: {
      titles: 2,
      exact: 3,
      once: 1,
      rows: 3,
      list: [
        { title: 'Salt Road', viewings: 2 },
        { title: 'Northbound', viewings: 1 },
      ],
    },
    rows: [2],
  },
]);

cases('devices', [
  {
    name: 'not possible without the column',
    history: historyOf([{ start: '2024-01-01' }], { without: ['device'] }),
    data: undefined,
  },
  { name: 'blank names are no devices', history: historyOf([{ start: '2024-01-01', device: ' ' }]), data: undefined },
  {
    name: 'a lane breaks after ninety days of silence',
    history: historyOf([
      { start: '2024-01-01 20:00', device: 'Apple iPhone XR' },
      { start: '2024-03-31 20:00', device: 'Apple iPhone XR' },
      { start: '2024-08-01 20:00', device: 'Apple iPhone XR' },
    ]),
    data: {
      devices: 1,
      classes: ['phone'],
      lanes: [
        {
          name: 'Apple iPhone XR',
          class: 'phone',
          rows: 3,
          from: dayOf('2024-01-01'),
          to: dayOf('2024-08-01'),
          spans: [
            { from: dayOf('2024-01-01'), to: dayOf('2024-03-31') },
            { from: dayOf('2024-08-01'), to: dayOf('2024-08-01') },
          ],
        },
      ],
    },
  },
]);

cases('places', [
  {
    name: 'not possible without the column',
    history: historyOf([{ start: '2024-01-01' }], { without: ['country'] }),
    data: undefined,
  },
  {
    name: 'unknown regions are no country',
    history: historyOf([{ start: '2024-01-01', country: 'ZZ (Unknown Region)' }]),
    data: undefined,
  },
  {
    name: 'a stay abroad between two stays at home',
    history: historyOf([
      ...days('2024-08-01', 3),
      ...days('2024-08-04', 2, () => ({ country: 'ES (Spain)' })),
      ...days('2024-08-06', 1),
    ]),
    data: {
      home: 'NL',
      away: { rows: 2, of: 6, stays: 1 },
      stays: [
        { country: 'NL', from: dayOf('2024-08-01'), to: dayOf('2024-08-03'), viewingDays: 3, rows: 3 },
        { country: 'ES', from: dayOf('2024-08-04'), to: dayOf('2024-08-05'), viewingDays: 2, rows: 2 },
        { country: 'NL', from: dayOf('2024-08-06'), to: dayOf('2024-08-06'), viewingDays: 1, rows: 1 },
      ],
    },
    rows: [3, 4],
  },
  {
    name: 'a day half abroad counts as a day at home',
    history: historyOf([
      { start: '2024-08-01 09:00', country: 'ES (Spain)' },
      { start: '2024-08-01 20:00' },
      { start: '2024-08-02 20:00' },
    ]),
    data: {
      away: { rows: 1, of: 3, stays: 0 },
      stays: [{ country: 'NL', from: dayOf('2024-08-01'), to: dayOf('2024-08-02'), viewingDays: 2, rows: 2 }],
    },
  },
]);

const two = (other: string): History =>
  historyOf([
    { profile: 'A', start: '2024-01-01 20:10', duration: '00:40:00' },
    { profile: 'B', start: other, duration: '00:40:00' },
  ]);
cases('household', [
  {
    name: 'the same hour',
    history: two('2024-01-01 20:45'),
    data: { profiles: 2, overlapDays: 1, days: 1, months: [{ month: 648, days: 1 }] },
    rows: [0, 1],
  },
  { name: 'a play that reaches into the hour', history: two('2024-01-01 19:30'), data: { overlapDays: 1 }, rows: [0, 1] },
  {
    name: 'a play that ends as the hour begins',
    history: two('2024-01-01 19:20'),
    data: { overlapDays: 0, months: [] },
    rows: [],
  },
  { name: 'another day', history: two('2024-01-02 20:10'), data: { profiles: 2, overlapDays: 0, days: 2 } },
  { name: 'one profile', history: historyOf([{ start: '2024-01-01 20:00' }]), data: { profiles: 1, overlapDays: 0 } },
  { name: 'not possible for a file of days', history: quickHistoryOf([['Salt Road', '2024-01-01']]), data: undefined },
]);

cases('absence', [
  {
    name: 'three days are no gap',
    history: historyOf([{ start: '2024-01-01 20:00' }, { start: '2024-01-05 20:00' }]),
    data: undefined,
  },
  {
    name: 'four days are, and the rows on both sides show it',
    history: historyOf([{ start: '2024-02-26 20:00' }, { start: '2024-03-02 20:00' }, { start: '2024-03-03 20:00' }]),
    data: { gaps: 1, days: 4, longest: { from: dayOf('2024-02-27'), to: dayOf('2024-03-01'), days: 4 } },
    rows: [0, 1],
  },
  {
    name: 'August comes back',
    history: historyOf(['2022-08-01', '2022-08-20', '2023-08-01', '2023-08-20'].map((day) => ({ start: `${day} 20:00` }))),
    data: { returning: [{ month: 8, years: [2022, 2023] }] },
  },
  { name: 'one row', history: historyOf([{ start: '2024-01-01 20:00' }]), data: undefined },
]);

cases('calendar', [
  { name: 'no dates', history: quickHistoryOf([['Salt Road', '']]), data: undefined },
  {
    name: 'seconds per day, empty days between',
    history: historyOf([
      { start: '2024-01-01 20:00' },
      { start: '2024-01-03 20:00', duration: '01:00:00' },
      { start: '2024-01-03 22:00', duration: '01:00:00' },
    ]),
    data: {
      unit: 'seconds',
      firstDay: dayOf('2024-01-01'),
      values: [2700, 0, 7200],
      active: 2,
      days: 3,
      busiest: { day: dayOf('2024-01-03'), value: 7200 },
    },
    rows: [1, 2],
  },
  {
    name: 'plays per day for a file of days',
    history: quickHistoryOf([
      ['A', '2024-01-02'],
      ['B', '2024-01-02'],
      ['C', '2024-01-01'],
    ]),
    data: { unit: 'plays', values: [1, 2] },
  },
]);

cases('previews', [
  { name: 'none', history: historyOf([{ start: '2024-01-01 20:00' }]), data: undefined },
  {
    name: 'counted apart',
    history: historyOf([
      { start: '2024-01-01 20:00', supplemental: 'HOOK', duration: clockOf(20) },
      { start: '2024-01-01 20:01', duration: clockOf(119) },
      { start: '2024-01-01 20:04', attributes: 'Autoplayed: user action: None; ' },
      { start: '2024-01-01 21:04', attributes: 'View was hidden; ' },
    ]),
    data: { rows: 4, previews: 1, short: 1, autoplayed: 1, hidden: 1 },
    rows: [0],
  },
]);
