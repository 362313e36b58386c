/** `Purchases and Rentals.csv` of the library: what was bought or rented, with the number of each order. */

import { momentOf } from '../netflixReport/moment.ts';
import { count, reportTable } from '../netflixReport/table.ts';
import { plainCell } from './cells.ts';

export const purchasesAndRentals = reportTable({
  id: 'purchases',
  service: 'Amazon Prime Video',
  names: ['Purchases and Rentals'],
  signs: [['Rental Expiry Time', 'Grant Time']],
  about: 'purchases',
  marks: 'pays',
  columns: { title: 'Title', offer: 'Offer Type', order: 'Order ID', granted: 'Grant Time' },
  // The shop finds the customer by it.
  identifying: { order: 'customerId' },
  row: ({ title, offer, granted }) => ({
    title: plainCell(title),
    rented: /rent/i.test(offer),
    at: momentOf(plainCell(granted)),
  }),
  holds: (rows) => [count('purchases', rows.length)],
});
