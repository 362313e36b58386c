/**
 * How many subscribers have seen a work, and how much subscribers watch: the prior that every measure of linkability rests on.
 * Orders of magnitude, not counts: the services publish none per person. What is known bounds them from both sides: in the
 * half-yearly reports that Netflix publishes ("What We Watched", from 2023 on) the first of some 18,000 titles reached about
 * two in five households, and most titles fewer than one in a hundred.
 */

/** Tier (0: not in the tables) -> share of subscribers who have seen a work of it within `SHARES_HOLD_FOR` days. */
export const SHARE_OF_TIER: readonly number[] = [
  0.0005, // not known: as if seen by one in two thousand, so that a title nobody knows counts as rare and never as unheard of
  0.001, // seen by few
  0.004, // about what a title in the middle of the reports reaches
  0.012,
  0.04, // most people know somebody who saw it
  0.18, // between the first and the hundredth of a report, taken over several years
];

/** The shares are of people who have subscribed for about five years. */
export const SHARES_HOLD_FOR = 5 * 365;

/** From this tier on a title is published by name where recipes keep popular titles. */
export const POPULAR_TIER = 4;

/**
 * The spread of how much people watch, as the standard deviation of its logarithm: with it the busiest tenth watch about ten
 * times what the quietest tenth do, as rating counts in the public data sets of recommenders are spread, or more.
 */
export const ACTIVITY_SPREAD = 0.9;

/** Expected viewings of a work by someone who watches as much as the average: the share turned into a rate. */
export const rateOf = (share: number): number => -Math.log1p(-share);

/** Amounts of watching, in averages, with their shares; from the quietest to the busiest of a lognormal spread around 1. */
export const ACTIVITIES: readonly { readonly amount: number; readonly share: number }[] = (() => {
  const steps = Array.from({ length: 25 }, (_, step) => (step - 12) / 4);
  const weights = steps.map((z) => Math.exp(-(z * z) / 2));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return steps.map((z, at) => ({
    amount: Math.exp(ACTIVITY_SPREAD * z - ACTIVITY_SPREAD ** 2 / 2),
    share: weights[at]! / sum,
  }));
})();
