/**
 * An attack on the copy itself: who knows a few viewings, some of them wrong and none of them to the day, looks for the copy
 * they belong to among those of many people.
 * Scoreboard-RH of A. Narayanan, V. Shmatikov, "Robust De-anonymization of Large Sparse Datasets", IEEE S&P 2008, without
 * its term for ratings.
 */

import { below, type Random } from '../../random.ts';
import type { Task } from '../../task.ts';
import type { Crowd, Holders } from '../crowd.ts';
import type { Known } from '../subject.ts';
import { shareOf, type Share } from '../wilson.ts';

/** What a stranger knows in a setting. */
export interface Setting {
  readonly known: number;
  /** How many of the known viewings are wrong. */
  readonly wrong: number;
  /** Days are off by up to so many. */
  readonly dayError: number;
  /** `title`: 1 / log(people with the value), fading with the distance in days. `window`: log(people / people who fit), where the interval can hold the day. */
  readonly weight: Weight;
}
export type Weight = 'title' | 'window';
/** What is known; the stranger does their best with it. */
export type Stranger = Omit<Setting, 'weight'>;

export interface Outcome extends Setting {
  readonly right: Share;
  readonly wrongPerson: Share;
  readonly noMatch: Share;
  /** Where the stranger names the best candidate however little it stands out. */
  readonly bestGuess: Share;
}

export interface Attack {
  readonly measured: true;
  /** Copies in the crowd, the person's own included. */
  readonly people: number;
  readonly trials: number;
  readonly outcomes: readonly Outcome[];
}

/** One stranger: whose copy they look for, what they know rightly (the first few of it are used) and what they are wrong about. */
export interface Trial {
  /** Candidate of the crowd. */
  readonly target: number;
  readonly right: readonly Known[];
  readonly wrong: readonly Known[];
}

export const TRIALS = 500;
export const KNOWN = [2, 4, 8] as const;
export const WRONG = [0, 2] as const;
export const DAY_ERRORS = [3, 14] as const;
const WEIGHTS: readonly Weight[] = ['title', 'window'];

/** Below it the best candidate does not stand out: no match is claimed. In standard deviations of the scores. */
export const ECCENTRICITY = 1.5;
/** Days in which the worth of a date that is off falls to 1/e. */
const FADES_IN = 30;
/** After so many days a viewing counts for less than a hundredth; it is not looked for any further. */
const FADED = 5 * FADES_IN;

/** Settings share their trials: what is known in one is the beginning of what is known in the next. */
const COMBINATIONS = KNOWN.flatMap((known) => WRONG.filter((wrong) => wrong < known).map((wrong) => ({ known, wrong })));

type Combination = (typeof COMBINATIONS)[number];

const isOf = (stranger: Stranger, { known, wrong }: Combination): boolean => stranger.known === known && stranger.wrong === wrong;

