import { historyOf, quickHistoryOf } from '#test/core/history.ts';
import { cases } from './cases.ts';

cases('habits', [
  { name: 'not possible without times', history: quickHistoryOf([['Salt Road', '2024-01-01']]), data: undefined },
  {
    name: 'a play over midnight counts on both weekdays',
    history: historyOf([{ start: '2024-03-04 23:30', duration: '01:00:00' }]),
    data: { unit: 'seconds', total: 3600, busiest: { weekday: 1, hour: 0, hours: 2, share: 0.5 } },
    rows: [0],
  },
  {
    name: 'Sunday night spills into Monday, the first row of the table',
    history: historyOf([{ start: '2024-03-10 23:50', duration: '02:10:00' }]),
    data: { busiest: { weekday: 0, hour: 0, hours: 2, share: 7200 / 7800 } },
  },
  {
    name: 'after midnight the clock already shows the next weekday',
    history: historyOf([{ start: '2024-03-05 01:00', duration: '00:30:00' }]),
    data: { busiest: { weekday: 1, hour: 1, hours: 2, share: 1 } },
  },
  {
    name: 'plays are counted where there are no durations',
    history: historyOf([{ start: '2024-03-04 20:15' }, { start: '2024-03-04 21:15' }, { start: '2024-03-06 12:00' }], {
      without: ['duration'],
    }),
    data: { unit: 'plays', total: 3, busiest: { weekday: 0, hour: 20, hours: 2, share: 2 / 3 } },
    rows: [0, 1],
  },
  {
    name: 'the hour that summer time skips',
    history: historyOf([
      { start: '2024-03-31 00:30', duration: '00:10:00' },
      { start: '2024-03-31 01:10', duration: '00:10:00' },
    ]),
    options: { timeZone: 'Europe/Amsterdam' },
    data: { busiest: { weekday: 6, hour: 1, hours: 2, share: 0.5 } },
  },
]);
