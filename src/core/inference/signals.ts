/** What several detectors look at, worked out once and only when first asked for. */

import type { Scope } from '../model.ts';
import type { Viewings } from '../viewings.ts';
import { daysOf, type Days } from './signals/days.ts';
import { evidence } from './signals/evidence.ts';
import { gapsOf, type Gap } from './signals/gaps.ts';
import { nightsOf, type Night } from './signals/nights.ts';
import { staysOf, type Stay } from './signals/stays.ts';
import { talliesOf, type Tallies } from './signals/tallies.ts';

export interface Signals {
  readonly viewings: Viewings;
  /** Whose rows `viewings.yours` are: everyone's while several profiles are there and the person has not said which is theirs. */
  readonly yours: Scope;
  /** `viewings.everyone` in the order of the file. */
  readonly counted: Uint32Array;
  readonly tallies: Tallies;
  /** Days of viewing by everyone; undefined without dates. */
  readonly days: Days | undefined;
  /** Days without viewing by anyone, oldest first. */
  readonly gaps: readonly Gap[];
  /** Nights of `viewings.yours`, oldest first. */
  readonly nights: readonly Night[];
  /** Stays in countries by everyone, oldest first. */
  readonly stays: readonly Stay[];
}

export function signalsOf(viewings: Viewings): Signals {
  const counted = once(() => evidence(viewings.rows, viewings.everyone));
  const tallies = once(() => talliesOf(viewings));
  const days = once(() => daysOf(viewings, viewings.everyone));
  const gaps = once(() => gapsOf(days()));
  const nights = once(() => nightsOf(viewings, viewings.yours));
  const stays = once(() => staysOf(viewings));
  return {
    viewings,
    yours: viewings.mine === undefined && viewings.profiles.size > 1 ? 'everyone' : 'yours',
    get counted() {
      return counted();
    },
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
    get stays() {
      return stays();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
