/** `ACCOUNT/ExtraMembers.csv`: people of another household that the account pays for. */

import { count, reportTable } from './table.ts';

export const extraMembers = reportTable({
  id: 'extraMembers',
  names: ['ExtraMembers'],
  signs: [['Extra Member Slot']],
  about: 'extraMembers',
  marks: 'identifies',
  columns: { email: 'Extra Member', slot: 'Extra Member Slot' },
  identifying: { email: 'email' },
  row: ({ slot }) => ({ slot }),
  holds: (rows) => [count('extraMembers', rows.length)],
});
