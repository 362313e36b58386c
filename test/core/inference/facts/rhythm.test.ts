import { dayOf, historyOf, quickHistoryOf, type Row } from '#test/core/history.ts';
import { cases, isoDay } from './cases.ts';

/** A play of an hour each evening, from a day on; `hour` by weekday, 0 = Monday. */
const evenings = (from: string, count: number, hour: (weekday: number) => number): Row[] =>
  Array.from({ length: count }, (_, at) => {
    const day = dayOf(from) + at;
    return { start: `${isoDay(day)} ${hour((day + 3) % 7)}:00`, duration: '01:00:00' };
  });
const late = (weekday: number): number => (weekday === 4 || weekday === 5 ? 22 : 20);

cases('rhythm', [
  { name: 'not possible without times', history: quickHistoryOf([['Salt Road', '2024-01-01']]), data: undefined },
  { name: 'one row', history: historyOf([{ start: '2024-01-05 20:00' }]), data: undefined },
  { name: 'nine free nights are too few', history: historyOf(evenings('2024-01-01', 32, late)), data: undefined },
  {
    name: 'Friday and Saturday end later, over a leap day',
    history: historyOf(evenings('2024-02-01', 70, late)),
    data: {
      working: { nights: 50, medianEnd: -180 },
      free: { nights: 20, medianEnd: -60 },
      years: [{ year: 2024, nights: 70, medianEnd: -180 }],
    },
  },
  {
    name: 'a night over midnight belongs to the day that ends',
    history: historyOf(evenings('2024-01-01', 70, (weekday) => (weekday === 5 ? 23 : 20))),
    data: { free: { nights: 20, medianEnd: -90 } },
  },
  {
    name: 'summer time moves the clock, not the evening',
    history: historyOf(
      evenings('2024-03-01', 70, () => 20).map((row, at) => ({
        ...row,
        start: at < 30 ? row.start : row.start.replace(' 20:', ' 19:'),
      })),
    ),
    options: { timeZone: 'Europe/Amsterdam' },
    data: { working: { nights: 50, medianEnd: -120 }, free: { nights: 20, medianEnd: -120 } },
  },
  {
    name: 'the years are told apart',
    history: historyOf([
      ...evenings('2022-01-03', 70, () => 19),
      ...evenings('2023-01-02', 70, () => 22),
      ...evenings('2024-01-01', 9, () => 12),
    ]),
    data: {
      years: [
        { year: 2022, nights: 70, medianEnd: -240 },
        { year: 2023, nights: 70, medianEnd: -60 },
      ],
    },
  },
]);
