/** A child in the home: enough titles made for children, whose ages they tell, or a profile that is used the way children use one. */

import type { Audience } from '../../knowledge/vocabulary.ts';
import { civilFromDays } from '../../dateForm.ts';
import { codesWhere } from '../../dictionary.ts';
import { say, type MessageValue } from '../../message.ts';
import type { Guess, Strength } from '../../model.ts';
import { NO_DAY } from '../../viewings.ts';
import { guessDetector } from '../detector.ts';
import type { Signals } from '../signals.ts';
import { AFTERNOON, childrensUse, type ChildrensUse } from '../signals/childrensUse.ts';
import { rowsOfCodes } from '../signals/evidence.ts';
import { topicOf, type Topic } from '../signals/topic.ts';
import { strengthBy, titlesToGenre } from '../topicGuess.ts';
import { whoHasTheFile } from '../whoHasTheFile.ts';

const TITLES = { thin: 10, some: 20, strong: 40 } as const;
/** Grown-ups watch films that are made for schoolchildren too, but hardly what is made for the smallest. */
const PRESCHOOL_TITLES = 5;
/** Plays in a year that tell the age of that year. */
const YEAR_PLAYS = 5;

/** The ages a work is made for; what is for the whole family tells none. */
const AGES = { preschool: '2–5', school: '6–9' } as const satisfies Partial<Record<Audience, string>>;
type ChildrensAudience = keyof typeof AGES;

const CHILDRENS_AUDIENCES: readonly ChildrensAudience[] = ['preschool', 'school'];

const isForChildren = (audience: Audience): boolean => audience === 'preschool' || audience === 'school';

export const child = guessDetector({
  id: 'child',
  needs: [],
  sensitive: true,
  *find(signals) {
    const use = yield* childrensUse(signals.viewings, signals.titlePlays);
    const topic = topicOf(signals.everyonesWorks, ({ audience }) => isForChildren(audience));
    const preschool = topicOf(signals.everyonesWorks, ({ audience }) => audience === 'preschool').titles;
    const strength = topic.beyondChance || preschool >= PRESCHOOL_TITLES ? strengthBy(TITLES, topic.titles) : undefined;
    if (strength !== undefined) return fromTitles(signals, topic, strength, use);
    return use && fromUse(signals, use);
  },
});

type Found = Omit<Guess, 'kind' | 'id' | 'sensitive'>;

/** Titles and use together are stronger than either. */
function fromTitles(
  { viewings, everyonesWorks: works }: Signals,
  topic: Topic,
  byTitles: Strength,
  use: ChildrensUse | undefined,
): Found {
  const afternoon = topic.rows.filter((row) => viewings.minute[row]! >= AFTERNOON.from && viewings.minute[row]! < AFTERNOON.to);
  const years = agesByYear(works);
  const first = years[0];
  const last = years.at(-1);
  const values: Record<string, MessageValue> = {
    count: topic.titles,
    of: topic.of,
    plays: topic.rows.length,
    afternoon: { percent: afternoon.length / topic.rows.length },
    ...(first && last && { ages: first.ages, later: last.ages, from: String(first.year), to: String(last.year) }),
  };
  const headline =
    first === undefined || last === undefined
      ? 'guess.child.headline.titles'
      : first.ages === last.ages
        ? 'guess.child.headline.ages'
        : 'guess.child.headline.grew';
  const timed = viewings.has.has('timeOfDay');
  return {
    severity: 'high',
    headline: say(headline, values),
    evidence: {
      strength: use === undefined ? byTitles : byTitles === 'thin' ? 'some' : 'strong',
      sentence: say(timed ? 'guess.child.evidence.hours' : 'guess.child.evidence.titles', values),
      rows: topic.rows,
      of: viewings.everyone.length,
    },
    who: whoHasTheFile,
    why: say('guess.child.why'),
    wrong: say('guess.child.wrong'),
    fix: titlesToGenre,
  };
}

/** Which ages the plays of each year are for; years with few plays are left out. */
function agesByYear(works: Signals['everyonesWorks']): readonly { year: number; ages: string }[] {
  const plays = new Map<number, Record<ChildrensAudience, number>>();
  for (const audience of CHILDRENS_AUDIENCES) {
    const found = works.watched.filter((work) => works.known[work]!.audience === audience);
    for (const [day, count] of playsByDay(works, found)) {
      const { year } = civilFromDays(day);
      const counts = plays.get(year) ?? { preschool: 0, school: 0 };
      counts[audience] += count;
      plays.set(year, counts);
    }
  }
  return [...plays]
    .filter(([, { preschool, school }]) => preschool + school >= YEAR_PLAYS)
    .sort(([a], [b]) => a - b)
    .map(([year, { preschool, school }]) => ({ year, ages: AGES[preschool >= school ? 'preschool' : 'school'] }));
}

/** The plays of some works on each day they were watched. */
function* playsByDay(
  { days, daysOf }: Signals['everyonesWorks'],
  works: readonly number[],
): Generator<[day: number, plays: number]> {
  if (days === undefined) return;
  const counts = new Uint32Array(days.last - days.first + 1);
  for (const work of works) for (const day of daysOf(work)) if (day !== NO_DAY) counts[day - days.first]!++;
  for (let at = 0; at < counts.length; at++) if (counts[at]! > 0) yield [days.first + at, counts[at]!];
}

function fromUse({ viewings, counted }: Signals, { profile, use, strength }: ChildrensUse): Found {
  return {
    severity: 'high',
    headline: say('guess.child.headline', { from: { day: use.from }, to: { day: use.to } }),
    evidence: {
      strength,
      sentence: say('guess.child.evidence', {
        count: use.plays,
        afternoon: { percent: use.afternoon / use.plays },
        brief: { percent: use.brief / use.plays },
        again: use.sameDay,
      }),
      rows: rowsOfCodes(
        counted,
        viewings.profile,
        codesWhere(viewings.profiles.size, (code) => code === profile),
      ),
      of: viewings.everyone.length,
    },
    who: whoHasTheFile,
    why: say('guess.child.why'),
    wrong: say('guess.child.wrong'),
    fix: { role: 'profile', operator: 'pseudonymize', label: say('guess.fix.profile'), cost: say('guess.cost.profile') },
  };
}
