/** Languages: in which ones the watched films and shows were made. */

import { say, type Message } from '#core/message.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { card } from './card.ts';
import { cell, word } from './cells.tsx';

const DRAWN = 6;

const nameOf = (language: string): Message => say('overview.language', { language: { language } });

export const languages = card({
  id: 'languages',
  title: say('overview.languages'),
  picture: ({ data }) => (
    <Bars
      label={say('overview.languages.caption')}
      bars={data.list.slice(0, DRAWN).map(({ language, viewings }) => ({ label: nameOf(language), value: viewings }))}
      labelWidth={120}
    />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.language') },
      { label: say('overview.head.titles'), number: true },
      { label: say('overview.head.viewings'), number: true },
    ],
    rows: data.list.map(({ language, titles, viewings }) => [word(nameOf(language)), cell(titles), cell(viewings)]),
  }),
});
