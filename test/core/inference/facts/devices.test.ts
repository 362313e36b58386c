import { dayOf, historyOf } from '#test/core/history.ts';
import { cases } from './cases.ts';

cases('devices', [
  {
    name: 'not possible without the column',
    history: historyOf([{ start: '2024-01-01' }], { without: ['device'] }),
    data: undefined,
  },
  { name: 'blank names are no devices', history: historyOf([{ start: '2024-01-01', device: ' ' }]), data: undefined },
  {
    name: 'a lane breaks after ninety days of silence',
    history: historyOf([
      { start: '2024-01-01 20:00', device: 'Apple iPhone XR' },
      { start: '2024-03-31 20:00', device: 'Apple iPhone XR' },
      { start: '2024-08-01 20:00', device: 'Apple iPhone XR' },
    ]),
    data: {
      devices: 1,
      classes: ['phone'],
      lanes: [
        {
          name: 'Apple iPhone XR',
          class: 'phone',
          rows: 3,
          from: dayOf('2024-01-01'),
          to: dayOf('2024-08-01'),
          spans: [
            { from: dayOf('2024-01-01'), to: dayOf('2024-03-31') },
            { from: dayOf('2024-08-01'), to: dayOf('2024-08-01') },
          ],
        },
      ],
    },
  },
]);
