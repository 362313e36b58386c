/** `history-*.json` of a Trakt export: one entry per play that was logged, by hand or by an app. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const traktHistory: Format = {
  id: 'trakt-history',
  service: 'Trakt',
  label: say('import.format.traktHistory'),
  evidence: 'reported',
  columns: [
    { name: 'watched_at', role: 'start', required: true },
    { name: 'type', role: 'other', required: true },
    { name: 'action', role: 'other', required: false },
    { name: 'movie.title', role: 'title', required: false },
    { name: 'episode.title', role: 'title', required: false },
    { name: 'show.title', role: 'title', required: false, part: 'show' },
  ],
  supports: ['timeOfDay', 'repeats'],
  utc: true,
  files: ['json'],
  parts: true,
  titles: 'plain',
};
