/** `PrimeVideo.ViewingHistory.csv` of Amazon's data request, about 2023 to 2025: one row per play, to the second. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const primeVideoHistory: Format = {
  id: 'prime-video-viewing-history',
  service: 'Amazon Prime Video',
  label: say('import.format.primeVideoHistory'),
  evidence: 'reported',
  columns: [
    { name: 'Playback Start Datetime (UTC)', role: 'start', required: true },
    { name: 'Title', role: 'title', required: true },
    { name: 'Seconds Viewed', role: 'duration', required: true, unit: 'seconds' },
    { name: 'Is Autoplay', role: 'attributes', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'duration'],
  utc: true,
  nestedQuotes: true,
  titles: 'episode-show',
};
