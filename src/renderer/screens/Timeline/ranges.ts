/** Ranges of days a person can choose, by name or by their ends. */

import { civilFromDays, daysFromCivil } from '#core/dateForm.ts';
import type { DayRange } from '#core/inference/signals/days.ts';
import { say, type Message } from '#core/message.ts';

export interface Preset {
  readonly id: string;
  readonly label: Message;
  /** Undefined for all days. */
  readonly range: DayRange | undefined;
}

const MONTHS_BACK = 12;

/** All days, the last twelve months, and every year the file reaches into, the latest first. */
export function presetsOf(span: DayRange): readonly Preset[] {
  const from = civilFromDays(span.first).year;
  const to = civilFromDays(span.last).year;
  const years = Array.from({ length: to - from + 1 }, (_, at) => to - at);
  const yearAgo = monthsBefore(span.last, MONTHS_BACK) + 1;
  return [
    { id: 'all', label: say('timeline.preset.all', { count: years.length }), range: undefined },
    ...(yearAgo > span.first
      ? [{ id: 'last', label: say('timeline.preset.last'), range: { first: yearAgo, last: span.last } }]
      : []),
    ...years.map((year) => ({
      id: String(year),
      label: say('timeline.preset.year', { year: String(year) }),
      range: {
        first: Math.max(span.first, daysFromCivil(year, 1, 1)),
        last: Math.min(span.last, daysFromCivil(year, 12, 31)),
      },
    })),
  ];
}

/** The same day of a month before, or the last day of that month. */
function monthsBefore(day: number, months: number): number {
  const { year, month, day: of } = civilFromDays(day);
  const at = year * 12 + month - 1 - months;
  const first = daysFromCivil(Math.floor(at / 12), (at % 12) + 1, 1);
  const next = daysFromCivil(Math.floor((at + 1) / 12), ((at + 1) % 12) + 1, 1);
  return Math.min(first + of - 1, next - 1);
}

/** The preset that is this range, `own` for none of them. */
export function presetOf(presets: readonly Preset[], range: DayRange | undefined): string {
  const same = (a: DayRange | undefined): boolean => a?.first === range?.first && a?.last === range?.last;
  return presets.find((preset) => same(preset.range))?.id ?? 'own';
}

/** A range with one end moved: within the span, and never the wrong way round. */
export function withEnd(range: DayRange, end: 'first' | 'last', day: number, span: DayRange): DayRange {
  const inside = Math.min(span.last, Math.max(span.first, day));
  return end === 'first'
    ? { first: inside, last: Math.max(inside, range.last) }
    : { first: Math.min(inside, range.first), last: inside };
}
