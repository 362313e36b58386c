/**
 * The journalist, who looks up one row among many people without knowing whether its owner is in the file, and the marketer,
 * who matches every row and does not mind errors: K. El Emam, F. K. Dankar, "Protecting Privacy Using k-Anonymity", JAMIA 15(5),
 * 2008; F. K. Dankar, K. El Emam, "A Method for Evaluating Marketer Re-identification Risk", EDBT/ICDT Workshops, 2010.
 * Both need the class in the population, F: here the people who are expected to have a viewing of that title in that interval,
 * by the popularity prior of the closed form (`anonymitySet.ts`).
 */

import { shareThatFits } from '../publishing.ts';
import type { Subject } from '../subject.ts';
import { CIRCLES, setAmong } from './anonymitySet.ts';

export interface PopulationRisk {
  /** Rows that were looked at. */
  readonly rows: number;
  readonly circles: readonly {
    readonly people: number;
    /** Journalist: 1 / the smallest expected class. */
    readonly highest: number;
    /** Journalist: the share of rows whose 1 / F is above `threshold`. */
    readonly atRisk: number;
    readonly threshold: number;
    /** Marketer: the expected share of rows matched rightly, the mean of 1 / F. */
    readonly marketer: number;
  }[];
}

const THRESHOLD = 0.2;
/** So many rows tell a share to a percent or two. */
const MOST_ROWS = 5000;

/** Looks at the title and date of single rows; costs the same for every size of file. */
export function journalist({ rows, known, publishing }: Subject): PopulationRisk {
  const every = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const shares: number[] = [];
  for (let at = 0; at < rows.length; at += every) shares.push(shareThatFits([publishing.rate(known(rows[at]!).value, 0)]));
  return {
    rows: shares.length,
    circles: CIRCLES.map((people) => {
      const risks = shares.map((share) => 1 / setAmong(people, share));
      return {
        people,
        highest: risks.reduce((most, risk) => Math.max(most, risk), 0),
        atRisk: risks.filter((risk) => risk > THRESHOLD).length / risks.length,
        threshold: THRESHOLD,
        marketer: risks.reduce((sum, risk) => sum + risk, 0) / risks.length,
      };
    }),
  };
}
