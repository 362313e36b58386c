/** Every card of the overview, in its order. The facts' totals have no card: they are the sentences at the top. */

import type { Card } from './card.ts';
import type { FactId } from '#core/inference/facts/index.ts';
import { absence } from './Absence.tsx';
import { calendar } from './Calendar.tsx';
import { devices } from './Devices.tsx';
import { habits } from './Habits.tsx';
import { household } from './Household.tsx';
import { nights } from './Nights.tsx';
import { places } from './Places.tsx';
import { previews } from './Previews.tsx';
import { repeats } from './Repeats.tsx';
import { streaks } from './Streaks.tsx';
import { titles } from './Titles.tsx';

const DECLARED = [habits, nights, streaks, titles, devices, places, household, absence, repeats, calendar, previews] as const;

/** A card draws facts of its own id only; the map is keyed by that id. */
export const CARDS = DECLARED as readonly unknown[] as readonly Card<FactId>[];
