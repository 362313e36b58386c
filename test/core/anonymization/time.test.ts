/** Times at every level, in every form of date, on the local clock. */

import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { time } from '#core/anonymization/hierarchies/time.ts';
import { cellText, instantColumnOf, type Column, type History, type InstantColumn } from '#core/history.ts';
import type { DateForm } from '#core/dateForm.ts';
import type { Message } from '#core/message.ts';
import { viewingsOf } from '#core/viewings.ts';
import { historyOf, quickHistoryOf } from '#test/core/history.ts';

const label = (message: Message): string => message.key.split('.').at(-1) ?? '';

function startOf(history: History): InstantColumn {
  const column = instantColumnOf(history, 'start');
  if (column === undefined) throw new Error('The history has no start.');
  return column;
}

/** The start of one row at a level. */
function at(level: string, start: string, options: { timeZone?: string; write?: 'parseable' | 'labels' } = {}): string {
  const history = historyOf([{ start }]);
  const viewings = viewingsOf(history, { timeZone: options.timeZone ?? 'UTC', leaveOutShort: false });
  const column = time.generalize({ column: startOf(history), viewings }, level, { write: options.write ?? 'parseable', label });
  return cellText(column, 0);
}

describe('a level of time', () => {
  const cases: readonly (readonly [level: string, start: string, parseable: string, labels: string])[] = [
    ['minute', '2021-05-03 18:42:31', '2021-05-03 18:42:00', '2021-05-03 18:42'],
    ['hour', '2021-05-03 18:42:31', '2021-05-03 18:00:00', '2021-05-03 18:00'],
    ['partOfDay', '2021-05-03 05:59:59', '2021-05-03 00:00:00', '2021-05-03 night'],
    ['partOfDay', '2021-05-03 06:00:00', '2021-05-03 06:00:00', '2021-05-03 morning'],
    ['partOfDay', '2021-05-03 12:00:00', '2021-05-03 12:00:00', '2021-05-03 afternoon'],
    ['partOfDay', '2021-05-03 23:59:59', '2021-05-03 18:00:00', '2021-05-03 evening'],
    ['day', '2021-05-03 18:42:31', '2021-05-03 00:00:00', '2021-05-03'],
    ['day', '2021-05-03 01:30:00', '2021-05-03 00:00:00', '2021-05-03'],
    ['day', '2024-02-29 12:00:00', '2024-02-29 00:00:00', '2024-02-29'],
    ['week', '2021-02-21 23:59:59', '2021-02-15 00:00:00', '2021-W07'],
    ['week', '2021-02-22 00:00:00', '2021-02-22 00:00:00', '2021-W08'],
    ['week', '2021-01-03 12:00:00', '2020-12-28 00:00:00', '2020-W53'],
    ['week', '2019-12-30 12:00:00', '2019-12-30 00:00:00', '2020-W01'],
    ['week', '2016-01-03 12:00:00', '2015-12-28 00:00:00', '2015-W53'],
    ['month', '2024-02-29 23:00:00', '2024-02-01 00:00:00', '2024-02'],
    ['quarter', '2019-09-30 23:59:59', '2019-07-01 00:00:00', '2019-Q3'],
    ['quarter', '2019-10-01 00:00:00', '2019-10-01 00:00:00', '2019-Q4'],
    ['year', '2019-12-31 23:59:59', '2019-01-01 00:00:00', '2019'],
    ['month+partOfDay', '2021-05-03 18:42:31', '2021-05-01 18:00:00', '2021-05 evening'],
    ['month+hour', '2021-05-03 18:42:31', '2021-05-01 18:00:00', '2021-05 18:00'],
    ['week+hour', '2021-05-09 18:42:31', '2021-05-03 18:00:00', '2021-W18 18:00'],
    ['year+partOfDay', '2021-05-09 18:42:31', '2021-01-01 18:00:00', '2021 evening'],
    ['day', '', '', ''],
  ];
  it.each(cases)('%s of %s', (level, start, parseable, labels) => {
    expect(at(level, start)).toBe(parseable);
    expect(at(level, start, { write: 'labels' })).toBe(labels);
  });
});

describe('the clock that is coarsened and written', () => {
  const cases: readonly (readonly [timeZone: string, level: string, utc: string, local: string])[] = [
    ['Europe/Madrid', 'month+partOfDay', '2024-08-02 20:14:31', '2024-08-01 18:00:00'],
    // The same hour of the evening in winter and in summer: nothing tells of the time zone.
    ['Europe/Madrid', 'partOfDay', '2024-01-02 17:30:00', '2024-01-02 18:00:00'],
    ['Europe/Madrid', 'partOfDay', '2024-07-02 16:30:00', '2024-07-02 18:00:00'],
    // Over the change of the clocks: 01:59 is followed by 03:00, and in autumn 02:00 comes twice.
    ['Europe/Madrid', 'hour', '2024-03-31 00:59:59', '2024-03-31 01:00:00'],
    ['Europe/Madrid', 'hour', '2024-03-31 01:00:00', '2024-03-31 03:00:00'],
    ['Europe/Madrid', 'hour', '2024-10-27 00:30:00', '2024-10-27 02:00:00'],
    ['Europe/Madrid', 'hour', '2024-10-27 01:30:00', '2024-10-27 02:00:00'],
    // The local day, month and year, not those of UTC.
    ['America/New_York', 'month', '2024-05-01 03:00:00', '2024-04-01 00:00:00'],
    ['Asia/Tokyo', 'year', '2023-12-31 15:00:00', '2024-01-01 00:00:00'],
    ['Asia/Kathmandu', 'hour', '2024-05-01 00:20:00', '2024-05-01 06:00:00'],
    // 01:30 belongs to the evening before for habits, and to its own day in the calendar.
    ['Europe/Madrid', 'day', '2024-08-02 23:30:00', '2024-08-03 00:00:00'],
  ];
  it.each(cases)('%s, %s of %s', (timeZone, level, utc, local) => {
    expect(at(level, utc, { timeZone })).toBe(local);
  });
});

