/** How services write a length of time: as a clock, or as a number of some unit. */

/** `hms`: `1:02:03`; otherwise a number of that unit, decimals allowed. */
export type DurationUnit = 'hms' | 'milliseconds' | 'seconds' | 'minutes';

const CLOCK = /^(\d{1,4}):([0-5]\d):([0-5]\d)$/;
const NUMBER = /^\d{1,12}(?:[.,]\d{1,9})?$/;
/** Seconds in one of a unit. */
const SECONDS_IN: Readonly<Record<Exclude<DurationUnit, 'hms'>, number>> = { milliseconds: 0.001, seconds: 1, minutes: 60 };

const two = (value: number): string => String(value).padStart(2, '0');

/** Whole seconds of a length; undefined for any other text. */
export function readDuration(text: string, unit: DurationUnit = 'hms'): number | undefined {
  const plain = text.trim();
  if (unit !== 'hms') return NUMBER.test(plain) ? Math.floor(Number(plain.replace(',', '.')) * SECONDS_IN[unit]) : undefined;
  const match = CLOCK.exec(plain);
  return match === null ? undefined : Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}

/** Writes whole seconds as `HH:MM:SS` or as a number of the unit. */
export function writeDuration(seconds: number, unit: DurationUnit = 'hms'): string {
  if (unit !== 'hms') return String(Math.round(seconds / SECONDS_IN[unit]));
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
