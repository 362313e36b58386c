/** `CONTENT_INTERACTION/InteractiveTitles.csv`: which way was taken in stories that ask. */

import { count, reportTable } from './table.ts';

export const interactiveTitles = reportTable({
  id: 'interactive',
  names: ['InteractiveTitles'],
  signs: [['Title Desc', 'Choice Segment Id']],
  about: 'interactive',
  marks: 'watches',
  columns: { profile: 'Profile Name', title: 'Title Desc' },
  identifying: { profile: 'profileName' },
  row: ({ title }) => ({ title }),
  holds: (rows) => [count('choices', rows.length)],
});
