/** `CONTENT_INTERACTION/ViewingActivity.csv` of the full Netflix report: every play of every profile, to the second, in UTC. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const netflixViewingActivity: Format = {
  id: 'netflix-viewing-activity',
  service: 'Netflix',
  label: say('import.format.netflixViewingActivity'),
  evidence: 'seen-in-real-files',
  columns: [
    { name: 'Profile Name', role: 'profile', required: false },
    { name: 'Start Time', role: 'start', required: true },
    { name: 'Duration', role: 'duration', required: false },
    { name: 'Attributes', role: 'attributes', required: false },
    { name: 'Title', role: 'title', required: true },
    { name: 'Supplemental Video Type', role: 'supplemental', required: false },
    { name: 'Device Type', role: 'device', required: false },
    { name: 'Bookmark', role: 'bookmark', required: false },
    { name: 'Latest Bookmark', role: 'latestBookmark', required: false },
    { name: 'Country', role: 'country', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'profile', 'device', 'country', 'duration', 'supplemental'],
  written: { newline: '\n', quoting: 'needed' },
  utc: true,
  // Apple's table of plays has a start and a title as well.
  without: ['Play Duration (Seconds)'],
};
