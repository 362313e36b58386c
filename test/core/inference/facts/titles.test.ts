import { quickHistoryOf } from '#test/core/history.ts';
import { cases, empty } from './cases.ts';

cases('titles', [
  { name: 'an empty file', history: empty, data: undefined },
  {
    name: 'episodes are one title, the tail is what was watched once',
    history: quickHistoryOf([
      ['Salt Road: Season 1: A', '2024-01-03'],
      ['Salt Road: Season 1: B', '2024-01-02'],
      ['Northbound', '2024-01-01'],
    ]),
    data: {
      titles: 2,
      exact: 3,
      once: 1,
      rows: 3,
      list: [
        { title: 'Salt Road', viewings: 2 },
        { title: 'Northbound', viewings: 1 },
      ],
    },
    rows: [2],
  },
]);
