/** Disney+ delivers a document; this is the table people convert it to. The day is that of the end, its time is not read. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const disneyPlusConverted: Format = {
  id: 'disney-plus-converted',
  service: 'Disney+',
  label: say('import.format.disneyPlusConverted'),
  evidence: 'reported',
  columns: [
    { name: 'End Date', role: 'start', required: true },
    { name: 'Program Title', role: 'title', required: true },
    { name: 'Season Title', role: 'title', required: true, part: 'show' },
    { name: 'Profile ID', role: 'profile', required: false },
  ],
  supports: ['repeats', 'profile'],
  utc: false,
  titles: 'plain',
};
