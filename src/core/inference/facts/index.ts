/** Every fact the program can state. Adding one is one file and one line here. */

import type { FactDetector } from '../detector.ts';
import type { Fact } from '../../model.ts';
import { absence } from './absence.ts';
import { addresses } from './addresses.ts';
import { calendar } from './calendar.ts';
import { clicks } from './clicks.ts';
import { contacts } from './contacts.ts';
import { deviceNames } from './deviceNames.ts';
import { devices } from './devices.ts';
import { games } from './games.ts';
import { genres } from './genres.ts';
import { habits } from './habits.ts';
import { household } from './household.ts';
import { languages } from './languages.ts';
import { lists } from './lists.ts';
import { messages } from './messages.ts';
import { nights } from './nights.ts';
import { payments } from './payments.ts';
import { places } from './places.ts';
import { previews } from './previews.ts';
import { ratings } from './ratings.ts';
import { repeats } from './repeats.ts';
import { rhythm } from './rhythm.ts';
import { searches } from './searches.ts';
import { serials } from './serials.ts';
import { sittings } from './sittings.ts';
import { streaks } from './streaks.ts';
import { subscription } from './subscription.ts';
import { titles } from './titles.ts';
import { totals } from './totals.ts';
import { watchedByFew } from './watchedByFew.ts';

/** In the order of the overview. */
export const FACTS = [
  totals,
  habits,
  nights,
  rhythm,
  streaks,
  sittings,
  repeats,
  titles,
  genres,
  languages,
  watchedByFew,
  devices,
  deviceNames,
  places,
  household,
  absence,
  calendar,
  previews,
  searches,
  addresses,
  serials,
  messages,
  payments,
  subscription,
  ratings,
  lists,
  games,
  clicks,
  contacts,
] as const;

type Detector = (typeof FACTS)[number];

export type FactId = Detector['id'];

type DataOf<D> = D extends FactDetector<string, infer Data> ? Data : never;

/** What the picture and the table of a fact are drawn from. */
export type FactData<Id extends FactId> = DataOf<Extract<Detector, { id: Id }>>;

export type AnyFact = { [Id in FactId]: Fact<Id, FactData<Id>> }[FactId];
