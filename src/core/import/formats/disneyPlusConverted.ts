/** Disney+ delivers a document; this is the table people convert it to. Day and time are those of the end; whose clock it is nobody says. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const disneyPlusConverted: Format = {
  id: 'disney-plus-converted',
  service: 'Disney+',
  label: say('import.format.disneyPlusConverted'),
  evidence: 'reported',
  columns: [
    { name: 'End Date', role: 'start', required: true },
    { name: 'End Time', role: 'start', required: false, part: 'clock' },
    { name: 'Program Title', role: 'title', required: true },
    { name: 'Season Title', role: 'title', required: true, part: 'show' },
    { name: 'Profile ID', role: 'profile', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'profile'],
  utc: false,
  titles: 'plain',
};
