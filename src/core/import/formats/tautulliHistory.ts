/** Tautulli's `get_history`, saved as JSON: every play of every user of a Plex server, with player and internet address. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const tautulliHistory: Format = {
  id: 'tautulli-history',
  service: 'Tautulli',
  label: say('import.format.tautulliHistory'),
  evidence: 'reported',
  columns: [
    { name: 'started', role: 'start', required: true },
    { name: 'full_title', role: 'title', required: true },
    { name: 'grandparent_title', role: 'title', required: false, part: 'show' },
    { name: 'friendly_name', role: 'profile', required: true },
    { name: 'player', role: 'device', required: false, aliases: ['platform'] },
    { name: 'play_duration', role: 'duration', required: false, unit: 'seconds', aliases: ['duration'] },
    { name: 'ip_address', role: 'other', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'profile', 'device', 'duration'],
  utc: true,
  files: ['json', 'table'],
  parts: true,
  titles: 'show-episode',
};
