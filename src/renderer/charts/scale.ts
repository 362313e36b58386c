/** From values to places and classes. */

/** Maps [from, to] to [0, width]; a span without length maps to 0. */
export function linear(from: number, to: number, width: number): (value: number) => number {
  const length = to - from;
  return (value) => (length === 0 ? 0 : ((value - from) / length) * width);
}

/** Class 0 (nothing) to 5 (the most), in equal steps of the largest value. */
export function classOf(value: number, most: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(5, Math.max(1, Math.ceil((5 * value) / most))) as 1 | 2 | 3 | 4 | 5;
}

/** How much of the place of one mark its label takes. */
const LABEL_SHARE = 0.8;
const DAYS_PER_YEAR = 365.2425;

/**
 * The first days of the years inside a span of days since 1970, every nth so that at most `most` are given. The year the
 * span begins in is marked at its first day when its own new year lies before the span and the next is far enough.
 */
export function yearMarks(from: number, to: number, most: number): readonly { readonly year: number; readonly day: number }[] {
  const first = Math.ceil(1970 + from / DAYS_PER_YEAR);
  const last = Math.floor(1970 + to / DAYS_PER_YEAR);
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const marks: { year: number; day: number }[] = [];
  for (let year = first; year <= last; year += step) marks.push({ year, day: Math.round((year - 1970) * DAYS_PER_YEAR) });
  const next = marks[0];
  const room = (LABEL_SHARE * (to - from)) / Math.max(1, most);
  if (from > newYearBefore(first) && (next === undefined || next.day - from > room))
    marks.unshift({ year: first - 1, day: from });
  return marks;
}

/** The new year before a year. */
const newYearBefore = (year: number): number => Math.round((year - 1 - 1970) * DAYS_PER_YEAR);

/** The middle value of a list that need not be sorted; undefined for an empty one. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)];
  if (upper === undefined) return undefined;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? upper) + upper) / 2 : upper;
}
