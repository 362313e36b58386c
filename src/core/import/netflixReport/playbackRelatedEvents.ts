/** `CONTENT_INTERACTION/PlaybackRelatedEvents.csv`: every play, pause and jump. The traces are long and only their plays are counted. */

import { count, reportTable } from './table.ts';

export const playbackRelatedEvents = reportTable({
  id: 'playback',
  names: ['PlaybackRelatedEvents'],
  signs: [['Title Description', 'Playtraces']],
  about: 'playback',
  marks: 'watches',
  columns: { profile: 'Profile Name' },
  identifying: { profile: 'profileName' },
  row: ({ profile }) => ({ profile }),
  holds: (rows) => [count('plays', rows.length)],
});
