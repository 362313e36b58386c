/**
 * Instants to a fraction of a second (`2024-01-13T10:11:12.345Z`). The program counts in seconds; where most cells have a
 * fraction, the form of the column has one too, of zeros, so that a generalized copy is written like the original.
 */

import { writeDate } from '#core/dateForm.ts';
import { byRows, type Steps } from '#core/steps.ts';
import type { ResolvedDates } from './resolvedDates.ts';

const FRACTION = /^(\d{4}-\d\d-\d\d)([T ])(\d\d:\d\d:\d\d)\.(\d{1,9})(Z?)$/;

/** The dates with the form of the fractions, where most have one; `fractions` counts the exceptions that are only such. In steps. */
export function* withFractions(resolved: ResolvedDates): Steps<ResolvedDates & { readonly fractions: number }> {
  const { exceptions, seconds } = resolved;
  const patterns = new Map<string, number>();
  let fractions = 0;
  for (const text of exceptions.values()) {
    const match = FRACTION.exec(text);
    if (!match) continue;
    fractions++;
    const pattern = `YYYY-MM-DD${match[2]}HH:mm:ss.${'0'.repeat(match[4]!.length)}${match[5]}`;
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  }
  const [most] = [...patterns].sort((x, y) => y[1] - x[1]);
  if (!most || fractions * 2 <= seconds.length) return { ...resolved, fractions };

  const form = { order: 'ymd', pattern: most[0] } as const;
  const left = new Map<number, string>();
  yield* byRows(seconds.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const instant = seconds[row]!;
      const before = exceptions.get(row);
      if (Number.isNaN(instant)) {
        if (before !== undefined) left.set(row, before);
        continue;
      }
      const text = before ?? writeDate(instant, resolved.form);
      if (text === writeDate(instant, form)) {
        if (before !== undefined) fractions--;
      } else {
        left.set(row, text);
        // Cells without a fraction are written like the others in all but that.
        if (before === undefined) fractions++;
      }
    }
  });
  return { ...resolved, form, exceptions: left, fractions };
}
