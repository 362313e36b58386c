/**
 * Unicity: how often a few of the person's own published viewings, known exactly as published, fit nobody else's copy.
 * Y.-A. de Montjoye, C. A. Hidalgo, M. Verleysen, V. D. Blondel, "Unique in the Crowd: The privacy bounds of human mobility",
 * Scientific Reports 3, 1376 (2013).
 */

import { middleOfKnown, type Crowd } from '../crowd.ts';
import type { Known } from '../subject.ts';
import { shareOf, type Share } from '../wilson.ts';

export interface Unicity {
  readonly people: number;
  /** For 1, 2, … known viewings. */
  readonly known: readonly { readonly known: number; readonly unique: Share; readonly meanSet: number }[];
}

/** Looks for everybody who fits each choice of known viewings, one viewing more at a time. */
export function unicity(crowd: Crowd, choices: readonly (readonly Known[])[], dayError = 0): Unicity {
  const most = choices.reduce((longest, { length }) => Math.max(longest, length), 0);
  const unique = new Uint32Array(most);
  const sum = new Float64Array(most);
  for (const choice of choices) {
    const sizes = sizesOfSets(crowd, choice, dayError);
    for (let at = 0; at < most; at++) {
      const size = sizes[Math.min(at, sizes.length - 1)] ?? crowd.size;
      if (size === 1) unique[at]!++;
      sum[at]! += size;
    }
  }
  return {
    people: crowd.size,
    known: Array.from(unique, (count, at) => ({
      known: at + 1,
      unique: shareOf(count, choices.length),
      meanSet: choices.length === 0 ? 0 : sum[at]! / choices.length,
    })),
  };
}

/** How many candidates have published something that fits the first known viewing, the first two, … `dayError` 0: exactly as published. */
export function sizesOfSets(crowd: Crowd, choice: readonly Known[], dayError: number): readonly number[] {
  const fits = new Uint8Array(crowd.size);
  const sizes: number[] = [];
  for (const [step, known] of choice.entries()) {
    let size = 0;
    for (const candidate of peopleWho(crowd, known, dayError)) {
      if (fits[candidate] !== step) continue;
      fits[candidate] = step + 1;
      size++;
    }
    sizes.push(size);
  }
  return sizes;
}

/** Candidates with the value in an interval that can hold the day; some may come twice. */
function* peopleWho(crowd: Crowd, known: Known, dayError: number): Generator<number> {
  const { publishing } = crowd;
  const found = crowd.holders(known.value);
  if (found === undefined) return;
  const undated = publishing.detail.dates === 'none';
  const own = middleOfKnown(publishing, known);
  const reaches = publishing.halfInterval + dayError;
  for (let interval = 0; interval < found.middle.length; interval++) {
    const middle = found.middle[interval]!;
    if (!undated && (dayError === 0 ? middle !== own : Math.abs(middle - known.day) > reaches)) continue;
    yield* found.person.subarray(found.begin[interval], found.begin[interval + 1]);
  }
}
