/** What several detectors look at, worked out once and only when first asked for. */

import type { ReportTables } from '../import/netflixReport/reportTables.ts';
import type { Scope } from '../model.ts';
import type { Steps } from '../steps.ts';
import type { Viewings } from '../viewings.ts';
import { charactersOfColumns, type Characters } from './signals/characters.ts';
import { daysOf, type Days } from './signals/days.ts';
import { inFileOrder } from './signals/evidence.ts';
import { gapsOf, type Gap } from './signals/gaps.ts';
import { livesOf, type Life } from './signals/lives.ts';
import { nightsOf, type Night } from './signals/nights.ts';
import { staysOf, type Stay } from './signals/stays.ts';
import { watchedWorksOf, type WatchedWorks } from './signals/works.ts';
import { talliesOf, type Tallies } from './signals/tallies.ts';

export interface Signals {
  readonly viewings: Viewings;
  /** The other tables of the report; undefined without a report, and of a copy. */
  readonly tables: ReportTables | undefined;
  /** Whose rows `viewings.yours` are: everyone's while several profiles are there and the person has not said which is theirs. */
  readonly yours: Scope;
  /** `viewings.everyone` in the order of the file. */
  readonly counted: Uint32Array;
  /** `viewings.yours` in the order of the file. */
  readonly countedYours: Uint32Array;
  readonly tallies: Tallies;
  /** The known works in the rows of `countedYours`, and in those of everyone. */
  readonly works: WatchedWorks;
  readonly everyonesWorks: WatchedWorks;
  /** What the distinct texts of the file are made of. */
  readonly characters: Characters;
  /** Days of viewing by everyone; undefined without dates. */
  readonly days: Days | undefined;
  /** Days without viewing by anyone, oldest first. */
  readonly gaps: readonly Gap[];
  /** Nights of `viewings.yours`, oldest first. */
  readonly nights: readonly Night[];
  /** From when to when each profile was used. */
  readonly lives: readonly Life[];
  /** Stays in countries by everyone, oldest first. */
  readonly stays: readonly Stay[];
}

/** In steps: what every distinct text is needed for is worked out now, the rest when it is asked for. */
export function* signalsOf(viewings: Viewings, tables?: ReportTables): Steps<Signals> {
  const characters = yield* charactersOfColumns(viewings.history.columns.filter((column) => column.kind === 'text'));
  yield* viewings.recognising();
  const counted = once(() => inFileOrder(viewings.rows, viewings.everyone));
  const countedYours = once(() =>
    viewings.yours === viewings.everyone ? counted() : inFileOrder(viewings.rows, viewings.yours),
  );
  const everyonesWorks = once(() => watchedWorksOf(viewings, counted()));
  const works = once(() => (viewings.yours === viewings.everyone ? everyonesWorks() : watchedWorksOf(viewings, countedYours())));
  const tallies = once(() => talliesOf(viewings));
  const days = once(() => daysOf(viewings, viewings.everyone));
  const gaps = once(() => gapsOf(days()));
  const nights = once(() => nightsOf(viewings, viewings.yours));
  const lives = once(() => livesOf(viewings));
  const stays = once(() => staysOf(viewings, days()));
  for (const make of [counted, countedYours, tallies, days, works, everyonesWorks]) {
    make();
    yield;
  }
  return {
    viewings,
    tables,
    yours: viewings.mine === undefined && viewings.profiles.size > 1 ? 'everyone' : 'yours',
    get counted() {
      return counted();
    },
    get countedYours() {
      return countedYours();
    },
    get works() {
      return works();
    },
    get everyonesWorks() {
      return everyonesWorks();
    },
    characters,
    get tallies() {
      return tallies();
    },
    get days() {
      return days();
    },
    get gaps() {
      return gaps();
    },
    get nights() {
      return nights();
    },
    get lives() {
      return lives();
    },
    get stays() {
      return stays();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
