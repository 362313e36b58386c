/** From when to when a few values of a column occur: what a lane of a picture shows. */

import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';
import type { DayRange } from './days.ts';

/** A silence longer than this breaks a lane in two. */
const SILENCE_DAYS = 90;
const MOST_SPANS = 40;

export interface Presence {
  /** First and last day; null where no row has a day. */
  readonly from: number | null;
  readonly to: number | null;
  /** Stretches without a silence of more than 90 days; at most 40, oldest first. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** Of each of `wanted` (codes below `size`, few), in their order, over the rows of everyone, whose days lie in `range`. In steps. */
export function* presenceOf(
  viewings: Viewings,
  codes: Uint32Array,
  { size, wanted }: { readonly size: number; readonly wanted: readonly number[] },
  range: DayRange | undefined,
): Steps<readonly Presence[]> {
  if (range === undefined) return wanted.map(() => ({ from: null, to: null, spans: [] }));
  const { everyone, day } = viewings;
  const length = range.last - range.first + 1;
  const lane = new Int32Array(size).fill(-1);
  for (const [at, code] of wanted.entries()) lane[code] = at;
  const marks = new Uint8Array(wanted.length * length);
  for (let i = 0; i < everyone.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = everyone[i]!;
    const at = lane[codes[row]!]!;
    if (at >= 0 && day[row] !== NO_DAY) marks[at * length + day[row]! - range.first] = 1;
  }
  return wanted.map((_, at) => spansOf(marks.subarray(at * length, (at + 1) * length), range.first));
}

function spansOf(marks: Uint8Array, first: number): Presence {
  const spans: { from: number; to: number }[] = [];
  for (let at = marks.indexOf(1); at >= 0; at = marks.indexOf(1, at + 1)) {
    const last = spans.at(-1);
    if (last !== undefined && first + at - last.to <= SILENCE_DAYS) last.to = first + at;
    else spans.push({ from: first + at, to: first + at });
  }
  return { from: spans[0]?.from ?? null, to: spans.at(-1)?.to ?? null, spans: spans.slice(0, MOST_SPANS) };
}
