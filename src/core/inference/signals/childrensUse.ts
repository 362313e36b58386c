/** Whether a profile is used the way children use one: by its preset name, its hours, short plays, and the same again on one day. */

import { isChildrensPreset } from '../../knowledge/presetProfiles.ts';
import type { Strength } from '../../model.ts';
import { ROWS_A_STEP, type Steps } from '../../steps.ts';
import { DAY_STARTS_AT_MINUTE, NO_DAY, type Viewings } from '../../viewings.ts';
import { DAY, PLAY_NUMBERS, PROFILE, type TitlePlays } from './titlePlays.ts';

/** Three in five plays begin between 14:00 and 20:00 and at most one in twenty after 21:30. */
export const AFTERNOON = { from: 14 * 60, to: 20 * 60, share: 0.6 } as const;
const LATE = { from: 21 * 60 + 30, share: 0.05 } as const;
/** Three in five plays last half an hour at most. */
const BRIEF = { seconds: 30 * 60, share: 0.6 } as const;
/** One play in twenty is of a title that was already played that day. */
const SAME_DAY_SHARE = 0.05;
/** Below this many plays a pattern is chance; a preset name needs less. */
const FEWEST_PLAYS = 50;
const SOME_PLAYS = 200;
const FEWEST_PLAYS_NAMED = 10;

/** How one profile was used. */
export interface Use {
  plays: number;
  afternoon: number;
  late: number;
  brief: number;
  sameDay: number;
  from: number;
  to: number;
}

export interface ChildrensUse {
  readonly profile: number;
  readonly use: Use;
  readonly strength: Strength;
}

/** The profile that looks most like a child's; undefined where none does, or the file has no hours, lengths or profiles. In steps. */
export function* childrensUse(viewings: Viewings, titlePlays: TitlePlays): Steps<ChildrensUse | undefined> {
  const { has, profiles } = viewings;
  if (!has.has('profile') || !has.has('timeOfDay') || !has.has('duration')) return undefined;
  let found: ChildrensUse | undefined;
  for (const [profile, use] of (yield* usesOf(viewings, titlePlays)).entries()) {
    const strength = strengthOf(use, isChildrensPreset(profiles.at(profile)));
    if (strength !== undefined && (found === undefined || RANK[strength] > RANK[found.strength]))
      found = { profile, use, strength };
  }
  return found;
}

const RANK: Readonly<Record<Strength, number>> = { thin: 1, some: 2, strong: 3 };

/** How often the patterns hold; hours alone would mistake many adults for children, so all must. */
function strengthOf(use: Use, preset: boolean): Strength | undefined {
  const patterns = [
    use.afternoon >= AFTERNOON.share * use.plays && use.late <= LATE.share * use.plays,
    use.brief >= BRIEF.share * use.plays,
    use.sameDay >= SAME_DAY_SHARE * use.plays,
  ].filter(Boolean).length;
  if (preset && use.plays >= FEWEST_PLAYS_NAMED) return patterns >= 2 ? 'strong' : 'some';
  if (patterns < 3 || use.plays < FEWEST_PLAYS) return undefined;
  return use.plays >= SOME_PLAYS ? 'some' : 'thin';
}

function* usesOf(viewings: Viewings, titlePlays: TitlePlays): Steps<readonly Use[]> {
  const { everyone, day, minute, seconds, profile, profiles } = viewings;
  const uses = Array.from({ length: profiles.size }, (): Use => ({
    plays: 0,
    afternoon: 0,
    late: 0,
    brief: 0,
    sameDay: 0,
    from: 0,
    to: 0,
  }));
  for (let i = 0; i < everyone.length; i++) {
    const row = everyone[i]!;
    const today = day[row]!;
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    if (today === NO_DAY) continue;
    const use = uses[profile[row]!]!;
    const clock = minute[row]!;
    if (use.plays === 0) use.from = today;
    use.to = today;
    use.plays++;
    if (clock >= AFTERNOON.from && clock < AFTERNOON.to) use.afternoon++;
    if (clock >= LATE.from || clock < DAY_STARTS_AT_MINUTE) use.late++;
    if (seconds[row]! >= 0 && seconds[row]! <= BRIEF.seconds) use.brief++;
  }
  yield;
  countSameDay(uses, titlePlays);
  return uses;
}

function countSameDay(uses: readonly Use[], { first, plays }: TitlePlays): void {
  for (let code = 0; code + 1 < first.length; code++) {
    for (let at = (first[code]! + 1) * PLAY_NUMBERS; at < first[code + 1]! * PLAY_NUMBERS; at += PLAY_NUMBERS) {
      const before = at - PLAY_NUMBERS;
      if (plays[at + DAY] === NO_DAY || plays[at + DAY] !== plays[before + DAY]) continue;
      if (plays[at + PROFILE] === plays[before + PROFILE]) uses[plays[at + PROFILE]!]!.sameDay++;
    }
  }
}
