/** Crunchyroll's watch history as tools save it from the service's own interface, as JSON or as a table: every episode once. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const crunchyrollHistory: Format = {
  id: 'crunchyroll-history',
  service: 'Crunchyroll',
  label: say('import.format.crunchyrollHistory'),
  evidence: 'reported',
  columns: [
    { name: 'date_played', role: 'start', required: true },
    { name: 'playhead', role: 'duration', required: true, unit: 'seconds' },
    {
      name: 'panel.episode_metadata.series_title',
      role: 'title',
      required: false,
      part: 'show',
      aliases: ['episode_metadata.series_title', 'series_title'],
    },
    { name: 'panel.title', role: 'title', required: false, aliases: ['episode_title', 'title'] },
  ],
  supports: ['timeOfDay', 'duration'],
  utc: 'marked',
  files: ['json', 'table'],
  parts: true,
  titles: 'plain',
};
