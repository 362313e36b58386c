import { dayOf, historyOf } from '#test/core/history.ts';
import { cases, days } from './cases.ts';

cases('places', [
  {
    name: 'not possible without the column',
    history: historyOf([{ start: '2024-01-01' }], { without: ['country'] }),
    data: undefined,
  },
  {
    name: 'unknown regions are no country',
    history: historyOf([{ start: '2024-01-01', country: 'ZZ (Unknown Region)' }]),
    data: undefined,
  },
  {
    name: 'a stay abroad between two stays at home',
    history: historyOf([
      ...days('2024-08-01', 3),
      ...days('2024-08-04', 2, () => ({ country: 'ES (Spain)' })),
      ...days('2024-08-06', 1),
    ]),
    data: {
      home: 'NL',
      away: { rows: 2, of: 6, stays: 1 },
      stays: [
        { country: 'NL', from: dayOf('2024-08-01'), to: dayOf('2024-08-03'), viewingDays: 3, rows: 3 },
        { country: 'ES', from: dayOf('2024-08-04'), to: dayOf('2024-08-05'), viewingDays: 2, rows: 2 },
        { country: 'NL', from: dayOf('2024-08-06'), to: dayOf('2024-08-06'), viewingDays: 1, rows: 1 },
      ],
    },
    rows: [3, 4],
  },
  {
    name: 'a day half abroad counts as a day at home',
    history: historyOf([
      { start: '2024-08-01 09:00', country: 'ES (Spain)' },
      { start: '2024-08-01 20:00' },
      { start: '2024-08-02 20:00' },
    ]),
    data: {
      away: { rows: 1, of: 3, stays: 0 },
      stays: [{ country: 'NL', from: dayOf('2024-08-01'), to: dayOf('2024-08-02'), viewingDays: 2, rows: 2 }],
    },
  },
]);
