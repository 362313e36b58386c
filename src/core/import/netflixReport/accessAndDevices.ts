/** `ACCOUNT/AccessAndDevices.csv` (2025): devices that opened the account, and whether the service counts them to the household. */

import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export const accessAndDevices = reportTable({
  id: 'access',
  names: ['AccessAndDevices'],
  signs: [['Devices', 'Part Of Netflix Household']],
  about: 'access',
  marks: 'identifies',
  columns: { device: 'Devices', date: 'Date', esn: 'Esn', household: 'Part Of Netflix Household' },
  identifying: { esn: 'deviceSerial' },
  row: ({ device, date, esn, household }) => ({
    device,
    esn,
    seen: momentOf(date),
    household: /^(?:true|yes|1)$/i.test(household),
  }),
  holds: (rows) => [count('outside', rows.filter(({ household }) => !household).length)],
});
