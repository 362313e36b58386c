/** `diary.csv` of a Letterboxd export: one row per film and day, with rating and tags. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const letterboxdDiary: Format = {
  id: 'letterboxd-diary',
  service: 'Letterboxd',
  label: say('import.format.letterboxdDiary'),
  evidence: 'seen-in-real-files',
  columns: [
    { name: 'Watched Date', role: 'start', required: true },
    { name: 'Name', role: 'title', required: true },
    { name: 'Letterboxd URI', role: 'link', required: true },
  ],
  supports: ['repeats'],
  utc: false,
  // The file of written reviews holds the same films once more.
  without: ['Review'],
  titles: 'plain',
};
