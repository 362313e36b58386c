/** `Playback Activity.csv` of Apple's data request, as one set of tools reads it: every item once, with its last position. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const appleTvPositions: Format = {
  id: 'apple-tv-positions',
  service: 'Apple TV',
  label: say('import.format.appleTvPositions'),
  evidence: 'reported',
  columns: [
    { name: 'Item Description', role: 'title', required: true },
    { name: 'Last activity timestamp', role: 'start', required: true, aliases: ['Last Activity Timestamp'] },
    { name: 'Playback position', role: 'other', required: true },
  ],
  supports: ['timeOfDay'],
  utc: 'marked',
};
