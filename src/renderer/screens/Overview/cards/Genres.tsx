/** Genres: which kinds of stories are watched. */

import { say } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { card } from './card.ts';
import { cell, word } from './cells.tsx';

const DRAWN = 6;

export const genres = card({
  id: 'genres',
  title: say('overview.genres'),
  picture: ({ data }) => (
    <Bars
      label={say('overview.genres.caption')}
      bars={data.list.slice(0, DRAWN).map(({ genre, viewings }) => ({ label: say(`label.genre.${genre}`), value: viewings }))}
      labelWidth={120}
    />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.genre') },
      { label: say('overview.head.titles'), number: true },
      { label: say('overview.head.viewings'), number: true },
    ],
    rows: data.list.map(({ genre, titles, viewings }) => [word(say(`label.genre.${genre}`)), cell(titles), cell(viewings)]),
  }),
});
