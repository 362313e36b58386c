import { historyOf, quickHistoryOf } from '#test/core/history.ts';
import { cases, empty } from './cases.ts';

cases('totals', [
  { name: 'an empty file says nothing', history: empty, data: undefined },
  {
    name: 'one row',
    history: historyOf([{ start: '2024-02-29 20:00' }]),
    data: { rows: 1, viewings: 1, seconds: 2700, days: 1, daysWithViewing: 1, titles: 1, profiles: 1, devices: 1, countries: 1 },
  },
  {
    name: 'no dates',
    history: quickHistoryOf([
      ['Salt Road', ''],
      ['Northbound', ''],
    ]),
    data: { rows: 2, days: 0, from: undefined, seconds: undefined, titles: 2, devices: 0 },
  },
  {
    name: 'previews are rows and no viewings',
    history: historyOf([{ start: '2024-01-01 20:00' }, { start: '2024-01-03 20:00', supplemental: 'HOOK' }]),
    data: { rows: 2, viewings: 1, days: 1 },
    rows: [0],
  },
]);
