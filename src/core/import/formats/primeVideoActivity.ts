/** `Viewing History.csv` of Amazon's data request since about 2026: one row per play, with device, city, provider and postal code. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const primeVideoActivity: Format = {
  id: 'prime-video-viewing-activity',
  service: 'Amazon Prime Video',
  label: say('import.format.primeVideoActivity'),
  evidence: 'reported',
  columns: [
    { name: 'Playback Start Datetime (UTC)', role: 'start', required: true },
    { name: 'Title', role: 'title', required: true },
    { name: 'Material Type Description', role: 'supplemental', required: true },
    { name: 'Device Model', role: 'device', required: true, aliases: ['Amazon Device Model Name'] },
    { name: 'Country Code', role: 'country', required: false },
    { name: 'Seconds Viewed', role: 'duration', required: false, unit: 'seconds' },
    { name: 'End Point Seconds', role: 'bookmark', required: false, unit: 'seconds' },
    { name: 'Is Autoplay', role: 'attributes', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'device', 'country', 'duration', 'supplemental'],
  utc: true,
  nestedQuotes: true,
  titles: 'episode-show',
};
