/** `Watch Events.csv`: each title with the day it was last watched, those taken out of the history included. */

import { momentOf } from '../netflixReport/moment.ts';
import { count, distinct, reportTable } from '../netflixReport/table.ts';
import { plainCell } from './cells.ts';

export const watchEvents = reportTable({
  id: 'watchEvents',
  service: 'Amazon Prime Video',
  names: ['Watch Events'],
  signs: [['Most Recent Watch Date', 'Title Description']],
  about: 'lastWatched',
  marks: 'watches',
  columns: { title: 'Title Name', last: 'Most Recent Watch Date', deleted: 'Deleted from Watch History' },
  row: ({ title, last, deleted }) => ({
    title: plainCell(title),
    last: momentOf(plainCell(last)),
    deleted: /^(?:yes|true|1)$/i.test(plainCell(deleted)),
  }),
  holds: (rows) => [
    count('titles', distinct(rows.map(({ title }) => title))),
    count('deleted', rows.filter(({ deleted }) => deleted).length),
  ],
});
