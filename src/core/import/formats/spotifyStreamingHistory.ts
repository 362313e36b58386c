/** `StreamingHistory*.json` of Spotify's short export: the last year of plays, to the minute. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const spotifyStreamingHistory: Format = {
  id: 'spotify-streaming-history',
  service: 'Spotify',
  label: say('import.format.spotifyStreamingHistory'),
  evidence: 'reported',
  columns: [
    { name: 'endTime', role: 'start', required: true },
    { name: 'msPlayed', role: 'duration', required: true, unit: 'milliseconds' },
    { name: 'artistName', role: 'title', required: false, part: 'show', aliases: ['podcastName'] },
    { name: 'trackName', role: 'title', required: false, part: 'music' },
    { name: 'episodeName', role: 'title', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'duration'],
  utc: true,
  files: ['json'],
  parts: true,
  titles: 'plain',
};
