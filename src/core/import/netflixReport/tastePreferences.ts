/** `CONTENT_INTERACTION/TastePreferences` (2021): recognised so that it can be named; no filled one is known. */

import { reportTable } from './table.ts';

export const tastePreferences = reportTable({
  id: 'taste',
  names: ['TastePreferences'],
  signs: [['Taste Preferences']],
  about: 'preferences',
  marks: 'watches',
  columns: { profile: 'Profile Name' },
  identifying: { profile: 'profileName' },
  row: ({ profile }) => ({ profile }),
});
