import { dayOf, historyOf, quickHistoryOf } from '#test/core/history.ts';
import { cases } from './cases.ts';

cases('calendar', [
  { name: 'no dates', history: quickHistoryOf([['Salt Road', '']]), data: undefined },
  {
    name: 'seconds per day, empty days between',
    history: historyOf([
      { start: '2024-01-01 20:00' },
      { start: '2024-01-03 20:00', duration: '01:00:00' },
      { start: '2024-01-03 22:00', duration: '01:00:00' },
    ]),
    data: {
      unit: 'seconds',
      firstDay: dayOf('2024-01-01'),
      values: [2700, 0, 7200],
      active: 2,
      days: 3,
      busiest: { day: dayOf('2024-01-03'), value: 7200 },
    },
    rows: [1, 2],
  },
  {
    name: 'plays per day for a file of days',
    history: quickHistoryOf([
      ['A', '2024-01-02'],
      ['B', '2024-01-02'],
      ['C', '2024-01-01'],
    ]),
    data: { unit: 'plays', values: [1, 2] },
  },
]);
