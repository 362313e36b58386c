/** Pictures of some days, of a file and of copies of it: what they show, and what they leave out because it is not told. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymize } from '#core/anonymization/anonymize.ts';
import { grainOf, grainOfCopy, type Grain } from '#core/anonymization/grain.ts';
import { firstDay, lastDay, type CalendarUnit } from '#core/anonymization/hierarchies/timeUnits.ts';
import { PRESETS } from '#core/anonymization/presets.ts';
import type { ColumnStep, Recipe } from '#core/anonymization/recipe.ts';
import type { History } from '#core/history.ts';
import type { DayRange } from '#core/inference/signals/days.ts';
import type { Message } from '#core/message.ts';
import { seeded } from '#core/random.ts';
import type { Role } from '#core/model.ts';
import { picturesOf, sideOf, type Pictures } from '#core/pictures/pictures.ts';
import { rowsBehind } from '#core/pictures/rowsBehind.ts';
import { finished } from '#core/steps.ts';
import { unattended } from '#core/task.ts';
import { createSpeaker } from '#locales/speaker.ts';
import { dayOf, historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { viewingsFrom } from '#test/core/viewings.ts';

const speaker = createSpeaker('en');
const label = (message: Message): string => speaker.text(message);
const range = (first: string, last: string): DayRange => ({ first: dayOf(first), last: dayOf(last) });

async function drawn(history: History, asked?: DayRange): Promise<Pictures> {
  return (await picturesOf(finished(sideOf(viewingsFrom(history), grainOf(history), label)), asked, unattended))!;
}

/** The pictures of a copy in which these columns get these steps and all others stay. */
async function drawnOfCopy(history: History, steps: Partial<Record<Role, ColumnStep>>, asked?: DayRange): Promise<Pictures> {
  const keep: ColumnStep = { operator: 'keep' };
  const kept = Object.fromEntries(history.columns.map(({ role }) => [role, keep]));
  const recipe: Recipe = { ...PRESETS[0]!.recipe, purpose: 'custom', columns: { ...kept, ...steps } };
  const made = await anonymize(viewingsFrom(history), recipe, { random: seeded([1, 2, 3, 4]), label }, unattended);
  if (!made.ok) throw new Error(made.failure.code);
  const side = finished(sideOf(viewingsFrom(made.value.history), grainOfCopy(history, made.value.columns), label));
  return (await picturesOf(side, asked, unattended))!;
}

const at = (level: string): ColumnStep => ({ operator: 'generalize', level });

/** An evening a day, but for a week in August abroad and a gap of five days in May. */
const YEAR: readonly Row[] = Array.from({ length: 366 }, (_, i) => dayOf('2024-01-01') + i).flatMap((day): Row[] => {
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  if (date >= '2024-05-10' && date <= '2024-05-14') return [];
  const away = date >= '2024-08-05' && date <= '2024-08-11';
  return [
    {
      start: `${date} 21:00`,
      title: `Salt Road: Season 1: Part ${day} (Episode 1)`,
      country: away ? 'ES (Spain)' : 'NL (Netherlands)',
    },
  ];
});
const year = historyOf(YEAR);

describe('some days of a file', () => {
  test('are cut out of it: days, gaps, streaks and stays end at the edges', async () => {
    const { amounts, gaps, places, facts, nights, span } = await drawn(year, range('2024-05-08', '2024-08-06'));
    expect(span).toEqual(range('2024-01-01', '2024-12-31'));
    expect(amounts).toHaveLength(91);
    expect(amounts.slice(0, 8).map((seconds) => seconds / 60)).toEqual([45, 45, 0, 0, 0, 0, 0, 45]);
    expect(gaps).toEqual([{ from: dayOf('2024-05-10'), to: dayOf('2024-05-14'), days: 5 }]);
    expect(nights).toHaveLength(86);
    expect(places.map(({ codes, home, viewingDays }) => [codes, home, viewingDays])).toEqual([
      [['NL'], true, 84],
      [['ES'], false, 2],
    ]);
    const streaks = facts.find((fact) => fact.id === 'streaks');
    expect(streaks?.data.list[0]).toMatchObject({ from: dayOf('2024-05-15'), to: dayOf('2024-08-06'), days: 84 });
  });

  test('a gap that reaches over an edge is a gap for as long as it lies inside', async () => {
    expect((await drawn(year, range('2024-05-11', '2024-05-30'))).gaps).toMatchObject([{ days: 4 }]);
    expect((await drawn(year, range('2024-05-12', '2024-05-30'))).gaps).toEqual([]);
  });

  test('what was played before the range has still been seen before', async () => {
    const again = historyOf(
      ['2024-01-01', '2024-02-01', '2024-02-02', '2024-02-03'].map((day) => ({ start: `${day} 20:00`, title: 'Nine Winters' })),
    );
    const { facts } = await drawn(again, range('2024-02-01', '2024-02-03'));
    expect(facts.find((fact) => fact.id === 'streaks')?.data.list[0]?.seenBefore).toEqual([1, 1, 1]);
  });

  test('days without a row are none of anything', async () => {
    const pictures = await drawn(year, range('2030-01-01', '2030-01-07'));
    expect(pictures).toMatchObject({ amounts: [0, 0, 0, 0, 0, 0, 0], gaps: [], nights: [], places: [] });
  });
});

