/** `Promotional Trailers Viewed.csv`: what was advertised to somebody, and when they looked. */

import { momentOf } from '../netflixReport/moment.ts';
import { count, reportTable } from '../netflixReport/table.ts';
import { plainCell } from './cells.ts';

export const trailersViewed = reportTable({
  id: 'trailers',
  service: 'Amazon Prime Video',
  names: ['Promotional Trailers Viewed'],
  signs: [['Trailer Location', 'Trailer Watch Date']],
  about: 'trailers',
  marks: 'watches',
  columns: { promoted: 'Promoting Titles or Services', at: 'Trailer Watch Date' },
  row: ({ promoted, at }) => ({ promoted: plainCell(promoted), at: momentOf(plainCell(at)) }),
  holds: (rows) => [count('trailers', rows.length)],
});
