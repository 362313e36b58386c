/** `Search History.csv`: what was searched for, on which device, and the country somebody was in. */

import { momentOf } from '../netflixReport/moment.ts';
import { searchesOf, type SearchRow } from '../netflixReport/searchHistory.ts';
import { count, distinct, reportTable } from '../netflixReport/table.ts';
import { plainCell } from './cells.ts';

export const searchHistory = reportTable({
  id: 'searches',
  service: 'Amazon Prime Video',
  names: ['Search History'],
  signs: [['Search Query from Customer', 'Search Request Date']],
  about: 'searches',
  marks: 'watches',
  columns: {
    age: 'Customer Profile Age',
    device: ['Device Name', 'Device App Group'],
    typed: 'Search Query from Customer',
    at: 'Search Request Date',
  },
  exact: ['typed'],
  row: ({ age, device, typed, at }): SearchRow => ({
    profile: '',
    device: plainCell(device),
    typed: plainCell(typed),
    kids: /child|kid/i.test(age),
    at: momentOf(plainCell(at)),
  }),
  holds: (rows) => [count('searches', searchesOf(rows).length), count('deviceNames', distinct(rows.map(({ device }) => device)))],
});
