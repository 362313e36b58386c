import { dayOf, historyOf, quickHistoryOf } from '#test/core/history.ts';
import { cases, days } from './cases.ts';

cases('streaks', [
  { name: 'two days are none', history: historyOf(days('2024-01-01', 2)), data: undefined },
  {
    name: 'eighteen days with a next episode each, over a leap day',
    history: historyOf(days('2024-02-20', 18, (i) => ({ title: `Harbour Lights: Season 1: Part ${i} (Episode ${i})` }))),
    data: {
      count: 1,
      list: [
        {
          title: 'Harbour Lights',
          from: dayOf('2024-02-20'),
          to: dayOf('2024-03-08'),
          days: 18,
          seenBefore: Array<number>(18).fill(0),
        },
      ],
    },
    rows: Array.from({ length: 18 }, (_, i) => i),
  },
  {
    name: 'the same film again is seen before, but for the first day',
    history: historyOf(days('2024-01-01', 4, () => ({ title: 'Northbound' }))),
    data: {
      list: [{ title: 'Northbound', from: dayOf('2024-01-01'), to: dayOf('2024-01-04'), days: 4, seenBefore: [0, 1, 1, 1] }],
    },
  },
  {
    name: 'a day off breaks it',
    history: historyOf([...days('2024-01-01', 3), ...days('2024-01-05', 2)]),
    data: {
      count: 1,
      list: [{ title: 'Harbour Lights', from: dayOf('2024-01-01'), to: dayOf('2024-01-03'), days: 3, seenBefore: [0, 1, 1] }],
    },
  },
  {
    name: '01:30 belongs to the evening before and makes no new day',
    history: historyOf([{ start: '2024-01-01 20:00' }, { start: '2024-01-02 01:30' }, { start: '2024-01-02 20:00' }]),
    data: undefined,
  },
  {
    name: 'two profiles do not make one streak',
    history: historyOf([...days('2024-01-01', 2, () => ({ profile: 'A' })), ...days('2024-01-03', 2, () => ({ profile: 'B' }))]),
    data: undefined,
  },
  {
    name: 'while nobody has said which profile is theirs, the rows of a streak are of one profile',
    history: historyOf([...days('2024-01-01', 3, () => ({ profile: 'A' })), { profile: 'B', start: '2024-01-02 20:00' }]),
    data: { count: 1 },
    rows: [0, 1, 2],
  },
  {
    name: 'a file of days has streaks too',
    history: quickHistoryOf(
      ['2024-01-01', '2024-01-02', '2024-01-03'].map((day, i) => [`Salt Road: Season 1: Episode ${i}`, day]),
    ),
    data: { count: 1 },
  },
]);
