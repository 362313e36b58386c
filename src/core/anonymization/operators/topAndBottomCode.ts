/**
 * Top and bottom coding: what lies beyond either end of the middle becomes that end, so that the longest evening and the
 * first and last day name nobody. The rest stays as exact as it was.
 */

import { readDuration, writeDuration } from '../../durationText.ts';
import type { Column, InstantColumn, TextColumn } from '../../history.ts';
import { say } from '../../message.ts';
import { mapValues } from '../columns.ts';
import { isDurationRole } from '../hierarchies/duration.ts';
import { among, countFilled, countShared } from '../commonValues.ts';
import { spelledAsRead } from '../spelling.ts';
import type { Operator } from './operator.ts';

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** The values that a share of the rows lies below and above; with no values at all, ends that nothing lies beyond. */
function endsOf(values: Float64Array, share: number): Ends {
  let count = 0;
  for (let at = 0; at < values.length; at++) if (!Number.isNaN(values[at]!)) count++;
  // What is no number is sorted behind all that are.
  const sorted = values.toSorted().subarray(0, count);
  const beyond = Math.ceil(sorted.length * share);
  // Of one or two values all are ends, so that they become one.
  const middle = sorted.length >> 1;
  return {
    low: sorted[Math.min(beyond, middle)] ?? -Infinity,
    high: sorted[Math.max(sorted.length - 1 - beyond, middle)] ?? Infinity,
  };
}

/** Seconds of a column in some rows. */
function secondsOf(column: Column, rows: Uint32Array): Float64Array {
  const found = new Float64Array(rows.length);
  if (column.kind === 'instant') {
    for (let at = 0; at < rows.length; at++) found[at] = column.seconds[rows[at]!]!;
    return found;
  }
  const lengths = new Float64Array(column.dictionary.size);
  for (let code = 0; code < lengths.length; code++)
    lengths[code] = readDuration(column.dictionary.at(code), column.unit) ?? Number.NaN;
  for (let at = 0; at < rows.length; at++) found[at] = lengths[column.codes[rows[at]!]!]!;
  return found;
}

const within = (seconds: number, { low, high }: Ends): number => Math.min(Math.max(seconds, low), high);

function codeTexts(column: TextColumn, ends: Ends): TextColumn {
  return mapValues(column, (text) => {
    const seconds = readDuration(text, column.unit);
    if (seconds === undefined) return '';
    return seconds === within(seconds, ends) ? text : writeDuration(within(seconds, ends), column.unit);
  });
}

function codeInstants(column: InstantColumn, ends: Ends): InstantColumn {
  const seconds = column.seconds.map((at) => (Number.isNaN(at) ? at : within(at, ends)));
  // All are spelled alike: at the ends the spelling would tell who was there before, and a file of two spellings is read by
  // which days stand in which, so a copy with other days would be read as other dates.
  return { ...column, seconds, exceptions: new Map() };
}

export const topAndBottomCode: Operator<'topAndBottomCode'> = {
  id: 'topAndBottomCode',
  refusal: (_step, column) =>
    (column.role === 'start' && column.kind === 'instant') || (isDurationRole(column.role) && column.kind === 'text')
      ? undefined
      : say('refusal.badRecipe.onlyDatesAndDurations', { column: column.name }),
  level: () => 'withoutExtremes',
  clock: 'own',
  dependsOnRows: true,
  apply: ({ column }, { share }, { rows }) => {
    const ends = endsOf(secondsOf(column, rows), share);
    return column.kind === 'instant' ? codeInstants(column, ends) : codeTexts(column, ends);
  },
  check: ({ column }, copy, { share }, { rows }) => {
    const ends = endsOf(secondsOf(column, rows), share);
    const coded = among(column.kind === 'instant' ? codeInstants(column, ends) : codeTexts(column, ends), rows);
    // A value that the coded column does not hold is one of the ends that had to go, or was never there.
    let finer = countFilled(copy) - countShared(coded, copy);
    if (copy.kind === 'instant')
      for (let row = 0; row < copy.seconds.length; row++)
        if ((copy.seconds[row] === ends.low || copy.seconds[row] === ends.high) && !spelledAsRead(copy, row)) finer++;
    return { finer, originals: countShared(among(column, rows), copy, coded) };
  },
};
