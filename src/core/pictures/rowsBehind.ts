/** The rows behind one mark of a picture: those of some days, narrowed to an hour, a device, a place or a title. */

import { codesWhere } from '../dictionary.ts';
import type { DayRange } from '../inference/signals/days.ts';
import { weekdayOf } from '../inference/signals/days.ts';
import type { Signals } from '../inference/signals.ts';
import { rowsWhere } from '../rowLists.ts';
import { DAY_STARTS_AT_MINUTE } from '../viewings.ts';

/** All that is named must hold. */
export interface Mark extends DayRange {
  /** 0 = Monday .. 6 = Sunday, on the clock: what is watched at 01:30 on a Monday is Monday's here. */
  readonly weekday?: number | undefined;
  /** Hours of the day, the second not included. */
  readonly hours?: readonly [from: number, to: number] | undefined;
  /** As the file writes it. */
  readonly device?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** A show or film. */
  readonly show?: string | undefined;
  /** Only the person's own profile. */
  readonly yours?: boolean | undefined;
}

/** Row indexes, ascending. A play is counted in the hour it began. */
export function rowsBehind({ viewings, counted, countedYours }: Signals, mark: Mark): Uint32Array {
  const { day, minute, device, devices, country, countries, title, titles } = viewings;
  const onDevice = mark.device === undefined ? undefined : codesWhere(devices.size, (code) => devices.at(code) === mark.device);
  const inCountry =
    mark.country === undefined ? undefined : codesWhere(countries.size, (code) => countries.at(code) === mark.country);
  const ofShow =
    mark.show === undefined ? undefined : codesWhere(titles.shows.size, (code) => titles.shows.at(code) === mark.show);
  const { first, last, weekday, hours } = mark;
  return rowsWhere(mark.yours === true ? countedYours : counted, (row) => {
    const on = day[row]!;
    if (on < first || on > last) return false;
    if (onDevice?.[device[row]!] === 0 || inCountry?.[country[row]!] === 0) return false;
    if (ofShow?.[titles.show[title[row]!]!] === 0) return false;
    const at = minute[row]!;
    if (weekday !== undefined && weekdayOf(at >= 0 && at < DAY_STARTS_AT_MINUTE ? on + 1 : on) !== weekday) return false;
    return hours === undefined || (at >= hours[0] * 60 && at < hours[1] * 60);
  });
}
