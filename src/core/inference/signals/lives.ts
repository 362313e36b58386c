/** From when to when each profile was used: that one comes or goes is a change in a home. */

import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { NO_DAY, type Viewings } from '../../viewings.ts';

export interface Life {
  /** Code into `viewings.profiles`. */
  readonly profile: number;
  readonly plays: number;
  readonly from: number;
  readonly to: number;
}

/** The profiles with at least one dated viewing, in the order of their codes. In steps. */
export function* livesOf({ everyone, day, profile, profiles }: Viewings): Steps<readonly Life[]> {
  const plays = new Uint32Array(profiles.size);
  const from = new Int32Array(profiles.size);
  const to = new Int32Array(profiles.size);
  for (let i = 0; i < everyone.length; i++) {
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const row = everyone[i]!;
    const on = day[row]!;
    if (on === NO_DAY) continue;
    const who = profile[row]!;
    if (plays[who] === 0 || on < from[who]!) from[who] = on;
    if (plays[who] === 0 || on > to[who]!) to[who] = on;
    plays[who]!++;
  }
  return Array.from(plays, (count, code) => ({ profile: code, plays: count, from: from[code]!, to: to[code]! })).filter(
    (life) => life.plays > 0,
  );
}
