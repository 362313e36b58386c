/** `PROFILES/ParentalControlsRestrictedTitles.csv`: titles that are blocked on a profile. */

import { count, distinct, reportTable } from './table.ts';

export const parentalControls = reportTable({
  id: 'restricted',
  names: ['ParentalControlsRestrictedTitles'],
  signs: [['Profile Name', 'Show Desc']],
  about: 'restricted',
  marks: 'watches',
  columns: { profile: 'Profile Name', title: 'Show Desc' },
  identifying: { profile: 'profileName' },
  row: ({ title }) => ({ title }),
  holds: (rows) => [count('titles', distinct(rows.map(({ title }) => title)))],
});
