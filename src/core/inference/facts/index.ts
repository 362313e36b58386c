/** Every fact the program can state. Adding one is one file and one line here. */

import type { FactDetector } from '../detector.ts';
import type { Fact } from '../../model.ts';
import { absence } from './absence.ts';
import { calendar } from './calendar.ts';
import { devices } from './devices.ts';
import { habits } from './habits.ts';
import { household } from './household.ts';
import { nights } from './nights.ts';
import { places } from './places.ts';
import { previews } from './previews.ts';
import { repeats } from './repeats.ts';
import { streaks } from './streaks.ts';
import { titles } from './titles.ts';
import { totals } from './totals.ts';

/** In the order of the overview. */
export const FACTS = [
  totals,
  habits,
  nights,
  streaks,
  repeats,
  titles,
  devices,
  places,
  household,
  absence,
  calendar,
  previews,
] as const;

type Detector = (typeof FACTS)[number];

export type FactId = Detector['id'];

type DataOf<D> = D extends FactDetector<string, infer Data> ? Data : never;

/** What the picture and the table of a fact are drawn from. */
export type FactData<Id extends FactId> = DataOf<Extract<Detector, { id: Id }>>;

export type AnyFact = { [Id in FactId]: Fact<Id, FactData<Id>> }[FactId];
