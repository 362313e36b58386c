/** How a file writes its dates: read once, used to write the copy the same way. */

/** The order of day, month and year. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';

export interface DateForm {
  readonly order: DateOrder;
  /**
   * The form as a pattern of `YYYY YY MM M DD D HH mm ss`; every other character stands for itself:
   * `M/D/YY`, `DD.MM.YYYY`, `YY. M. D.`, `YYYY-MM-DD HH:mm:ss`.
   */
  readonly pattern: string;
}

const TOKENS = /YYYY|YY|MM|M|DD|D|HH|mm|ss/g;
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** Writes seconds since 1970 (on the file's own clock) in a form. */
export function writeDate(seconds: number, form: DateForm): string {
  const { year, month, day } = civilFromDays(Math.floor(seconds / 86_400));
  const clock = seconds - Math.floor(seconds / 86_400) * 86_400;
  return form.pattern.replace(TOKENS, (token) => {
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
      case 'mm':
        return pad(Math.floor(clock / 60) % 60, 2);
      default:
        return pad(Math.floor(clock % 60), 2);
    }
  });
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
