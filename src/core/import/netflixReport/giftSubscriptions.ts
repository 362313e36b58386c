/** `PAYMENT_AND_BILLING/GiftSubscriptions.csv`: vouchers, with the names of who gave and who took them. */

import { count, reportTable } from './table.ts';

export const giftSubscriptions = reportTable({
  id: 'gifts',
  names: ['GiftSubscriptions'],
  signs: [['giftCode', 'redemptionDate']],
  about: 'gifts',
  marks: 'pays',
  columns: { taker: 'redeemerName', giver: 'purchasedBy' },
  identifying: { taker: 'personName', giver: 'personName' },
  row: ({ taker, giver }) => ({ taker, giver }),
  holds: (rows) => [count('gifts', rows.length)],
});
