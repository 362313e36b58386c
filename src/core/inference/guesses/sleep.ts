/** Poor sleep or shift work: weeks in which the viewing of many nights ended after two. */

import { say } from '../../message.ts';
import type { Strength } from '../../model.ts';
import { guessDetector } from '../detector.ts';
import type { Night } from '../signals/nights.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

/** Minutes after midnight. */
const LATE_AFTER = 120;
/** Eight weeks, with viewing on at least a quarter of their nights. */
const WINDOW_DAYS = 56;
const FEWEST_NIGHTS = 14;
/** A week with viewing on three nights has a side: nearly all of them late, or nearly none. */
const FEWEST_NIGHTS_A_WEEK = 3;
const CLEAR = 0.75;
/** Shares of the nights in those weeks that ended late. */
const THIN = 0.2;
const SOME = 0.35;
const STRONG = 0.5;

export const sleep = guessDetector({
  id: 'sleep',
  needs: ['timeOfDay'],
  sensitive: false,
  find({ nights }) {
    const period = latePeriod(nights);
    if (period === undefined) return undefined;
    const within = nights.filter((night) => night.day >= period.from && night.day <= period.to);
    const late = within.filter((night) => night.end > LATE_AFTER);
    const values = { from: { day: period.from }, to: { day: period.to } };
    const turns = comesInTurns(within);
    return {
      severity: 'medium',
      headline: say(turns ? 'guess.sleep.headline.turns' : 'guess.sleep.headline', values),
      evidence: {
        strength: strengthOf(period.share),
        sentence: say(turns ? 'guess.sleep.evidence.turns' : 'guess.sleep.evidence', {
          ...values,
          late: late.length,
          nights: within.length,
          share: { percent: late.length / within.length },
          after: { clock: LATE_AFTER },
        }),
        rows: Uint32Array.from(late, (night) => night.row).sort(),
        of: within.length,
      },
      who: whoHasTheFile,
      why: say('guess.sleep.why'),
      wrong: say('guess.sleep.wrong'),
      fix: { role: 'start', operator: 'generalize', level: 'day', label: say('guess.fix.day'), cost: say('guess.cost.day') },
    };
  },
});

function strengthOf(share: number): Strength {
  return share >= STRONG ? 'strong' : share >= SOME ? 'some' : 'thin';
}

/** Weeks that end late and weeks that do not follow each other again and again: so works a rota; who sleeps badly has no such weeks. */
const TURNS = 4;

function comesInTurns(nights: readonly Night[]): boolean {
  // Weeks since 1970 that begin on a Monday; nights are in order, so the weeks are.
  const weeks = [...Map.groupBy(nights, ({ day }) => Math.floor((day + 3) / 7)).values()]
    .filter((week) => week.length >= FEWEST_NIGHTS_A_WEEK)
    .map((week) => week.filter(({ end }) => end > LATE_AFTER).length / week.length);
  const isClear = weeks.every((share) => share <= 1 - CLEAR || share >= CLEAR);
  const changes = weeks.filter((share, at) => at > 0 && share >= CLEAR !== weeks[at - 1]! >= CLEAR).length;
  return isClear && changes >= TURNS;
}

/** The eight weeks with the highest share of late nights, widened by every other such eight weeks that touch them. */
function latePeriod(nights: readonly Night[]): { from: number; to: number; share: number } | undefined {
  const windows: { from: number; to: number; share: number }[] = [];
  let first = 0;
  let late = 0;
  nights.forEach((night, last) => {
    if (night.end > LATE_AFTER) late++;
    while (nights[first]!.day <= night.day - WINDOW_DAYS) if (nights[first++]!.end > LATE_AFTER) late--;
    const count = last - first + 1;
    // Eight weeks of the file must have gone by: one bad week at its beginning is a week.
    const whole = night.day - nights[0]!.day >= WINDOW_DAYS - 1;
    if (whole && count >= FEWEST_NIGHTS && late / count >= THIN)
      windows.push({ from: nights[first]!.day, to: night.day, share: late / count });
  });
  const [head] = windows;
  if (head === undefined) return undefined;
  const best = windows.reduce((a, b) => (b.share > a.share ? b : a), head);
  const joined: { from: number; to: number }[] = [];
  for (const window of windows) {
    const last = joined.at(-1);
    if (last !== undefined && window.from <= last.to) last.to = window.to;
    else joined.push({ from: window.from, to: window.to });
  }
  const around = joined.find((period) => best.from >= period.from && best.to <= period.to) ?? best;
  return { from: around.from, to: around.to, share: best.share };
}
