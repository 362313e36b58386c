/**
 * `IP_ADDRESSES/`: from where the account was used, one table for each occasion. The streaming table changed the order of its
 * columns in 2023 and gained a place, down to the part of a town; columns are found by name, so both read alike.
 */

import { momentOf } from './moment.ts';
import { count, distinct, reportTable } from './table.ts';

export interface AddressRow {
  readonly occasion: 'streaming' | 'login' | 'signup';
  readonly ip: string;
  /** ISO 3166-1 alpha-2, or as the file writes it. */
  readonly country: string;
  readonly region: string;
  /** A town or a part of one; empty before 2023. */
  readonly place: string;
  readonly esn: string;
  readonly device: string;
  readonly at: number | undefined;
}

export const ipAddresses = reportTable({
  id: 'addresses',
  names: ['IpAddressesStreaming', 'IpAddressesLogin', 'IpAddressesAccountCreation', 'IpAddresses'],
  signs: [
    ['Esn', 'Localized Device Description', 'Ip'],
    ['Esn', 'Region Code', 'Ip', 'Ts'],
    ['Esn', 'Region Code Display Name', 'Ip'],
  ],
  about: 'addresses',
  marks: 'locates',
  columns: {
    esn: 'Esn',
    ip: 'Ip',
    country: 'Country',
    region: ['Region Code Display Name', 'Region Code'],
    place: 'Near Location',
    device: ['Device Description', 'Localized Device Description'],
    at: 'Ts',
  },
  identifying: { ip: 'ipAddress', esn: 'deviceSerial' },
  row: ({ at, ...cells }, name): AddressRow => ({ ...cells, at: momentOf(at), occasion: occasionOf(name) }),
  holds: (rows) => [count('places', distinct(rows.map(({ place }) => place)))],
});

function occasionOf(name: string): AddressRow['occasion'] {
  if (/login/i.test(name)) return 'login';
  return /creation/i.test(name) ? 'signup' : 'streaming';
}
