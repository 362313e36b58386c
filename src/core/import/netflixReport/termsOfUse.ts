/** `ACCOUNT/TermsOfUse.csv`: when the terms were accepted. */

import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export const termsOfUse = reportTable({
  id: 'terms',
  names: ['TermsOfUse'],
  signs: [['Tou Accepted Date']],
  about: 'terms',
  marks: 'little',
  columns: { accepted: 'Tou Accepted Date' },
  row: ({ accepted }) => ({ accepted: momentOf(accepted) }),
  holds: (rows) => [count('dates', rows.length)],
});
