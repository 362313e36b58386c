/** `CUSTOMER_SERVICE/CSContact.csv`: when customer service was contacted. */

import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export const csContact = reportTable({
  id: 'contacts',
  names: ['CSContact'],
  signs: [['Contact Start Utc Ts', 'Contact End Utc Ts']],
  about: 'contacts',
  marks: 'little',
  columns: { at: 'Contact Start Utc Ts' },
  row: ({ at }) => ({ at: momentOf(at) }),
  holds: (rows) => [count('contacts', rows.length)],
});
