/**
 * How many people fit what a stranger knows, and how often nobody else does: k-map against a population that is described by a
 * prior, in the closed form of L. Rocher, J. M. Hendrickx, Y.-A. de Montjoye, "Estimating the success of re-identifications
 * in incomplete datasets using generative models", Nature Communications 10, 3069 (2019).
 * Given how much a person watches, their viewings are taken to be independent of each other. Taste makes people alike, which
 * makes the set larger than said here; a habit that few share makes it smaller.
 */

import { seeded, seedOf } from '../../random.ts';
import { shareThatFits } from '../publishing.ts';
import { someKnown, type Subject } from '../subject.ts';

/** People among whom a stranger looks: those around the person, their country, every subscriber. */
export const CIRCLES = [1e3, 1e7, 3e8] as const;
export const MOST_KNOWN = 8;
/** A stranger knows a day to within this many days. */
const DAY_ERROR = 3;
/** How often other viewings are taken to be the known ones. */
const SUBSETS = 200;

export interface AnonymitySets {
  readonly measured: true;
  /** Known days are off by up to so many. */
  readonly dayError: number;
  readonly circles: readonly Circle[];
}

export interface Circle {
  readonly people: number;
  /** For 1 .. 8 known viewings. */
  readonly known: readonly KnownMany[];
}

export interface KnownMany {
  readonly known: number;
  /** People who fit, the person included: the median over which viewings are known. */
  readonly people: number;
  /** The others among them as a number to say: two digits of it, an estimate knows no more. */
  readonly others: number;
  /** How likely it is that nobody else fits, 0..1: the mean over which viewings are known. */
  readonly unique: number;
  /** The 5th and the 95th percentile of that. */
  readonly low: number;
  readonly high: number;
}

/** The closed form for a person under a recipe; costs the same for every size of file. */
export function anonymitySet(subject: Subject): AnonymitySets {
  const random = seeded(seedOf('known viewings'));
  const shares = Array.from({ length: SUBSETS }, () => fitting(subject, random));
  return {
    measured: true,
    dayError: DAY_ERROR,
    circles: CIRCLES.map((people) => ({
      people,
      known: Array.from({ length: MOST_KNOWN }, (_, at) => {
        const fits = shares.map((chain) => chain[at]!);
        const unique = fits.map((share) => uniqueAmong(people, share)).sort((a, b) => a - b);
        const mean = unique.reduce((sum, one) => sum + one, 0) / unique.length;
        const sets = fits.map((share) => setAmong(people, share)).sort((a, b) => a - b);
        const set = quantile(sets, 0.5);
        return {
          known: at + 1,
          people: set,
          others: inTwoDigits(set - 1),
          unique: mean,
          // A few choices far from the rest can draw the mean out of the range that most lie in.
          low: Math.min(mean, quantile(unique, 0.05)),
          high: Math.max(mean, quantile(unique, 0.95)),
        };
      }),
    })),
  };
}

/** Days within which the stranger of a target knows their eight viewings. */
const TARGET_DAY_ERROR = 14;

/**
 * How likely it is that somebody who knows eight viewings to within 14 days finds that no other of the thousand people around
 * the person fits them, 0..1: the mean over which viewings are known.
 */
export function pickedOut(subject: Subject): number {
  const random = seeded(seedOf('known viewings'));
  let sum = 0;
  for (let subset = 0; subset < SUBSETS; subset++) {
    const shares = fitting(subject, random, TARGET_DAY_ERROR);
    sum += uniqueAmong(CIRCLES[0], shares[MOST_KNOWN - 1]!);
  }
  return sum / SUBSETS;
}

/** Expected people who fit, the person included, where each of the others fits with a probability of `share`. */
export const setAmong = (people: number, share: number): number => 1 + (people - 1) * share;

/** How likely it is that none of the others fits. */
export const uniqueAmong = (people: number, share: number): number => (1 - Math.min(share, 1)) ** (people - 1);

/** A whole number with no more than two digits that are not nought. */
export function inTwoDigits(number: number): number {
  const whole = Math.round(number);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, whole))) - 1);
  return Math.round(whole / unit) * unit;
}

/** The share of people who fit 1, 2, … 8 viewings of one random choice; each adds one to those before. */
export function fitting(subject: Subject, random: Parameters<typeof someKnown>[2], error: number = DAY_ERROR): readonly number[] {
  const rates: number[] = [];
  const seen = new Set<string>();
  const shares: number[] = [];
  for (const { value, day } of someKnown(subject, MOST_KNOWN, random)) {
    // Who knows two dramas of one month knows no more than one where the copy says no more than that.
    const point = `${value} ${subject.publishing.interval(day).first}`;
    if (!seen.has(point)) rates.push(subject.publishing.rate(value, error));
    seen.add(point);
    shares.push(shareThatFits(rates));
  }
  while (shares.length < MOST_KNOWN) shares.push(shares.at(-1)!);
  return shares;
}

const quantile = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))]!;
