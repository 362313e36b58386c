/** `DEVICES/Devices.csv`: one row for each profile and device that played something, with the device's permanent number. */

import { momentOf, spanOf } from './moment.ts';
import { reportTable } from './table.ts';

export interface DeviceRow {
  readonly esn: string;
  readonly device: string;
  readonly profile: string;
  /** First and last play of anybody, as far as they are told. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly deactivated: number | undefined;
}

export const devices = reportTable({
  id: 'devices',
  names: ['Devices'],
  signs: [['Esn', 'Acct First Playback Date']],
  about: 'devices',
  marks: 'identifies',
  columns: {
    profile: 'Profile Name',
    esn: 'Esn',
    device: 'Device Type',
    first: 'Acct First Playback Date',
    last: 'Acct Last Playback Date',
    firstOwn: 'Profile First Playback Date',
    lastOwn: 'Profile Last Playback Date',
    deactivated: 'Deactivation Time',
  },
  identifying: { esn: 'deviceSerial', profile: 'profileName' },
  row({ profile, esn, device, first, last, firstOwn, lastOwn, deactivated }): DeviceRow {
    const span = spanOf([first, last, firstOwn, lastOwn].map(momentOf));
    return { profile, esn, device, from: span?.from, to: span?.to, deactivated: momentOf(deactivated) };
  },
});
