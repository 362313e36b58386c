/** `watched-movies.json` and `watched-shows.json` of a Trakt export: every film or show once, with its last play. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const traktWatched: Format = {
  id: 'trakt-watched',
  service: 'Trakt',
  label: say('import.format.traktWatched'),
  evidence: 'reported',
  columns: [
    { name: 'last_watched_at', role: 'start', required: true },
    { name: 'plays', role: 'other', required: true },
    { name: 'movie.title', role: 'title', required: false },
    { name: 'show.title', role: 'title', required: false, part: 'show' },
  ],
  supports: ['timeOfDay'],
  utc: true,
  files: ['json'],
  parts: true,
  titles: 'plain',
};
