import { expect } from 'vitest';
import { dayOf, historyOf, quickHistoryOf } from '#test/core/history.ts';
import { cases, days } from './cases.ts';

cases('repeats', [
  { name: 'not possible for a file of days', history: quickHistoryOf([['Salt Road', '2024-01-01']]), data: undefined },
  { name: 'nothing played again', history: historyOf([{ start: '2024-01-01 20:00' }]), data: undefined },
  {
    name: 'played again on the same day',
    history: historyOf([
      { start: '2024-01-01 18:00' },
      { start: '2024-01-01 20:00' },
      { start: '2024-01-05 20:00', title: 'Northbound' },
    ]),
    data: {
      titlesAgain: 1,
      titles: 2,
      playsAgain: 1,
      list: [expect.objectContaining({ plays: 2, resumed: 0, mostInOneDay: 2 })],
    },
    rows: [0, 1],
  },
  {
    name: 'coming back to finish on the next day is resuming',
    history: historyOf([
      { start: '2024-01-01 20:00', duration: '01:30:00', title: 'Northbound' },
      { start: '2024-02-01 20:00', duration: '00:30:00', title: 'Northbound' },
      { start: '2024-02-02 20:00', duration: '01:00:00', title: 'Northbound' },
    ]),
    data: { list: [expect.objectContaining({ title: 'Northbound', plays: 2, rows: 3, resumed: 1, mostInOneDay: 1 })] },
  },
  {
    name: 'coming back after two days is playing it again',
    history: historyOf([
      { start: '2024-01-01 20:00', duration: '00:30:00', title: 'Northbound' },
      { start: '2024-01-03 20:00', duration: '01:30:00', title: 'Northbound' },
    ]),
    data: { list: [expect.objectContaining({ plays: 2, resumed: 0 })] },
  },
  {
    name: '357 times in a year',
    history: historyOf(days('2023-01-01', 357, () => ({ title: 'Pip and the Tide' }))),
    data: {
      playsAgain: 356,
      list: [expect.objectContaining({ plays: 357, from: dayOf('2023-01-01'), to: dayOf('2023-12-23') })],
    },
  },
]);
