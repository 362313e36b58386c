/** `Playback Activity.csv` of Apple's data request, as another set of tools reads it: every play, with device and country. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const appleTvActivity: Format = {
  id: 'apple-tv-activity',
  service: 'Apple TV',
  label: say('import.format.appleTvActivity'),
  evidence: 'reported',
  columns: [
    { name: 'Start Time', role: 'start', required: true },
    { name: 'Event Type', role: 'other', required: true },
    { name: 'Title', role: 'title', required: true, part: 'show' },
    { name: 'Episode Title', role: 'title', required: false },
    { name: 'Play Duration (Seconds)', role: 'duration', required: true, unit: 'seconds' },
    { name: 'Device Model', role: 'device', required: false, aliases: ['Device Type'] },
    { name: 'Country', role: 'country', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'device', 'country', 'duration'],
  utc: 'marked',
};
