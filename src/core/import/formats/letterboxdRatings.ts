/** `ratings.csv` of a Letterboxd export: every film that was rated, with the day of the rating. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const letterboxdRatings: Format = {
  id: 'letterboxd-ratings',
  service: 'Letterboxd',
  label: say('import.format.letterboxdRatings'),
  evidence: 'seen-in-real-files',
  columns: [
    { name: 'Date', role: 'start', required: true },
    { name: 'Name', role: 'title', required: true },
    { name: 'Letterboxd URI', role: 'link', required: true },
    { name: 'Rating', role: 'other', required: true },
  ],
  supports: [],
  utc: false,
  without: ['Watched Date', 'Review'],
  titles: 'plain',
};
