/** In which hours of the week the viewing falls. */

import { say } from '../../message.ts';
import { rowsWhere } from '../../rowLists.ts';
import { ROWS_A_STEP } from '../../steps.ts';
import { factDetector } from '../detector.ts';
import { NO_HOUR, WEEK_HOURS } from '../signals/weekHours.ts';

/** The busiest stretch is looked for in this many neighbouring hours of one weekday. */
const STRETCH_HOURS = 2;

/** A play longer than a day is a fault of the file. */
const LONGEST_PLAY_SECONDS = 86_400;
const LONGEST_PLAY_HOURS = LONGEST_PLAY_SECONDS / 3600;

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
  *find({ viewings, yours, countedYours, weekHours }) {
    const { minute, seconds } = viewings;
    const cells = weekOf(viewings.has.has('duration'));
    for (let i = 0; i < viewings.yours.length; i++) {
      const row = viewings.yours[i]!;
      if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
      if (weekHours[row] !== NO_HOUR) cells.add(weekHours[row]!, minute[row]! % 60, seconds[row]!);
    }
    if (cells.total() === 0) return undefined;
    const busiest = busiestOf(cells.values, cells.total());
    yield;
    const ahead = hoursAhead(busiest);
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
      rows: rowsWhere(countedYours, (row) => {
        const away = ahead[weekHours[row]!]!;
        if (away === 0 || cells.unit === 'plays') return away === 0;
        return away <= LONGEST_PLAY_HOURS && hoursBeyond(minute[row]! % 60, seconds[row]!) >= away;
      }),
    };
  },
});

function weekOf(durations: boolean) {
  const values = new Float64Array(WEEK_HOURS);
  return {
    values,
    unit: durations ? ('seconds' as const) : ('plays' as const),
    total: () => values.reduce((sum, value) => sum + value, 0),
    /** A play counts in every hour it touches, by the seconds it spends there. */
    add(hour: number, minute: number, played: number): void {
      let cell = hour;
      if (!durations) {
        values[cell]!++;
        return;
      }
      let left = Math.min(played, LONGEST_PLAY_SECONDS);
      let room = 3600 - minute * 60;
      while (left > 0) {
        values[cell]! += Math.min(left, room);
        left -= room;
        room = 3600;
        cell = (cell + 1) % values.length;
      }
    },
  };
}

/** How many hours a play that begins in an hour of the week would have to last beyond it to reach into a stretch; 0 for those in it. */
function hoursAhead(stretch: HabitsData['busiest']): Uint8Array {
  const ahead = new Uint8Array(NO_HOUR + 1).fill(WEEK_HOURS);
  for (let hour = 0; hour < WEEK_HOURS; hour++) {
    const away = (stretch.weekday * 24 + stretch.hour - hour + WEEK_HOURS) % WEEK_HOURS;
    ahead[hour] = WEEK_HOURS - away < stretch.hours ? 0 : away;
  }
  return ahead;
}

/** The hours a play touches after the one in which it begins, at a minute of it. */
const hoursBeyond = (minute: number, played: number): number =>
  Math.ceil((minute * 60 + Math.min(played, LONGEST_PLAY_SECONDS)) / 3600) - 1;

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
