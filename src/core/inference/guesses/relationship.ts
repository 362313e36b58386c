/** A change in a relationship: two of three signs at one time. A profile comes or goes, titles about couples, a device or country with it. */

import { isChildrensPreset } from '../../knowledge/presetProfiles.ts';
import { say, type Message } from '../../message.ts';
import { NO_DAY } from '../../viewings.ts';
import { guessDetector, NO_ROWS } from '../detector.ts';
import type { Signals } from '../signals.ts';
import { inOrder, rowsOfProfile } from '../signals/evidence.ts';
import { spanOf } from '../signals/stays.ts';
import { duringDays, type Topic } from '../signals/topic.ts';
import { aboutAny } from '../topicGuess.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

const about = aboutAny('divorce', 'infidelity', 'dating', 'wedding');
const TITLES = 3;
const TITLES_DAYS = 90;

/** A profile of two months and more; one that is there from the beginning, or to the end, neither came nor went. */
const LIVED = { plays: 30, days: 60 } as const;
const SILENT_DAYS = 180;

/** A device or a country that comes or goes within a month of it. */
const NEAR_DAYS = 30;
const FEWEST_DEVICE_ROWS = 30;
const FEWEST_STAY_DAYS = 60;

interface Turn {
  readonly day: number;
  readonly profile: number | undefined;
  readonly way: 'starts' | 'stops' | undefined;
  readonly country: boolean;
}

export const relationship = guessDetector({
  id: 'relationship',
  needs: ['profile'],
  sensitive: true,
  find(signals) {
    const { viewings, everyonesWorks } = signals;
    for (const turn of turnsOf(signals)) {
      const topic = duringDays(everyonesWorks, about, turn.day - TITLES_DAYS, turn.day + TITLES_DAYS);
      const titles = topic.titles >= TITLES && topic.beyondChance;
      const place = turn.country || comesWithDevice(signals, turn);
      const signs = signsOf(turn, titles ? topic : undefined, place);
      if (signs.length < 2) continue;
      const near =
        turn.profile === undefined
          ? NO_ROWS
          : rowsOfProfile(viewings, { profile: turn.profile, from: turn.day - NEAR_DAYS, to: turn.day + NEAR_DAYS });
      return {
        severity: 'medium',
        headline: say('guess.relationship.headline', { day: { day: turn.day } }),
        evidence: {
          strength: signs.length === 3 ? 'some' : 'thin',
          sentence: say('guess.relationship.evidence', { signs: { list: signs.map((term) => ({ term })) } }),
          rows: titles ? inOrder([near, topic.rows]) : near,
          of: viewings.everyone.length,
        },
        who: whoHasTheFile,
        why: say('guess.relationship.why'),
        wrong: say('guess.relationship.wrong'),
        fix: { role: 'profile', operator: 'blank', label: say('guess.fix.noProfile'), cost: say('guess.cost.noProfile') },
      };
    }
    return undefined;
  },
});

function signsOf({ way }: Turn, titles: Topic | undefined, place: boolean): readonly Message[] {
  return [
    ...(way === undefined ? [] : [say(`guess.relationship.sign.${way}`)]),
    ...(titles === undefined ? [] : [say('guess.relationship.sign.titles', { count: titles.titles })]),
    ...(place ? [say('guess.relationship.sign.place')] : []),
  ];
}

/** The days at which a profile came or went, or another country began; oldest first. */
function turnsOf({ viewings, lives, days, stays }: Signals): readonly Turn[] {
  if (days === undefined || lives.length < 2) return [];
  const turns: Turn[] = [];
  const moves = stays.slice(1).filter((stay) => spanOf(stay) >= FEWEST_STAY_DAYS);
  const moved = (day: number): boolean => moves.some(({ from }) => Math.abs(from - day) <= NEAR_DAYS);
  for (const { profile, plays, from, to } of lives) {
    if (plays < LIVED.plays || to - from < LIVED.days || isChildrensPreset(viewings.profiles.at(profile))) continue;
    if (from >= days.first + SILENT_DAYS) turns.push({ day: from, profile, way: 'starts', country: moved(from) });
    if (to <= days.last - SILENT_DAYS) turns.push({ day: to, profile, way: 'stops', country: moved(to) });
  }
  for (const { from } of moves) turns.push({ day: from, profile: undefined, way: undefined, country: true });
  return turns.sort((a, b) => a.day - b.day);
}

/** Whether a device that is mostly this profile's came, or went, when the profile did. */
function comesWithDevice({ viewings, counted }: Signals, { day: turned, profile: who, way }: Turn): boolean {
  if (way === undefined || !viewings.has.has('device')) return false;
  const { device, devices, day, profile } = viewings;
  const rows = new Uint32Array(devices.size);
  const own = new Uint32Array(devices.size);
  const end = new Int32Array(devices.size).fill(NO_DAY);
  for (let i = 0; i < counted.length; i++) {
    const row = counted[i]!;
    const on = day[row]!;
    if (on === NO_DAY) continue;
    const code = device[row]!;
    rows[code]!++;
    if (profile[row] === who) own[code]!++;
    if (end[code] === NO_DAY || (way === 'starts' ? on < end[code]! : on > end[code]!)) end[code] = on;
  }
  return rows.some(
    (count, code) => count >= FEWEST_DEVICE_ROWS && own[code]! * 2 > count && Math.abs(end[code]! - turned) <= NEAR_DAYS,
  );
}
