import { describe, expect, test } from 'vitest';
import { NO_DAY, PREVIEW, SHORT } from '#core/viewings.ts';
import { dayOf, historyOf, quickHistoryOf } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

describe('local day and minute', () => {
  const cases: readonly (readonly [zone: string, utc: string, day: string, minute: number, why: string])[] = [
    ['UTC', '2024-05-10 23:59', '2024-05-10', 1439, 'before midnight'],
    ['UTC', '2024-05-11 00:00', '2024-05-10', 0, 'midnight belongs to the evening before'],
    ['UTC', '2024-05-11 03:59', '2024-05-10', 239, 'the last minute of a day'],
    ['UTC', '2024-05-11 04:00', '2024-05-11', 240, 'the first minute of a day'],
    ['UTC', '2024-03-01 02:00', '2024-02-29', 120, 'a leap day'],
    ['UTC', '2024-01-01 03:00', '2023-12-31', 180, 'a new year'],
    ['UTC', '1969-12-31 12:00', '1969-12-31', 720, 'before 1970'],
    ['Europe/Amsterdam', '2024-03-31 00:30', '2024-03-30', 90, 'half an hour before summer time'],
    ['Europe/Amsterdam', '2024-03-31 01:30', '2024-03-30', 210, 'the hour from two to three does not exist'],
    ['Europe/Amsterdam', '2024-03-31 02:00', '2024-03-31', 240, 'four o’clock comes an hour early'],
    ['Europe/Amsterdam', '2024-10-27 02:59', '2024-10-26', 239, 'four o’clock comes an hour late'],
    ['America/New_York', '2024-05-11 02:00', '2024-05-10', 1320, 'the evening in New York'],
    ['Asia/Kathmandu', '2024-05-10 22:20', '2024-05-11', 245, 'three quarters of an hour'],
  ];
  for (const [timeZone, start, day, minute, why] of cases) {
    test(`${start} UTC in ${timeZone}: ${why}`, () => {
      const viewings = viewingsFrom(historyOf([{ start }, { start: '2024-06-01 12:00' }]), { timeZone });
      expect([viewings.day[0], viewings.minute[0]]).toEqual([dayOf(day), minute]);
    });
  }

  test('a file of days keeps its days in every zone', () => {
    const viewings = viewingsFrom(quickHistoryOf([['Salt Road', '2024-05-10']]), { timeZone: 'Pacific/Apia' });
    expect([viewings.day[0], viewings.minute[0]]).toEqual([dayOf('2024-05-10'), -1]);
  });

  test('a copy of days, each written as its midnight, keeps them in every zone and has no hours', () => {
    const copy = historyOf([{ start: '2024-05-01 00:00' }, { start: '' }, { start: '2024-06-01 00:00' }]);
    for (const timeZone of ['UTC', 'America/New_York', 'Asia/Kathmandu']) {
      const { day, minute, has } = viewingsFrom(copy, { timeZone });
      expect([...day]).toEqual([dayOf('2024-05-01'), NO_DAY, dayOf('2024-06-01')]);
      expect([...minute]).toEqual([-1, -1, -1]);
      expect(has.has('timeOfDay')).toBe(false);
    }
  });

  test('a row without a date has no day', () => {
    const viewings = viewingsFrom(historyOf([{ start: '' }]));
    expect([viewings.day[0], viewings.minute[0], viewings.home]).toEqual([NO_DAY, -1, undefined]);
  });
});

test('what a file supports', () => {
  expect([...viewingsFrom(historyOf([])).has].sort()).toEqual([
    'country',
    'device',
    'duration',
    'profile',
    'repeats',
    'supplemental',
    'timeOfDay',
  ]);
  expect([...viewingsFrom(historyOf([], { without: ['profile', 'country', 'supplemental'] })).has].sort()).toEqual([
    'device',
    'duration',
    'repeats',
    'timeOfDay',
  ]);
  expect([...viewingsFrom(quickHistoryOf([])).has]).toEqual([]);
});

const at = (profile: string, start: string) => ({ profile, start });

describe('the order watched', () => {
  const cases: readonly (readonly [name: string, rows: Parameters<typeof historyOf>[0], order: readonly number[]])[] = [
    [
      'newest first, one block per profile',
      [at('A', '2024-01-03'), at('A', '2024-01-02'), at('B', '2024-01-04'), at('B', '2024-01-01')],
      [1, 0, 3, 2],
    ],
    ['oldest first', [at('A', '2024-01-01'), at('A', '2024-01-02')], [0, 1]],
    ['shuffled', [at('A', '2024-01-02'), at('A', '2024-01-03'), at('A', '2024-01-01')], [2, 0, 1]],
    [
      'profiles mixed',
      [at('A', '2024-01-02'), at('B', '2024-01-02'), at('A', '2024-01-01'), at('B', '2024-01-01')],
      [2, 0, 3, 1],
    ],
    ['equal starts', [at('A', '2024-01-02'), at('A', '2024-01-01'), at('A', '2024-01-01')], [2, 1, 0]],
    ['rows without a date come last', [at('A', ''), at('A', '2024-01-02'), at('A', '2024-01-01')], [2, 1, 0]],
    ['nothing', [], []],
  ];
  for (const [name, rows, order] of cases) {
    test(name, () => expect([...viewingsFrom(historyOf(rows)).everyone]).toEqual(order));
  }
});

describe('rows that count', () => {
  const history = historyOf([
    { start: '2024-01-04', duration: '00:01:59' },
    { start: '2024-01-03', duration: '00:02:00' },
    { start: '2024-01-02', supplemental: 'TRAILER' },
    { start: '2024-01-01', duration: '' },
  ]);
  test('leave out previews and plays under two minutes', () => {
    const viewings = viewingsFrom(history);
    expect([...viewings.everyone]).toEqual([3, 1]);
    expect([...viewings.flags]).toEqual([SHORT, 0, PREVIEW, 0]);
  });
  test('keep short plays when asked to, previews never', () => {
    expect([...viewingsFrom(history, { leaveOutShort: false }).everyone]).toEqual([3, 1, 0]);
  });
});

test('yours are the rows of the profile that was named', () => {
  const history = historyOf([
    { profile: 'A', start: '2024-01-02' },
    { profile: 'B', start: '2024-01-01' },
  ]);
  expect([...viewingsFrom(history, { mine: 1 }).yours]).toEqual([1]);
  expect([...viewingsFrom(history).yours]).toEqual([0, 1]);
  expect(viewingsFrom(history, { mine: 7 }).mine).toBeUndefined();
  expect(viewingsFrom(historyOf([{ start: '2024-01-02' }]), { mine: 0 }).mine).toBeUndefined();
});

test('home is the country with most viewing days, not most rows', () => {
  const spain = Array.from({ length: 9 }, (_, i) => ({ start: `2024-01-01 1${i}:00`, country: 'ES (Spain)' }));
  const viewings = viewingsFrom(
    historyOf([
      ...spain,
      { start: '2024-01-02' },
      { start: '2024-01-03' },
      { start: '2024-01-04', country: 'ZZ (Unknown Region)' },
    ]),
  );
  expect(viewings.countries.at(viewings.home ?? -1)).toBe('NL');
});
