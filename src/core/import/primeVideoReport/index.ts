/** The tables of Amazon's zip of 2026 that lie beside the viewing history. They feed the same findings as those of Netflix's report. */

import { purchasesAndRentals } from './purchasesAndRentals.ts';
import { searchHistory } from './searchHistory.ts';
import { trailersViewed } from './trailersViewed.ts';
import { watchEvents } from './watchEvents.ts';

export const PRIME_VIDEO_TABLES = [searchHistory, watchEvents, trailersViewed, purchasesAndRentals] as const;
