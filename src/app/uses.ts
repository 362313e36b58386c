/** What a copy is still good for: what each purpose needs is looked for in the copy's cells, whatever recipe made them. */

import { say, type Message } from '#core/message.ts';
import type { Steps } from '#core/steps.ts';
import { distancesOf, type Distances } from '#core/utility/distances.ts';
import { calendarsOf, likenessOf, type Calendars, type Likeness, type Pair } from '#core/utility/likeness.ts';
import type { PlanView } from './contract.ts';

export type Use = PlanView['uses'][number];

/** Whether it works, and the key of the words for how: `app.use.how.<how>`. */
type Answer = readonly [works: Use['works'], how: string];

/** A share this high is all but a few cells that were odd before. */
const NEARLY_ALL = 0.999;
const nearlyAll = (share: number | undefined): boolean => share !== undefined && share >= NEARLY_ALL;
const some = (share: number | undefined): boolean => share !== undefined && share > 0;

const USES: Readonly<Record<string, (copy: Likeness) => Answer>> = {
  /** `to_datetime`, `to_timedelta` and the pattern of an episode, run on every cell that they worked on before. */
  notebook({ dated, startFilled, timedelta, episode }) {
    if (dated !== undefined && !nearlyAll(dated)) return ['partly', some(startFilled) && !some(dated) ? 'labels' : 'noDates'];
    if (timedelta !== undefined && !nearlyAll(timedelta)) return ['partly', 'noLengths'];
    return episode !== undefined && !nearlyAll(episode) ? ['partly', 'noEpisodes'] : ['yes', 'sameColumns'];
  },
  monthlyTotals({ dated, within, startFilled }) {
    if (!some(dated)) return some(startFilled) ? ['partly', 'labels'] : ['no', 'noDates'];
    if (nearlyAll(within.month)) return ['yes', 'byMonth'];
    if (nearlyAll(within.week)) return ['partly', 'byWeek'];
    return nearlyAll(within.year) ? ['partly', 'coarser'] : ['partly', 'moved'];
  },
  hourCharts({ hour, partOfDay, startFilled, dated }) {
    if (hour === undefined) return ['no', 'notInFile'];
    if (nearlyAll(hour)) return ['yes', 'byHour'];
    if (nearlyAll(partOfDay)) return ['partly', 'byPartOfDay'];
    return some(startFilled) && !some(dated) ? ['partly', 'labels'] : ['no', 'noHours'];
  },
  deviceCharts({ device, deviceFilled, devicePseudonym }) {
    if (deviceFilled === undefined) return ['no', 'notInFile'];
    if (nearlyAll(device)) return ['yes', 'byDevice'];
    if (!some(deviceFilled)) return ['no', 'blank'];
    return ['partly', nearlyAll(devicePseudonym) ? 'byPseudonym' : 'byType'];
  },
  calendar({ within, dated }) {
    if (nearlyAll(within.day)) return ['yes', 'byDay'];
    if (nearlyAll(within.week)) return ['partly', 'byWeek'];
    return nearlyAll(dated) && !nearlyAll(within.year) ? ['partly', 'moved'] : ['no', 'noDays'];
  },
  /** What importers read of these files: the exact title, and the first ten characters of the start as a day. */
  trackerImport({ title, titleOrGuarded, show, within }) {
    if (nearlyAll(title)) return nearlyAll(within.day) ? ['yes', 'titlesAndDays'] : ['partly', 'titlesOnly'];
    if (nearlyAll(titleOrGuarded)) return ['partly', nearlyAll(within.day) ? 'titlesGuarded' : 'titlesOnly'];
    if (nearlyAll(show)) return ['partly', 'showsOnly'];
    return some(show) ? ['partly', 'popularOnly'] : ['no', 'noTitles'];
  },
};

/** Every use with whether it works, in the order they are shown. In steps. */
export function* usesOf(pair: Pair, calendars?: Calendars): Steps<readonly Use[]> {
  const likeness = yield* likenessOf(pair, calendars ?? (yield* calendarsOf(pair)));
  return Object.entries(USES).map(([id, ask]) => {
    const [works, how] = ask(likeness);
    return { id, label: say(`app.use.${id}`), works, how: say(`app.use.how.${how}`) };
  });
}

export interface Utility {
  readonly uses: readonly Use[];
  readonly distances: Distances;
}

/** What a copy is still good for, and how far its pictures are from the original's. In steps. */
export function* utilityOf(pair: Pair, label: (message: Message) => string): Steps<Utility> {
  const calendars = yield* calendarsOf(pair);
  return { uses: yield* usesOf(pair, calendars), distances: yield* distancesOf(pair, calendars, label) };
}
