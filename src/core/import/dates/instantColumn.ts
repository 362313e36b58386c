/** The finished date column, and what it says about the file as a whole. */

import { cellText, type InstantColumn } from '#core/history.ts';
import type { ResolvedDates } from './resolvedDates.ts';

/** The column with only the `kept` rows, where some are left out. */
export function instantColumn(name: string, resolved: ResolvedDates, kept: Uint32Array | undefined): InstantColumn {
  const { seconds, form, precision, exceptions } = resolved;
  if (!kept) return { kind: 'instant', name, role: 'start', seconds, precision, form, exceptions };
  const moved = new Map<number, string>();
  kept.forEach((from, row) => {
    const text = exceptions.get(from);
    if (text !== undefined) moved.set(row, text);
  });
  const left = Float64Array.from(kept, (row) => seconds[row]!);
  return { kind: 'instant', name, role: 'start', seconds: left, precision, form, exceptions: moved };
}

/** The rows without those left out (ascending); undefined when all are kept. */
export function keptRows(rows: number, out: readonly number[]): Uint32Array | undefined {
  if (out.length === 0) return undefined;
  const kept = new Uint32Array(rows - out.length);
  let next = 0;
  for (let row = 0, at = 0; row < rows; row++) {
    if (out[next] === row) next++;
    else kept[at++] = row;
  }
  return kept;
}

/** Up to three dates as the file writes them, from its beginning, middle and end, with their day as read. */
export function dateExamples(dates: InstantColumn): { text: string; day: number }[] {
  const last = dates.seconds.length - 1;
  const days = new Map<string, number>();
  for (const row of [0, last >> 1, last]) {
    const day = Math.floor(dates.seconds[row]! / 86_400);
    if (!Number.isNaN(day)) days.set(cellText(dates, row), day);
  }
  return [...days].map(([text, day]) => ({ text, day }));
}

/** The first and the last day; undefined when no row has a date. */
export function span({ seconds }: InstantColumn): { from: number | undefined; to: number | undefined } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < seconds.length; row++) {
    if (seconds[row]! < least) least = seconds[row]!;
    if (seconds[row]! > most) most = seconds[row]!;
  }
  if (least > most) return { from: undefined, to: undefined };
  return { from: Math.floor(least / 86_400), to: Math.floor(most / 86_400) };
}
