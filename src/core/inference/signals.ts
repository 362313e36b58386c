/** What several detectors look at, worked out once and only when first asked for. */

import type { ReportTables } from '../import/netflixReport/reportTables.ts';
import type { Scope } from '../model.ts';
import { atOnce, finished, WhenAsked, type Steps } from '../steps.ts';
import type { Viewings } from '../viewings.ts';
import { charactersOfColumns, type Characters } from './signals/characters.ts';
import { dayRangeOf, daysOf, type DayRange, type Days } from './signals/days.ts';
import { puttingInOrder } from './signals/evidence.ts';
import { gapsOf, type Gap } from './signals/gaps.ts';
import { livesOf, type Life } from './signals/lives.ts';
import { nightsOf, type Night } from './signals/nights.ts';
import { runsOf, type Runs } from './signals/runs.ts';
import { staysOf, type Stay } from './signals/stays.ts';
import { talliesOf, type Tallies } from './signals/tallies.ts';
import { titlePlaysOf, type TitlePlays } from './signals/titlePlays.ts';
import { weekHoursOf } from './signals/weekHours.ts';
import { watchedWorksOf, type WatchedWorks } from './signals/works.ts';

export interface Signals extends WorkedOut {
  readonly viewings: Viewings;
  /** The other tables of the report; undefined without a report, and of a copy. */
  readonly tables: ReportTables | undefined;
  /** Whose rows `viewings.yours` are: everyone's while several profiles are there and the person has not said which is theirs. */
  readonly yours: Scope;
}

interface WorkedOut {
  /** `viewings.everyone` in the order of the file. */
  readonly counted: Uint32Array;
  /** `viewings.yours` in the order of the file. */
  readonly countedYours: Uint32Array;
  readonly tallies: Tallies;
  /** Days of viewing by everyone; undefined without dates. */
  readonly days: Days | undefined;
  /** The first and the last day of `viewings.yours`. */
  readonly daysYours: DayRange | undefined;
  /** By row: in which hour of the week it began. */
  readonly weekHours: Uint8Array;
  /** The plays of each title by everyone. */
  readonly titlePlays: TitlePlays;
  /** Days without viewing by anyone, oldest first. */
  readonly gaps: readonly Gap[];
  /** Nights of `viewings.yours`, oldest first. */
  readonly nights: readonly Night[];
  /** The same title on days in a row, of `viewings.yours`. */
  readonly runs: Runs;
  /** From when to when each profile was used. */
  readonly lives: readonly Life[];
  /** Stays in countries by everyone, oldest first. */
  readonly stays: readonly Stay[];
  /** What the distinct texts of the file are made of. */
  readonly characters: Characters;
  /** The known works in the rows of everyone, and in those of `countedYours`. */
  readonly everyonesWorks: WatchedWorks;
  readonly works: WatchedWorks;
}

type Name = keyof WorkedOut;
type Parts = { readonly [N in Name]: WhenAsked<WorkedOut[N]> };

/** In steps: those named in `ahead`, all unless told otherwise, are worked out now, the others when they are first asked for. */
export function* signalsOf(viewings: Viewings, tables?: ReportTables, ahead?: readonly Name[]): Steps<Signals> {
  const parts = partsOf(viewings);
  for (const name of ahead ?? (Object.keys(parts) as Name[])) {
    yield* parts[name].inSteps();
    yield;
  }
  const yours = viewings.mine === undefined && viewings.profiles.size > 1 ? 'everyone' : 'yours';
  return Object.defineProperties({ viewings, tables, yours } as Signals, getters(parts));
}

/** Nothing is worked out before it is asked for: for a look at a few of them. */
export const signalsWhenAsked = (viewings: Viewings): Signals => finished(signalsOf(viewings, undefined, []));

function partsOf(viewings: Viewings): Parts {
  const { rows, everyone, yours } = viewings;
  const counted = new WhenAsked(() => puttingInOrder(rows, everyone));
  const countedYours = new WhenAsked(function* () {
    return yours === everyone ? counted.value : yield* puttingInOrder(rows, yours);
  });
  const tallies = new WhenAsked(() => talliesOf(viewings));
  const days = new WhenAsked(() => daysOf(viewings, everyone));
  const daysYours = new WhenAsked(() => atOnce(() => (yours === everyone ? days.value : dayRangeOf(viewings, yours))));
  const everyonesWorks = new WhenAsked(function* () {
    yield* viewings.recognising();
    return yield* watchedWorksOf(viewings, counted.value);
  });
  return {
    counted,
    countedYours,
    tallies,
    days,
    daysYours,
    weekHours: new WhenAsked(() => weekHoursOf(viewings)),
    titlePlays: new WhenAsked(() => titlePlaysOf(viewings, tallies.value.titles)),
    gaps: new WhenAsked(() => atOnce(() => gapsOf(days.value))),
    nights: new WhenAsked(() => nightsOf(viewings, daysYours.value)),
    runs: new WhenAsked(() => runsOf(viewings)),
    lives: new WhenAsked(() => livesOf(viewings)),
    stays: new WhenAsked(() => staysOf(viewings, days.value)),
    characters: new WhenAsked(() => charactersOfColumns(viewings.history.columns.filter((column) => column.kind === 'text'))),
    everyonesWorks,
    works: new WhenAsked(function* () {
      return yours === everyone ? everyonesWorks.value : yield* watchedWorksOf(viewings, countedYours.value);
    }),
  };
}

function getters(parts: Parts): PropertyDescriptorMap {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, { enumerable: true, get: () => part.value }]));
}
