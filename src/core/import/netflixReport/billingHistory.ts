/** `PAYMENT_AND_BILLING/BillingHistory.csv`: payments and attempts at them, with the last digits of the card. */

import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export interface BillingRow {
  readonly at: number | undefined;
  /** `VISA`, `CC` …, as the file writes it. */
  readonly method: string;
  readonly lastDigits: string;
  /** `check`: the card was only looked at; `refused`: the money did not move or went back. */
  readonly outcome: 'paid' | 'refused' | 'check';
}

export const billingHistory = reportTable({
  id: 'billing',
  names: ['BillingHistory'],
  signs: [['Transaction Date', 'Mop Last 4']],
  about: 'billing',
  marks: 'pays',
  columns: {
    at: 'Transaction Date',
    method: 'Payment Type',
    lastDigits: 'Mop Last 4',
    type: 'Pmt Txn Type',
    status: 'Pmt Status',
    result: 'Final Invoice Result',
  },
  identifying: { lastDigits: 'cardDigits' },
  row: ({ at, method, lastDigits, type, status, result }): BillingRow => ({
    at: momentOf(at),
    method,
    lastDigits,
    outcome: outcomeOf(type, status, result),
  }),
  holds: (rows) => [count('payments', rows.filter(({ outcome }) => outcome === 'paid').length)],
});

function outcomeOf(type: string, status: string, result: string): BillingRow['outcome'] {
  if (/^(?:validate|verify)$/i.test(type)) return 'check';
  return /^(?:declined|throttled)$/i.test(status) || /^reversal$/i.test(result) ? 'refused' : 'paid';
}