describe('a copy', () => {
  const cases: readonly [level: string, date: CalendarUnit, shown: readonly string[]][] = [
    ['minute', 'day', ['absence', 'devices', 'habits', 'household', 'nights', 'streaks', 'titles']],
    ['partOfDay', 'day', ['absence', 'devices', 'habits', 'streaks', 'titles']],
    ['day', 'day', ['absence', 'devices', 'streaks', 'titles']],
    ['week', 'week', ['devices', 'titles']],
    ['month+hour', 'month', ['devices', 'habits', 'titles']],
    ['month', 'month', ['devices', 'titles']],
    ['quarter', 'quarter', ['devices', 'titles']],
    ['year', 'year', ['devices', 'titles']],
  ];
  test.each(cases)('of %s is drawn by %s', async (level, date, shown) => {
    const { grain, facts, gaps, nights, amounts, range: days } = await drawnOfCopy(year, { start: at(level) });
    expect(grain.date).toBe(date);
    expect(facts.map(({ id }) => id).sort()).toEqual(shown);
    expect(gaps.length > 0).toBe(date === 'day');
    expect(nights.length > 0).toBe(shown.includes('nights'));
    // Nothing is lost or moved over the edge of its unit: the viewing of every unit stands on its first day.
    const original = (await drawn(year)).amounts;
    const sums = (values: readonly number[], first: number): ReadonlyMap<number, number> => {
      const by = new Map<number, number>();
      values.forEach(
        (value, i) => value > 0 && by.set(firstDay(first + i, date), (by.get(firstDay(first + i, date)) ?? 0) + value),
      );
      return by;
    };
    expect(sums(amounts, days!.first)).toEqual(sums(original, dayOf('2024-01-01')));
  });

  test('whose dates were shifted is drawn on its own days, whatever was asked, and says so', async () => {
    const shifted = await drawnOfCopy(year, { start: { operator: 'shiftDates', weeks: 4 } }, range('2024-05-01', '2024-05-31'));
    expect(shifted.grain).toMatchObject({ date: 'day', clock: 'minute', moved: true });
    expect(shifted.range).toEqual(shifted.span);
    expect(shifted.gaps.map(({ days }) => days)).toEqual([5]);
  });

  test.each(['weekday', 'weekend+hour'])('of %s lies nowhere along time', async (level) => {
    const { grain, span, amounts, gaps, places } = await drawnOfCopy(year, { start: at(level) });
    expect(grain.date).toBe('none');
    expect({ span, amounts, gaps, places }).toEqual({ span: undefined, amounts: [], gaps: [], places: [] });
  });

  test('of months with parts of the day keeps the night of the 1st in its month', async () => {
    const night = historyOf([{ start: '2024-03-01 02:00' }, { start: '2024-03-15 02:00' }]);
    const { span, amounts } = await drawnOfCopy(night, { start: at('month+partOfDay') });
    expect(span).toEqual(range('2024-03-01', '2024-03-31'));
    expect(amounts[0]).toBe(2 * 45 * 60);
  });

  test('of parts of the day keeps the night of a Monday on Monday', async () => {
    const nights = historyOf(['2024-03-04 02:00', '2024-03-11 05:00', '2024-03-12 21:00'].map((start) => ({ start })));
    const { facts } = await drawnOfCopy(nights, { start: at('partOfDay') });
    const habits = facts.find((fact) => fact.id === 'habits');
    expect(habits?.data.grid[0]?.[0]).toBe(2 * 45 * 60);
  });

  test('of months still tells the month of a week abroad, beside the weeks at home', async () => {
    const { places } = await drawnOfCopy(year, { start: at('month'), country: at('homeAway') });
    expect(places.map(({ place, home, stays }) => [place, home, stays])).toEqual([
      [{ kind: 'side', side: 'home' }, true, [{ from: dayOf('2024-01-01'), to: dayOf('2024-12-31') }]],
      [{ kind: 'side', side: 'away' }, false, [{ from: dayOf('2024-08-01'), to: dayOf('2024-08-31') }]],
    ]);
  });

  test('of regions stands for their countries', async () => {
    const { places } = await drawnOfCopy(year, { country: at('region') });
    expect(places.map(({ place }) => place)).toEqual([
      { kind: 'region', region: 'western-europe' },
      { kind: 'region', region: 'southern-europe' },
    ]);
    expect(places[1]?.codes).toContain('ES');
  });

  test('without dates, lengths and countries has titles alone', async () => {
    const blank: ColumnStep = { operator: 'blank' };
    const pictures = await drawnOfCopy(year, { start: blank, duration: blank, country: blank });
    expect(pictures).toMatchObject({ span: undefined, range: undefined, amounts: [], places: [], unit: 'plays' });
    expect(pictures.facts.map(({ id }) => id)).toEqual(['titles']);
  });

  test('with kinds for titles has no streaks: two series are one kind', async () => {
    const { facts } = await drawnOfCopy(year, { title: at('kind') });
    expect(facts.map(({ id }) => id)).not.toContain('streaks');
  });
});

