/** In which hours of the week the viewing falls. */

import { say } from '../../message.ts';
import { DAY_STARTS_AT_MINUTE, NO_DAY } from '../../viewings.ts';
import { factDetector } from '../detector.ts';
import { weekdayOf } from '../signals/days.ts';
import { rowsWhere } from '../signals/evidence.ts';

/** The busiest stretch is looked for in this many neighbouring hours of one weekday. */
const STRETCH_HOURS = 2;

/** A play longer than a day is a fault of the file. */
const LONGEST_PLAY_SECONDS = 86_400;

const WEEK_HOURS = 7 * 24;

export interface HabitsData {
  readonly unit: 'seconds' | 'plays';
  /** 7 rows, Monday first, of 24 local hours; weekdays begin at midnight here, as on a clock. */
  readonly grid: readonly (readonly number[])[];
  readonly total: number;
  readonly busiest: { readonly weekday: number; readonly hour: number; readonly hours: number; readonly share: number };
}

export const habits = factDetector({
  id: 'habits',
  needs: ['timeOfDay'],
  find({ viewings, yours, countedYours }) {
    const cells = weekOf(viewings.has.has('duration'));
    const { day, minute, seconds } = viewings;
    for (let i = 0; i < viewings.yours.length; i++) {
      const row = viewings.yours[i]!;
      if (day[row] !== NO_DAY) cells.add(day[row]!, minute[row]!, seconds[row]!);
    }
    if (cells.total() === 0) return undefined;
    const busiest = busiestOf(cells.values, cells.total());
    const data: HabitsData = {
      unit: cells.unit,
      grid: Array.from({ length: 7 }, (_, weekday) =>
        [...cells.values.subarray(weekday * 24, weekday * 24 + 24)].map(Math.round),
      ),
      total: Math.round(cells.total()),
      busiest,
    };
    const values = { share: { percent: busiest.share }, weekday: { weekday: busiest.weekday } };
    return {
      scope: yours,
      headline: say('fact.habits.headline', values),
      sentence: say(`fact.habits.sentence.${cells.unit}`, {
        ...values,
        from: { clock: busiest.hour * 60 },
        to: { clock: ((busiest.hour + busiest.hours) % 24) * 60 },
      }),
      tells: say('fact.habits.tells'),
      data,
      rows: rowsWhere(
        countedYours,
        (row) => day[row] !== NO_DAY && touches(busiest, day[row]!, minute[row]!, cells.unit === 'plays' ? 0 : seconds[row]!),
      ),
    };
  },
});

/** What is watched at 01:30 belongs to the evening before, but the clock already shows the next weekday. */
const calendarWeekday = (day: number, minute: number): number => weekdayOf(minute < DAY_STARTS_AT_MINUTE ? day + 1 : day);

function weekOf(durations: boolean) {
  const values = new Float64Array(WEEK_HOURS);
  return {
    values,
    unit: durations ? ('seconds' as const) : ('plays' as const),
    total: () => values.reduce((sum, value) => sum + value, 0),
    /** A play counts in every hour it touches, by the seconds it spends there. */
    add(day: number, minute: number, played: number): void {
      let cell = calendarWeekday(day, minute) * 24 + Math.floor(minute / 60);
      if (!durations) {
        values[cell]!++;
        return;
      }
      let left = Math.min(played, LONGEST_PLAY_SECONDS);
      let room = 3600 - (minute % 60) * 60;
      while (left > 0) {
        values[cell]! += Math.min(left, room);
        left -= room;
        room = 3600;
        cell = (cell + 1) % values.length;
      }
    },
  };
}

/** Whether a play that begins at a day and minute and lasts some seconds reaches into a stretch. */
function touches(stretch: HabitsData['busiest'], day: number, minute: number, played: number): boolean {
  const first = calendarWeekday(day, minute) * 24 + Math.floor(minute / 60);
  const last = first + Math.ceil(((minute % 60) * 60 + Math.min(played, LONGEST_PLAY_SECONDS)) / 3600) - 1;
  const ahead = (stretch.weekday * 24 + stretch.hour - first + WEEK_HOURS) % WEEK_HOURS;
  return ahead <= Math.max(0, last - first) || WEEK_HOURS - ahead < stretch.hours;
}

/** Of equal stretches the first one that begins with an hour of viewing. */
function busiestOf(values: Float64Array, total: number): HabitsData['busiest'] {
  let best = { weekday: 0, hour: 0, hours: STRETCH_HOURS, share: -1 };
  for (let weekday = 0; weekday < 7; weekday++) {
    for (let hour = 0; hour + STRETCH_HOURS <= 24; hour++) {
      let amount = 0;
      for (let h = 0; h < STRETCH_HOURS; h++) amount += values[weekday * 24 + hour + h]!;
      const first = values[weekday * 24 + hour]!;
      const sameButFuller = amount / total === best.share && first > 0 && values[best.weekday * 24 + best.hour] === 0;
      if (amount / total > best.share || sameButFuller) best = { weekday, hour, hours: STRETCH_HOURS, share: amount / total };
    }
  }
  return best;
}
