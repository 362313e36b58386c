/** Prime Video, the table that Amazon's data request held until about 2021: one row per play, to the hour, with city and provider. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const primeVideoHours: Format = {
  id: 'prime-video-hours',
  service: 'Amazon Prime Video',
  label: say('import.format.primeVideoHours'),
  evidence: 'reported',
  columns: [
    { name: 'Playback Hour', role: 'start', required: true },
    { name: 'Title', role: 'title', required: true },
    { name: 'Operating System', role: 'device', required: false },
    { name: 'Country', role: 'country', required: false },
    { name: 'Video Type', role: 'supplemental', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'device', 'country', 'supplemental'],
  utc: false,
  nestedQuotes: true,
  titles: 'episode-show',
};
