/** Which shows and films were watched at all, known to the tables or not. */

import type { Viewings } from '../../viewings.ts';
import type { Tallies } from './tallies.ts';

export interface WatchedShows {
  /** Distinct shows and films, and those that are no known work. */
  readonly all: number;
  readonly unknown: number;
  /** Viewings of shows and films that are no known work. */
  readonly unknownViewings: number;
}

export function watchedShows({ titles, recognised }: Viewings, tallies: Tallies): WatchedShows {
  const viewings = new Uint32Array(titles.shows.size);
  for (let code = 0; code < tallies.titles.length; code++) viewings[titles.show[code]!]! += tallies.titles[code]!;
  let all = 0;
  let unknown = 0;
  let unknownViewings = 0;
  for (let show = 0; show < viewings.length; show++) {
    if (viewings[show] === 0) continue;
    all++;
    if (recognised.work[show]! >= 0) continue;
    unknown++;
    unknownViewings += viewings[show]!;
  }
  return { all, unknown, unknownViewings };
}
