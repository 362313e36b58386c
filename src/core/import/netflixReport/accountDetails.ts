/** `ACCOUNT/AccountDetails.csv`: who holds the account. Its columns about consent changed four times and are not read. */

import { reportTable } from './table.ts';

export const accountDetails = reportTable({
  id: 'account',
  names: ['AccountDetails'],
  signs: [['First Name', 'Email Address', 'Country Of Signup']],
  about: 'account',
  marks: 'identifies',
  columns: {
    first: 'First Name',
    last: 'Last Name',
    email: 'Email Address',
    phone: 'Phone Number',
    postalCode: 'Postal Code',
    taxNumber: ['Brazil Cpf', 'Cpf'],
    status: 'Membership Status',
  },
  identifying: {
    first: 'personName',
    last: 'personName',
    email: 'email',
    phone: 'phone',
    postalCode: 'postalCode',
    taxNumber: 'taxNumber',
  },
  row: ({ status }) => ({ status }),
});
