/** Mental health: several titles about it within three months, or a few in weeks whose nights end far later than usual. */

import type { Signals } from '../signals.ts';
import { medianOf } from '../signals/median.ts';
import type { Night } from '../signals/nights.ts';
import { duringDays } from '../signals/topic.ts';
import { aboutAny, guessOf, topicGuess, withDenominator } from '../topicGuess.ts';

const about = aboutAny('depression', 'self-harm', 'eating-disorder', 'anxiety', 'suicide');

/** Hours count only beside titles: two of them, in four weeks or more that end two hours later than the usual night. */
const SHIFT_MINUTES = 120;
const SHIFT_WEEKS = 4;
const SHIFT_TITLES = 2;
const FEWEST_NIGHTS_A_WEEK = 2;
/** Below a quarter of a year there is no usual night. */
const BASELINE_NIGHTS = 60;

export const mentalHealth = topicGuess({
  id: 'mentalHealth',
  severity: 'high',
  about,
  titles: { thin: 4, some: 6, strong: 10 },
  days: 90,
  texts: {
    headline: 'guess.mentalHealth.headline',
    evidence: 'guess.mentalHealth.evidence',
    why: 'guess.mentalHealth.why',
    wrong: 'guess.mentalHealth.wrong',
  },
  otherwise: withLateNights,
});

function withLateNights(signals: Signals): ReturnType<typeof withDenominator> | undefined {
  const { works, viewings } = signals;
  if (!viewings.has.has('timeOfDay') || !works.watched.some((work) => about(works.known[work]!))) return undefined;
  for (const { from, to } of lateWeeks(signals.nights)) {
    const topic = duringDays(works, about, from, to);
    if (topic.titles < SHIFT_TITLES) continue;
    const texts = {
      headline: 'guess.mentalHealth.headline',
      evidence: 'guess.mentalHealth.evidence.hours',
      why: 'guess.mentalHealth.why',
      wrong: 'guess.mentalHealth.wrong',
    };
    const values = { from: { day: from }, to: { day: to } };
    return withDenominator(signals, guessOf('high', texts, { strength: 'thin', topic, values }));
  }
  return undefined;
}

/** Runs of weeks whose middle night ends much later than the middle night of the file, oldest first. */
function lateWeeks(nights: readonly Night[]): readonly { from: number; to: number }[] {
  const usual = nights.length < BASELINE_NIGHTS ? undefined : medianOf(nights.map(({ end }) => end));
  if (usual === undefined) return [];
  const isLate = (week: readonly Night[]): boolean =>
    week.length >= FEWEST_NIGHTS_A_WEEK && medianOf(week.map(({ end }) => end))! >= usual + SHIFT_MINUTES;
  const runs: { from: number; to: number; weeks: number }[] = [];
  // Weeks since 1970 that begin on a Monday; nights are in order, so the weeks are.
  for (const [week, found] of Map.groupBy(nights, ({ day }) => Math.floor((day + 3) / 7))) {
    if (!isLate(found)) continue;
    const from = week * 7 - 3;
    const last = runs.at(-1);
    if (last !== undefined && last.to === from - 1) {
      last.to += 7;
      last.weeks++;
    } else runs.push({ from, to: from + 6, weeks: 1 });
  }
  return runs.filter(({ weeks }) => weeks >= SHIFT_WEEKS);
}
