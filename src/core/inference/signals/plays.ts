/** How often a title was played: rows are not plays, for somebody who comes back to the rest of a film plays it once. */

import { NO_DAY } from '../../viewings.ts';
import { DAY, PLAY_NUMBERS, PROFILE, SECONDS, type TitlePlays } from './titlePlays.ts';

/**
 * A title's length is not in the file: the longest time it was watched in one go stands for it. Somebody who comes
 * back on the same or the next day before FINISHED of that was watched resumes; otherwise the title is played again.
 */
const FINISHED = 0.8;

/** What is known of the dated rows of one title. */
export interface Played {
  rows: number;
  plays: number;
  /** First and last day. */
  from: number;
  to: number;
  /** Most plays of one day, and which day that was. */
  most: number;
  mostDay: number;
}

export const notPlayed = (): Played => ({ rows: 0, plays: 0, from: NO_DAY, to: NO_DAY, most: 0, mostDay: NO_DAY });

/** How a profile (everybody where it is undefined) played a title, written into `played`: of many titles each is asked. */
export function playedOf({ first, plays }: TitlePlays, code: number, mine: number | undefined, played: Played): Played {
  Object.assign(played, NOT_PLAYED);
  const start = first[code]! * PLAY_NUMBERS;
  const end = first[code + 1]! * PLAY_NUMBERS;
  let longest = 0;
  for (let at = start; at < end; at += PLAY_NUMBERS)
    if (plays[at + SECONDS]! > longest && (mine === undefined || plays[at + PROFILE] === mine)) longest = plays[at + SECONDS]!;
  let watched = 0;
  let lastDay = NO_DAY;
  let lastProfile = -1;
  let today = 0;
  for (let at = start; at < end; at += PLAY_NUMBERS) {
    const now = plays[at + DAY]!;
    const profile = plays[at + PROFILE]!;
    if (now === NO_DAY || (mine !== undefined && profile !== mine)) continue;
    const seconds = Math.max(0, plays[at + SECONDS]!);
    const sameViewer = profile === lastProfile;
    if (sameViewer && now - lastDay <= 1 && watched < FINISHED * longest) watched += seconds;
    else {
      played.plays++;
      watched = seconds;
      today = sameViewer && now === lastDay ? today + 1 : 1;
      if (today > played.most) {
        played.most = today;
        played.mostDay = now;
      }
    }
    if (played.rows === 0 || now < played.from) played.from = now;
    if (played.rows === 0 || now > played.to) played.to = now;
    played.rows++;
    lastDay = now;
    lastProfile = profile;
  }
  return played;
}

const NOT_PLAYED = notPlayed();
