/** The invented household as `ViewingActivity.csv` of the full export: UTC, one block of rows per profile, newest first. */

import { writeDate } from '../dateForm.ts';
import { COUNTRY_NAMES } from './clocks.ts';
import { DEVICES } from './household.ts';
import type { Play } from './story.ts';
import { table } from './table.ts';

/** The header as the service has written it since 2021. */
export const VIEWING_ACTIVITY_HEADER =
  'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';

/** How the service writes a moment: UTC, without a mark that says so. */
export const writeMoment = (seconds: number): string => writeDate(seconds, { order: 'ymd', pattern: 'YYYY-MM-DD HH:mm:ss' });

/** `HH:MM:SS` */
export const writeDuration = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/** The text of the file. */
export function netflixViewingActivity(plays: readonly Play[]): string {
  // Rows run from new to old, so the first time a profile's title is met is its latest view.
  const met = new Set<string>();
  const rows = plays.map((play) => {
    const key = `${play.profile}\n${play.video.numbered}`;
    const latest = met.has(key) ? 'Not latest view' : writeDuration(play.bookmark);
    met.add(key);
    return [
      play.profile,
      writeMoment(play.start),
      writeDuration(play.seconds),
      play.attributes,
      play.video.numbered,
      play.supplemental,
      DEVICES[play.device].name,
      writeDuration(play.bookmark),
      latest,
      COUNTRY_NAMES[play.country],
    ];
  });
  return table(VIEWING_ACTIVITY_HEADER, rows);
}
