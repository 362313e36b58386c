/** `CONTENT_INTERACTION/IndicatedPreferences.csv`: titles marked as interesting or as seen elsewhere. */

import { count, distinct, reportTable } from './table.ts';

const YES = /^(?:true|1|yes)$/i;

export const indicatedPreferences = reportTable({
  id: 'preferences',
  names: ['IndicatedPreferences'],
  signs: [['Show', 'Has Watched', 'Is Interested']],
  about: 'preferences',
  marks: 'watches',
  columns: { profile: 'Profile Name', title: 'Show', watched: 'Has Watched', interested: 'Is Interested' },
  identifying: { profile: 'profileName' },
  row: ({ title, watched, interested }) => ({ title, watched: YES.test(watched), interested: YES.test(interested) }),
  holds: (rows) => [count('titles', distinct(rows.map(({ title }) => title)))],
});
