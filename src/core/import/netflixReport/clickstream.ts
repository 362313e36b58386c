/** `CLICKSTREAM/Clickstream.csv`: pages and screens that were opened, one by one. */

import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export interface ClickRow {
  readonly source: 'television' | 'ios' | 'android' | 'web' | 'other';
  /** What was opened, as the service calls it: `browseTitles`, `playback`, `search` … */
  readonly level: string;
  readonly at: number | undefined;
}

const SOURCES: readonly (readonly [ClickRow['source'], RegExp])[] = [
  ['television', /^tv/i],
  ['ios', /^ios/i],
  ['android', /^android/i],
  ['web', /^(?:www|web)/i],
];

export const clickstream = reportTable({
  id: 'clicks',
  names: ['Clickstream'],
  signs: [['Navigation Level', 'Webpage Url']],
  about: 'clickstream',
  marks: 'watches',
  columns: { profile: 'Profile Name', source: 'Source', level: 'Navigation Level', at: 'Click Utc Ts' },
  identifying: { profile: 'profileName' },
  row: ({ source, level, at }): ClickRow => ({
    source: SOURCES.find(([, sign]) => sign.test(source))?.[0] ?? 'other',
    level,
    at: momentOf(at),
  }),
  holds: (rows) => [count('pages', rows.length)],
});
