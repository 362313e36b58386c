/** How the evenings differ: before working days and before free ones, and from one year to the next. */

import { civilFromDays } from '../../dateForm.ts';
import { say, type Message } from '../../message.ts';
import { factDetector } from '../detector.ts';
import { weekdayOf } from '../signals/days.ts';
import { medianOf } from '../signals/median.ts';
import { clockOfNight, type Night } from '../signals/nights.ts';

/** Fewer nights have no usual end. */
const FEWEST = 10;
/** A shift of half an hour and more between the first and the last year is said. */
const SHIFT_MINUTES = 30;
const FRIDAY = 4;
const SATURDAY = 5;

/** Nights and the middle end of their last viewing, in minutes from the midnight that ends the day. */
export interface Evenings {
  readonly nights: number;
  readonly medianEnd: number;
}

export interface RhythmData {
  /** Sunday to Thursday, and Friday and Saturday. */
  readonly working: Evenings;
  readonly free: Evenings;
  /** Years with ten nights or more, oldest first. */
  readonly years: readonly (Evenings & { readonly year: number })[];
}

export const rhythm = factDetector({
  id: 'rhythm',
  needs: ['timeOfDay'],
  find({ nights, yours }) {
    const isFree = ({ day }: Night): boolean => weekdayOf(day) === FRIDAY || weekdayOf(day) === SATURDAY;
    const free = nights.filter(isFree);
    const working = nights.filter((night) => !isFree(night));
    if (free.length < FEWEST || working.length < FEWEST) return undefined;
    const years = [...Map.groupBy(nights, ({ day }) => civilFromDays(day).year)]
      .filter(([, found]) => found.length >= FEWEST)
      .map(([year, found]) => ({ year, ...eveningsOf(found) }))
      .sort((a, b) => a.year - b.year);
    const data: RhythmData = { working: eveningsOf(working), free: eveningsOf(free), years };
    const [first] = years;
    const last = years.at(-1);
    const difference = Math.round(data.free.medianEnd - data.working.medianEnd);
    const values = {
      working: { clock: clockOfNight(data.working.medianEnd) },
      free: { clock: clockOfNight(data.free.medianEnd) },
    };
    const shifted = first !== undefined && last !== undefined && Math.abs(last.medianEnd - first.medianEnd) >= SHIFT_MINUTES;
    return {
      scope: yours,
      headline: headlineOf(difference),
      sentence: shifted
        ? say('fact.rhythm.sentence.shifted', {
            ...values,
            first: String(first.year),
            before: { clock: clockOfNight(first.medianEnd) },
            last: String(last.year),
            now: { clock: clockOfNight(last.medianEnd) },
          })
        : say('fact.rhythm.sentence', values),
      tells: say('fact.rhythm.tells'),
      data,
      rows: Uint32Array.from(nights, ({ row }) => row).sort(),
    };
  },
});

/** `difference`: by how many minutes evenings before free days end later. */
function headlineOf(difference: number): Message {
  if (difference === 0) return say('fact.rhythm.headline.same');
  const key = difference < 0 ? 'fact.rhythm.headline.earlier' : 'fact.rhythm.headline';
  return say(key, { difference: { seconds: Math.abs(difference) * 60 } });
}

const eveningsOf = (nights: readonly Night[]): Evenings => ({
  nights: nights.length,
  medianEnd: medianOf(nights.map(({ end }) => end)) ?? 0,
});