describe('a file of days', () => {
  const quick = quickHistoryOf([['A film', '2021-05-13']]);
  const forms: readonly (readonly [form: DateForm, month: string])[] = [
    [{ order: 'mdy', pattern: 'M/D/YY' }, '5/1/21'],
    [{ order: 'mdy', pattern: 'MM/DD/YYYY' }, '05/01/2021'],
    [{ order: 'dmy', pattern: 'D/M/YY' }, '1/5/21'],
    [{ order: 'dmy', pattern: 'DD.MM.YYYY' }, '01.05.2021'],
    [{ order: 'dmy', pattern: 'DD-MM-YY' }, '01-05-21'],
    [{ order: 'ymd', pattern: 'YYYY. MM. DD.' }, '2021. 05. 01.'],
    [{ order: 'ymd', pattern: 'YY. M. D.' }, '21. 5. 1.'],
    [{ order: 'ymd', pattern: 'YYYY-MM-DD' }, '2021-05-01'],
  ];
  it.each(forms)('writes the first of the month as the file does: %j', (form, month) => {
    const history = {
      ...quick,
      columns: quick.columns.map((column): Column => (column.kind === 'instant' ? { ...column, form } : column)),
    };
    const viewings = viewingsOf(history, { timeZone: 'Asia/Tokyo', leaveOutShort: false });
    expect(cellText(time.generalize({ column: startOf(history), viewings }, 'month', { write: 'parseable', label }), 0)).toBe(
      month,
    );
  });

  it('keeps the date part of a level and has no hours to coarsen', () => {
    const column = startOf(quick);
    const effective = ['month+partOfDay', 'week+hour', 'hour', 'year', 'day', 'nonsense'].map((level) =>
      time.effective(level, column),
    );
    expect(effective).toEqual(['month', 'week', 'day', 'year', 'day', undefined]);
  });
});

describe('the lattice of time', () => {
  const finer = (level: string): readonly string[] => time.levels.find(({ id }) => id === level)?.finer ?? [];

  it('has week and month on different branches', () => {
    expect(finer('month')).not.toContain('week');
    expect(finer('year')).not.toContain('week');
    expect(finer('week')).not.toContain('month');
    expect(finer('week')).toEqual(expect.arrayContaining(['minute', 'hour', 'partOfDay', 'day', 'week+hour']));
    expect(finer('quarter')).toEqual(expect.arrayContaining(['month', 'month+hour', 'quarter+partOfDay']));
  });

  it.each(['week+month', 'month+week', 'week+year', 'week+quarter+hour'])('refuses %s with the reason', (level) => {
    const column = startOf(historyOf([{ start: '2021-05-03 18:42' }]));
    expect(time.effective(level, column)).toBeUndefined();
    expect(time.refusal?.(level, startOf(historyOf([{ start: '2021-05-03 18:42:31' }])))?.key).toBe(
      'refusal.badRecipe.weekAndMonth',
    );
  });

  const levels = fc.constantFrom(...time.levels.map(({ id }) => id));
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  const instants = (values: readonly number[]): History => {
    const history = historyOf(values.map(() => ({ start: '2021-01-01 00:00' })));
    return {
      ...history,
      columns: history.columns.map((column) =>
        column.kind === 'instant' ? { ...column, seconds: Float64Array.from(values) } : column,
      ),
    };
  };
  const generalized = (history: History, level: string, write: 'parseable' | 'labels' = 'parseable'): Column =>
    time.generalize(
      { column: startOf(history), viewings: viewingsOf(history, { timeZone: 'UTC', leaveOutShort: false }) },
      level,
      { write, label },
    );

  it('generalizes twice as once, and what it writes conforms in both forms', () => {
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1, maxLength: 20 }), levels, (values, level) => {
        const history = instants(values);
        const once = generalized(history, level);
        if (once.kind !== 'instant') throw new Error('Parseable times are instants.');
        const twice = generalized(instants([...once.seconds]), level);
        expect(twice.kind === 'instant' && [...twice.seconds]).toEqual([...once.seconds]);
        const original = { column: startOf(history), viewings: viewingsOf(history, { timeZone: 'UTC', leaveOutShort: false }) };
        expect(time.countFiner(once, level, original, label)).toBe(0);
        expect(time.countFiner(generalized(history, level, 'labels'), level, original, label)).toBe(0);
      }),
    );
  });

  // On the hour, a minute says no more than its hour does.
  const offTheHour = seconds.map((value) => value - (value % 3600) + 60 * (1 + (value % 59)));

  it('finds what is finer, and never says so of what is coarser', () => {
    fc.assert(
      fc.property(offTheHour, levels, levels, (value, level, other) => {
        const history = instants([value]);
        const original = { column: startOf(history), viewings: viewingsOf(history, { timeZone: 'UTC', leaveOutShort: false }) };
        const coarser = other === level || finer(other).includes(level);
        const labels = time.countFiner(generalized(history, other, 'labels'), level, original, label);
        expect(labels).toBe(coarser ? 0 : 1);
      }),
    );
  });
});
