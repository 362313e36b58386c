import { dayOf, historyOf } from '#test/core/history.ts';
import { cases } from './cases.ts';

cases('absence', [
  {
    name: 'three days are no gap',
    history: historyOf([{ start: '2024-01-01 20:00' }, { start: '2024-01-05 20:00' }]),
    data: undefined,
  },
  {
    name: 'four days are, and the rows on both sides show it',
    history: historyOf([{ start: '2024-02-26 20:00' }, { start: '2024-03-02 20:00' }, { start: '2024-03-03 20:00' }]),
    data: { gaps: 1, days: 4, longest: { from: dayOf('2024-02-27'), to: dayOf('2024-03-01'), days: 4 } },
    rows: [0, 1],
  },
  {
    name: 'August comes back',
    history: historyOf(['2022-08-01', '2022-08-20', '2023-08-01', '2023-08-20'].map((day) => ({ start: `${day} 20:00` }))),
    data: { returning: [{ month: 8, years: [2022, 2023] }] },
  },
  { name: 'one row', history: historyOf([{ start: '2024-01-01 20:00' }]), data: undefined },
]);
