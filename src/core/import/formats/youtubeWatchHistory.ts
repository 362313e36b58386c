/** `watch-history.json` or `.html` of Google Takeout: one entry per video, post or advertisement that was opened. */

import { say } from '../../message.ts';
import type { Format } from './format.ts';

export const youtubeWatchHistory: Format = {
  id: 'youtube-watch-history',
  service: 'YouTube',
  label: say('import.format.youtubeWatchHistory'),
  evidence: 'seen-in-real-files',
  columns: [
    { name: 'header', role: 'other', required: true },
    { name: 'title', role: 'title', required: true },
    { name: 'time', role: 'start', required: true },
    // Removed videos have neither an address nor a channel.
    { name: 'titleUrl', role: 'link', required: false },
    { name: 'subtitles[0].name', role: 'title', required: false, part: 'show' },
    { name: 'subtitles[0].url', role: 'link', required: false },
    { name: 'details[0].name', role: 'supplemental', required: false },
  ],
  supports: ['timeOfDay', 'repeats', 'supplemental'],
  utc: 'marked',
  files: ['json', 'page'],
  parts: true,
  // The search history of the same folder has the same keys, and its name is in the language of the account.
  otherFiles: ['search-history', 'Suchverlauf', 'zoekgeschiedenis'],
  otherSign: { sign: /youtube\.com\\?\/results\?search_query/, holds: say('import.holds.searches') },
  titles: 'watched',
};