/** Runs the trials in all settings, or for one stranger `only`. Undefined when the task was cancelled. */
export async function attack(
  crowd: Crowd,
  trials: readonly Trial[],
  random: Random,
  task: Task,
  { pauseAfter = 4, only }: { pauseAfter?: number; only?: Stranger | undefined } = {},
): Promise<Attack | undefined> {
  const combinations = only === undefined ? COMBINATIONS : COMBINATIONS.filter((one) => isOf(only, one));
  const errors = only === undefined ? DAY_ERRORS : DAY_ERRORS.filter((error) => error === only.dayError);
  const tallies = new Map<string, { right: number; wrong: number; none: number; best: number }>();
  const boards = new Map(WEIGHTS.map((weight) => [weight, new Scoreboard(crowd, weight)]));
  for (const [at, { target, right, wrong }] of trials.entries()) {
    for (const dayError of DAY_ERRORS) {
      const off = (known: Known): Known => ({ ...known, day: known.day + below(random, 2 * dayError + 1) - dayError });
      const [rightly, wrongly] = [right.map(off), wrong.map(off)];
      // Days are drawn for all, so that who is asked about alone knows what they know among others.
      if (!errors.includes(dayError)) continue;
      for (const [weight, board] of boards) {
        board.judge(rightly, wrongly, dayError, combinations, ({ known, wrong: count }, best) => {
          const key = settingKey({ known, wrong: count, dayError, weight });
          let tally = tallies.get(key);
          if (tally === undefined) tallies.set(key, (tally = { right: 0, wrong: 0, none: 0, best: 0 }));
          const hit = best.candidate === target;
          // Who cannot tell several best candidates apart names one of them.
          if (best.ties > 1 ? best.tied.includes(target) && below(random, best.ties) === 0 : hit) tally.best++;
          if (best.eccentricity < ECCENTRICITY) tally.none++;
          else if (hit) tally.right++;
          else tally.wrong++;
        });
      }
    }
    if (at % pauseAfter === pauseAfter - 1) {
      task.report({ stage: 'attacking', done: at + 1, total: trials.length });
      await task.pause();
      if (task.cancelled) return undefined;
    }
  }
  const outcomes = combinations.flatMap(({ known, wrong }) =>
    errors.flatMap((dayError) =>
      WEIGHTS.map((weight): Outcome => {
        const setting = { known, wrong, dayError, weight };
        const tally = tallies.get(settingKey(setting));
        const share = (count: number | undefined): Share => shareOf(count ?? 0, trials.length);
        return {
          ...setting,
          right: share(tally?.right),
          wrongPerson: share(tally?.wrong),
          noMatch: share(tally?.none),
          bestGuess: share(tally?.best),
        };
      }),
    ),
  );
  return { measured: true, people: crowd.size, trials: trials.length, outcomes };
}

/** The stranger who does best with so much knowledge: of both weights the one that is right more often. */
export function strongest({ outcomes }: Pick<Attack, 'outcomes'>, { known, wrong, dayError }: Stranger): Outcome {
  const [best] = outcomes
    .filter((one) => one.known === known && one.wrong === wrong && one.dayError === dayError)
    .toSorted((a, b) => b.right.count - a.right.count || b.bestGuess.count - a.bestGuess.count);
  if (best === undefined) throw new RangeError('No attack is run with so much knowledge.');
  return best;
}

const settingKey = ({ known, wrong, dayError, weight }: Setting): string => `${known} ${wrong} ${dayError} ${weight}`;

interface Best {
  readonly candidate: number;
  readonly eccentricity: number;
  readonly ties: number;
  readonly tied: readonly number[];
}

/** Adds up how well each candidate fits. */
export class Scoreboard {
  readonly #crowd: Crowd;
  readonly #weight: Weight;
  /** Candidate -> score of what is known rightly, and of what is known wrongly. */
  readonly #right: Float64Array;
  readonly #wrong: Float64Array;
  readonly #sum: Float64Array;
  /** Candidate -> the last viewing they were scored for. */
  readonly #scored: Uint32Array;
  #viewing = 0;

  constructor(crowd: Crowd, weight: Weight) {
    this.#crowd = crowd;
    this.#weight = weight;
    this.#right = new Float64Array(crowd.size);
    this.#wrong = new Float64Array(crowd.size);
    this.#sum = new Float64Array(crowd.size);
    this.#scored = new Uint32Array(crowd.size);
  }

