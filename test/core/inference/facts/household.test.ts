import type { History } from '#core/history.ts';
import { historyOf, quickHistoryOf } from '#test/core/history.ts';
import { cases } from './cases.ts';

const two = (other: string): History =>
  historyOf([
    { profile: 'A', start: '2024-01-01 20:10', duration: '00:40:00' },
    { profile: 'B', start: other, duration: '00:40:00' },
  ]);
cases('household', [
  {
    name: 'the same hour',
    history: two('2024-01-01 20:45'),
    data: { profiles: 2, overlapDays: 1, days: 1, months: [{ month: 648, days: 1 }] },
    rows: [0, 1],
  },
  { name: 'a play that reaches into the hour', history: two('2024-01-01 19:30'), data: { overlapDays: 1 }, rows: [0, 1] },
  {
    name: 'a play that ends as the hour begins',
    history: two('2024-01-01 19:20'),
    data: { overlapDays: 0, months: [] },
    rows: [],
  },
  { name: 'another day', history: two('2024-01-02 20:10'), data: { profiles: 2, overlapDays: 0, days: 2 } },
  { name: 'one profile', history: historyOf([{ start: '2024-01-01 20:00' }]), data: { profiles: 1, overlapDays: 0 } },
  { name: 'not possible for a file of days', history: quickHistoryOf([['Salt Road', '2024-01-01']]), data: undefined },
]);
