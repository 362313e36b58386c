/** The invented sample exports the program carries, as texts: the same for every run, so they can be compared with the files. */

import { seeded, seedOf } from '../random.ts';
import { netflixReport } from './netflixReport.ts';
import { netflixViewingActivity } from './netflixViewingActivity.ts';
import { netflixViewingHistory } from './netflixViewingHistory.ts';
import { playsOf } from './story.ts';

export interface Samples {
  /** The quick download of one profile. */
  readonly viewingHistory: string;
  /** The viewing table of the full export. */
  readonly viewingActivity: string;
  /** Path inside the archive -> text, for the full export. */
  readonly report: ReadonlyMap<string, string>;
}

/** Two years of an invented household; no real person, no real title. */
export function samples(): Samples {
  const plays = playsOf(seeded(seedOf('an invented household')));
  return {
    viewingHistory: netflixViewingHistory(plays, 'Ines'),
    viewingActivity: netflixViewingActivity(plays),
    report: netflixReport(plays),
  };
}
