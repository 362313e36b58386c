/** `CONTENT_INTERACTION/Ratings.csv`: thumbs, and the stars of earlier years. */

import { momentOf } from './moment.ts';
import { count, reportTable } from './table.ts';

export interface RatingRow {
  readonly title: string;
  /** `unknown`: neither a known thumb nor stars, such as the numbers below zero that stand for nothing. */
  readonly verdict: 'twoThumbsUp' | 'thumbsUp' | 'thumbsDown' | 'stars' | 'taken' | 'unknown';
  /** 1..5 for `stars`. */
  readonly stars: number | undefined;
  readonly at: number | undefined;
}

/** 0 not rated (any more), 1 down, 2 up, 3 two thumbs up. */
const THUMBS = ['taken', 'thumbsDown', 'thumbsUp', 'twoThumbsUp'] as const;

export const ratings = reportTable({
  id: 'ratings',
  names: ['Ratings'],
  signs: [['Title Name', 'Rating Type', 'Thumbs Value']],
  about: 'ratings',
  marks: 'watches',
  columns: {
    profile: 'Profile Name',
    title: 'Title Name',
    type: 'Rating Type',
    stars: 'Star Value',
    thumbs: 'Thumbs Value',
    at: 'Event Utc Ts',
  },
  exact: ['stars', 'thumbs'],
  identifying: { profile: 'profileName' },
  row: ({ title, type, stars, thumbs, at }): RatingRow => ({ title, at: momentOf(at), ...verdictOf(type, stars, thumbs) }),
  holds: (rows) => [count('ratings', rows.filter(({ verdict }) => verdict !== 'taken').length)],
});

function verdictOf(type: string, stars: string, thumbs: string): Pick<RatingRow, 'verdict' | 'stars'> {
  const isStar = /star/i.test(type) || (type === '' && thumbs === '');
  const value = Number.parseInt(isStar ? stars : thumbs, 10);
  if (!isStar) return { verdict: THUMBS[value] ?? 'unknown', stars: undefined };
  if (value >= 1 && value <= 5) return { verdict: 'stars', stars: value };
  return { verdict: value === 0 ? 'taken' : 'unknown', stars: undefined };
}