  /** Judges every combination that the knowledge is enough for. Scores add up, so each viewing is scored once. */
  judge(
    right: readonly Known[],
    wrong: readonly Known[],
    dayError: number,
    combinations: readonly Combination[],
    tell: (combination: Combination, best: Best) => void,
  ): void {
    this.#right.fill(0);
    this.#wrong.fill(0);
    for (const known of wrong) this.score(known, dayError, this.#wrong);
    let scored = 0;
    for (const combination of inOrder(combinations)) {
      const needed = combination.known - combination.wrong;
      while (scored < Math.min(needed, right.length)) this.score(right[scored++]!, dayError, this.#right);
      tell(combination, best(combination.wrong === 0 ? this.#right : this.#both()));
    }
  }

  #both(): Float64Array {
    for (let candidate = 0; candidate < this.#sum.length; candidate++)
      this.#sum[candidate] = this.#right[candidate]! + this.#wrong[candidate]!;
    return this.#sum;
  }

  /** Adds to each candidate what its nearest published viewing of the known title is worth. */
  score(known: Known, dayError: number, scores: Float64Array): void {
    const holders = this.#crowd.holders(known.value);
    if (holders === undefined) return;
    if (this.#weight === 'title') this.#scoreByDistance(known, holders, scores);
    else this.#scoreByFit(known, dayError, holders, scores);
  }

  #scoreByDistance(known: Known, holders: Holders, scores: Float64Array): void {
    const { middle, begin, person, people } = holders;
    const undated = this.#crowd.publishing.detail.dates === 'none';
    // Two at least: a logarithm of one is no weight.
    const weight = 1 / Math.log(Math.max(2, people));
    const viewing = ++this.#viewing;
    // From the known day outwards, so that the first interval a candidate is met in is the nearest.
    let after = 0;
    while (after < middle.length && middle[after]! < known.day) after++;
    let before = after - 1;
    let left = people;
    while (left > 0 && (before >= 0 || after < middle.length)) {
      const back = before >= 0 ? known.day - middle[before]! : Infinity;
      const ahead = after < middle.length ? middle[after]! - known.day : Infinity;
      const distance = undated ? 0 : Math.min(back, ahead);
      if (distance > FADED) return;
      const interval = back <= ahead ? before-- : after++;
      const worth = weight * Math.exp(-distance / FADES_IN);
      for (let at = begin[interval]!; at < begin[interval + 1]!; at++) {
        const candidate = person[at]!;
        if (this.#scored[candidate] === viewing) continue;
        this.#scored[candidate] = viewing;
        scores[candidate]! += worth;
        left--;
      }
    }
  }

  #scoreByFit(known: Known, dayError: number, { middle, begin, person }: Holders, scores: Float64Array): void {
    const { publishing, size } = this.#crowd;
    const reaches = publishing.halfInterval + dayError;
    const undated = publishing.detail.dates === 'none';
    const viewing = ++this.#viewing;
    const fitting: number[] = [];
    for (let interval = 0; interval < middle.length; interval++) {
      if (!undated && Math.abs(middle[interval]! - known.day) > reaches) continue;
      for (let at = begin[interval]!; at < begin[interval + 1]!; at++) {
        const candidate = person[at]!;
        if (this.#scored[candidate] === viewing) continue;
        this.#scored[candidate] = viewing;
        fitting.push(candidate);
      }
    }
    const worth = Math.log(size / Math.max(1, fitting.length));
    for (const candidate of fitting) scores[candidate]! += worth;
  }
}

/** By how many right viewings they need, so that scores can only be added to. */
const inOrder = (combinations: readonly Combination[]): readonly Combination[] =>
  combinations.toSorted((a, b) => a.known - a.wrong - (b.known - b.wrong));

/** Equal up to the rounding of a sum. */
const SAME = 1e-9;

/** The best candidate and how far it stands out: (best - second) / standard deviation of the scores. */
export function best(scores: Float64Array): Best {
  let [candidate, most, second, sum, squares] = [-1, -Infinity, -Infinity, 0, 0];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at]!;
    sum += score;
    squares += score * score;
    if (score > most) {
      second = most;
      most = score;
      candidate = at;
    } else if (score > second) second = score;
  }
  const tied: number[] = [];
  if (most - second < SAME) for (let at = 0; at < scores.length; at++) if (most - scores[at]! < SAME) tied.push(at);
  const mean = sum / scores.length;
  const deviation = Math.sqrt(Math.max(0, squares / scores.length - mean * mean));
  return { candidate, eccentricity: deviation < SAME ? 0 : (most - second) / deviation, ties: Math.max(1, tied.length), tied };
}