test('a file of days has days and no hours', async () => {
  const { grain, nights, facts } = await drawn(quickHistoryOf([['One', '2024-03-04']]));
  expect(grain).toMatchObject({ date: 'day', clock: 'missing' } satisfies Partial<Grain>);
  expect(nights).toEqual([]);
  expect(facts.map(({ id }) => id)).toEqual(['titles']);
});

test('a file without rows has no days', async () => {
  expect(await drawn(historyOf([]))).toMatchObject({ span: undefined, amounts: [], facts: [] });
});

test('units: a day lies between the first and the last of its unit, and the next unit begins the day after', () => {
  const unit = fc.constantFrom<CalendarUnit>('day', 'week', 'month', 'quarter', 'year');
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), unit, (day, of) => {
      expect(firstDay(day, of)).toBeLessThanOrEqual(day);
      expect(lastDay(day, of)).toBeGreaterThanOrEqual(day);
      expect(firstDay(lastDay(day, of), of)).toBe(firstDay(day, of));
      expect(firstDay(lastDay(day, of) + 1, of)).toBe(lastDay(day, of) + 1);
    }),
  );
});

describe('the rows behind a mark', () => {
  const history = historyOf([
    { start: '2024-03-04 21:00', device: 'iPad', profile: 'A' },
    { start: '2024-03-05 01:30', device: 'TV', profile: 'A', country: 'ES (Spain)' },
    { start: '2024-03-05 21:15', device: 'iPad', profile: 'B', title: 'Nine Winters' },
    { start: '2024-03-05 21:20', device: 'iPad', profile: 'B', duration: '00:00:30' },
  ]);
  const { signals } = finished(sideOf(viewingsFrom(history, { mine: 0 }), grainOf(history), label));
  const all = range('2024-03-01', '2024-03-31');
  const cases: readonly [string, Parameters<typeof rowsBehind>[1], readonly number[]][] = [
    ['all days', all, [0, 1, 2]],
    ['one day, which begins at 04:00', range('2024-03-04', '2024-03-04'), [0, 1]],
    ['a weekday on the clock', { ...all, weekday: 1 }, [1, 2]],
    ['an hour of a weekday', { ...all, weekday: 1, hours: [1, 2] }, [1]],
    ['a device', { ...all, device: 'iPad' }, [0, 2]],
    ['a country', { ...all, country: 'ES' }, [1]],
    ['a title', { ...all, show: 'Nine Winters' }, [2]],
    ['one’s own', { ...all, yours: true }, [0, 1]],
    ['nothing', { ...all, device: 'Phone' }, []],
  ];
  test.each(cases)('%s', (_what, mark, rows) => expect([...rowsBehind(signals, mark)]).toEqual(rows));
});
