/** `CONTENT_INTERACTION/MyList.csv`: titles put aside to watch later. */

import { momentOf } from './moment.ts';
import { count, distinct, reportTable } from './table.ts';

export const myList = reportTable({
  id: 'myList',
  names: ['MyList'],
  signs: [['Title Name', 'Utc Title Add Date']],
  about: 'myList',
  marks: 'watches',
  columns: { profile: 'Profile Name', title: 'Title Name', added: 'Utc Title Add Date' },
  identifying: { profile: 'profileName' },
  row: ({ title, added }) => ({ title, added: momentOf(added) }),
  holds: (rows) => [count('titles', distinct(rows.map(({ title }) => title)))],
});
