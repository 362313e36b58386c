/** The days around the great feasts of three religions, by the arithmetic of their calendars. Kept to what can be computed. */

import { civilFromDays, daysFromCivil } from '../dateForm.ts';

/** From the Sunday before Easter to the Monday after it. */
const BEFORE_EASTER = 7;
const AFTER_EASTER = 1;

/** Whether a day (since 1970-01-01) lies in a great feast: Holy Week, Ramadan with the feast after it, the week of Passover. */
export function feastOf(religion: string, day: number): boolean {
  switch (religion) {
    case 'christianity': {
      const easter = easterOf(civilFromDays(day).year);
      return day >= easter - BEFORE_EASTER && day <= easter + AFTER_EASTER;
    }
    case 'islam':
      return isRamadan(day);
    case 'judaism': {
      const passover = passoverOf(civilFromDays(day).year);
      return day >= passover - 1 && day <= passover + 7;
    }
    default:
      return false;
  }
}

/** Easter Sunday of a Gregorian year, after Meeus, Jones and Butcher. */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return daysFromCivil(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** 16 July 622 (Julian), the first day of the tabular Islamic calendar, in days since 1970-01-01. */
const HIJRA = -492_148;

/** The ninth month of the tabular calendar and three days of feast; the moon that is seen may differ by a day or two. */
function isRamadan(day: number): boolean {
  const since = day - HIJRA;
  const year = Math.floor((30 * since + 10_646) / 10_631);
  const yearBegins = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  const within = since - yearBegins;
  // Months of 30 and 29 days by turns: eight of them before Ramadan.
  return within >= 236 && within < 236 + 30 + 3;
}

/** The first day of Passover of a Gregorian year, by the formula of Gauss (1802). */
function passoverOf(year: number): number {
  const jewish = year + 3760;
  const a = (12 * jewish + 17) % 19;
  const b = jewish % 4;
  const exact = 32.044_093_2 + 1.554_241_8 * a + 0.25 * b - 0.003_177_794 * jewish;
  const march = Math.floor(exact);
  const part = exact - march;
  const c = (march + 3 * jewish + 5 * b + 5) % 7;
  let shift = 0;
  if (c === 2 || c === 4 || c === 6) shift = 1;
  else if (c === 1 && a > 6 && part >= 0.632_870_37) shift = 2;
  else if (c === 0 && a > 11 && part >= 0.897_723_765) shift = 1;
  // The day of March in the Julian calendar, brought to the Gregorian one.
  const gap = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return daysFromCivil(year, 3, 1) + march - 1 + shift + gap;
}
