/** Every card of the overview, in its order. The facts' totals have no card: they are the sentences at the top. */

import type { Card } from './card.ts';
import type { FactId } from '#core/inference/facts/index.ts';
import { absence } from './Absence.tsx';
import { addresses } from './Addresses.tsx';
import { calendar } from './Calendar.tsx';
import { clicks } from './Clicks.tsx';
import { contacts } from './Contacts.tsx';
import { deviceNames } from './DeviceNames.tsx';
import { devices } from './Devices.tsx';
import { games } from './Games.tsx';
import { genres } from './Genres.tsx';
import { habits } from './Habits.tsx';
import { household } from './Household.tsx';
import { lists } from './Lists.tsx';
import { messages } from './Messages.tsx';
import { languages } from './Languages.tsx';
import { nights } from './Nights.tsx';
import { payments } from './Payments.tsx';
import { places } from './Places.tsx';
import { previews } from './Previews.tsx';
import { ratings } from './Ratings.tsx';
import { repeats } from './Repeats.tsx';
import { rhythm } from './Rhythm.tsx';
import { searches } from './Searches.tsx';
import { serials } from './Serials.tsx';
import { sittings } from './Sittings.tsx';
import { streaks } from './Streaks.tsx';
import { subscription } from './Subscription.tsx';
import { titles } from './Titles.tsx';
import { watchedByFew } from './WatchedByFew.tsx';

const DECLARED = [
  habits,
  nights,
  rhythm,
  streaks,
  sittings,
  titles,
  genres,
  languages,
  watchedByFew,
  devices,
  deviceNames,
  places,
  household,
  absence,
  repeats,
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

/** A card draws facts of its own id only; the map is keyed by that id. */
export const CARDS = DECLARED as readonly unknown[] as readonly Card<FactId>[];
