/** What the tabs say of amounts, spans and places, in the unit that a file or its copy tells. */

import type { PicturesView } from '#app/contract.ts';
import type { CalendarUnit } from '#core/anonymization/hierarchies/timeUnits.ts';
import { say, type Message } from '#core/message.ts';
import type { Place } from '#core/pictures/places.ts';
import { countUnits, unitName } from '#renderer/charts/calendarUnits.ts';

/** The unit in which dates are told; days where there are none to draw. */
export const unitOf = ({ grain }: Pick<PicturesView, 'grain'>): CalendarUnit => (grain.date === 'none' ? 'day' : grain.date);

/** Viewing as hours or as a number of viewings. */
export const amount = (unit: PicturesView['unit'], value: number): Message =>
  unit === 'seconds' ? say('timeline.watched', { time: { seconds: value } }) : say('timeline.plays', { count: value });

/** The same where there is little room. */
export const shortAmount = (unit: PicturesView['unit'], value: number): Message =>
  unit === 'seconds'
    ? say('timeline.amount.hours', { count: Math.round(value / 3600) })
    : say('timeline.number', { count: value });

/** `10 days`, `4 months`. */
export const length = (from: number, to: number, unit: CalendarUnit): Message =>
  say(`timeline.length.${unit}`, { count: countUnits(from, to, unit) });

/** `18 Oct 2024 to 27 Oct 2024`, `March 2020 to June 2020`; one alone where both ends lie in it. */
export function when(from: number, to: number, unit: CalendarUnit): Message {
  const first = unitName(from, unit);
  return countUnits(from, to, unit) === 1
    ? first
    : say('timeline.when', { from: { term: first }, to: { term: unitName(to, unit) } });
}

/** Where somebody was is theirs, by its country as by its region; home and away name no place. */
export function placeName(place: Place): Message {
  if (place.kind === 'side') return say(`label.place.${place.side}`);
  return say('timeline.country', {
    country: place.kind === 'country' ? { country: place.country } : { place: say(`region.${place.region}`) },
  });
}

/** Lanes under this many days apart are one span. */
export const JOINED_DAYS = 21;
