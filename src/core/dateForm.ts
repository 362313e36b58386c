/** How a file writes its dates: read once, used to write the copy the same way. */

/** The order of day, month and year. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';

export interface DateForm {
  readonly order: DateOrder;
  /**
   * The form as a pattern of `YYYY YY MM M DD D HH H mm ss`; every other character stands for itself, marks of the
   * direction of writing among them: `M/D/YY`, `DD.MM.YYYY`, `YY. M. D.`, `YYYY-MM-DD HH:mm:ss`. Or one of the two counts
   * below, alone.
   */
  readonly pattern: string;
  /** The digits it is written in; undefined for 0 to 9. */
  readonly digits?: Digits | undefined;
  /** `buddhist`: years are counted from 543 BCE, as in Thailand; undefined for the common era. */
  readonly era?: 'buddhist' | undefined;
}

/** Systems of digits by their name in CLDR. */
export type Digits = 'arab' | 'arabext' | 'beng' | 'deva' | 'fullwide' | 'thai';

/** The code point of a system's zero; the other nine follow it. */
export const ZERO_OF: Readonly<Record<Digits, number>> = {
  arab: 0x660,
  arabext: 0x6f0,
  beng: 0x9e6,
  deva: 0x966,
  fullwide: 0xff10,
  thai: 0xe50,
};

/** What is added to a year of the common era to count it in the era of a form. */
export const yearsBefore = ({ era }: Pick<DateForm, 'era'>): number => (era === 'buddhist' ? 543 : 0);

/** Plain digits as a system writes them. */
export function inDigits(text: string, digits: Digits | undefined): string {
  if (digits === undefined) return text;
  const zero = ZERO_OF[digits];
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** Patterns of instants that are counted: seconds since 1970, and milliseconds. */
export const EPOCH_SECONDS = 'X';
export const EPOCH_MILLISECONDS = 'x';

/** Whether a form counts instead of naming day and time; such instants are in UTC. */
export const isCount = ({ pattern }: DateForm): boolean => pattern === EPOCH_SECONDS || pattern === EPOCH_MILLISECONDS;

const TOKENS = /YYYY|YY|MM|M|DD|D|HH|H|mm|ss/g;
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Writes seconds since 1970 (on the file's own clock) in a form. */
export function writeDate(seconds: number, form: DateForm): string {
  if (isCount(form)) return String(form.pattern === EPOCH_SECONDS ? Math.floor(seconds) : Math.floor(seconds) * 1000);
  const { year, month, day } = civilFromDays(Math.floor(seconds / 86_400));
  const clock = seconds - Math.floor(seconds / 86_400) * 86_400;
  const counted = year + yearsBefore(form);
  return form.pattern.replace(TOKENS, (token) => inDigits(written(token, counted, month, day, clock), form.digits));
}

function written(token: string, year: number, month: number, day: number, clock: number): string {
  switch (token) {
    case 'YYYY':
      return pad(year, 4);
    case 'YY':
      return pad(((year % 100) + 100) % 100, 2);
    case 'MM':
      return pad(month, 2);
    case 'M':
      return String(month);
    case 'DD':
      return pad(day, 2);
    case 'D':
      return String(day);
    case 'HH':
      return pad(Math.floor(clock / 3600), 2);
    case 'H':
      return String(Math.floor(clock / 3600));
    case 'mm':
      return pad(Math.floor(clock / 60) % 60, 2);
    default:
      return pad(Math.floor(clock % 60), 2);
  }
}

/** Days since 1970-01-01 of a Gregorian date (month 1..12). Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The Gregorian date (month 1..12) of days since 1970-01-01. Same source. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Days in a month (1..12) of a Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}
