/** `watched.csv` of a Letterboxd export: every film once, with the day it was marked as watched. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const letterboxdWatched: Format = {
  id: 'letterboxd-watched',
  service: 'Letterboxd',
  label: say('import.format.letterboxdWatched'),
  evidence: 'seen-in-real-files',
  columns: [
    { name: 'Date', role: 'start', required: true },
    { name: 'Name', role: 'title', required: true },
    { name: 'Year', role: 'other', required: true },
    { name: 'Letterboxd URI', role: 'link', required: true },
  ],
  supports: [],
  utc: false,
  without: ['Rating', 'Watched Date'],
  otherFiles: ['watchlist', 'films', 'likes'],
  titles: 'plain',
};
