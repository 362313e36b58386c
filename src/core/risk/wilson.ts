/** The interval that a share lies in, judged by so many trials (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927). */

export interface Share {
  readonly count: number;
  readonly of: number;
  /** Bounds of the 95 % interval, 0..1. */
  readonly low: number;
  readonly high: number;
}

/** Standard deviations of a 95 % interval. */
const Z = 1.959964;

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, low: 0, high: 1 };
  const centre = (count + Z ** 2 / 2) / (of + Z ** 2);
  const half = (Z / (of + Z ** 2)) * Math.sqrt((count * (of - count)) / of + Z ** 2 / 4);
  return { count, of, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
