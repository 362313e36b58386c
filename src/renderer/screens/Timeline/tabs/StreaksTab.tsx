/** Streaks: the same title on days in a row. */

import type { ReactNode } from 'react';
import { personal, say } from '#core/message.ts';
import { Streaks } from '#renderer/charts/Streaks.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { factOf } from '../inRange.ts';
import { Picture } from '../Picture.tsx';
import { when } from '../words.ts';
import { cell, own } from './cells.tsx';
import { openRows, type TabProps } from './tab.ts';

export function StreaksTab({ view }: TabProps): ReactNode {
  const streaks = factOf(view, 'streaks');
  const { date, title } = view.grain;
  if (date === 'none')
    return <EmptyState title={say(`timeline.noDates.${view.of}`)} detail={say(`timeline.noDates.${view.of}.detail`)} />;
  if (date !== 'day') return <EmptyState title={say('timeline.streaks.noDays')} detail={say('timeline.streaks.noDays.detail')} />;
  if (title === 'none')
    return <EmptyState title={say('timeline.streaks.noTitles')} detail={say('timeline.streaks.noTitles.detail')} />;
  if (!streaks) return <EmptyState title={say('timeline.streaks.none')} detail={say('timeline.streaks.none.detail')} />;
  const { list } = streaks.data;
  return (
    <Picture
      title={say('timeline.streaks')}
      scope={streaks.scope}
      sentence={streaks.sentence}
      table={() => ({
        head: [
          { label: say('timeline.head.title') },
          { label: say('timeline.head.from') },
          { label: say('timeline.head.to') },
          { label: say('timeline.head.days'), number: true },
        ],
        rows: list.map(({ title: name, from, to, days }, row) => [
          own('title', name, row),
          cell({ day: from }),
          cell({ day: to }),
          cell(days),
        ]),
      })}
    >
      <Streaks
        label={say('timeline.streaks')}
        tellsEpisodes={title === 'title'}
        labelWidth={200}
        streaks={list.map(({ title: name, days, from, to, seenBefore }) => ({
          label: say('timeline.own', { value: personal('title', name) }),
          days,
          seenBefore: seenBefore.map((seen) => title === 'title' && seen === 1),
          text: say('timeline.streak.held', {
            title: personal('title', name),
            count: days,
            when: { term: when(from, to, 'day') },
          }),
        }))}
        onOpen={(at) => {
          const { title: name, from, to } = list[at]!;
          const mark = { first: from, last: to, show: name, yours: streaks.scope === 'yours' };
          openRows(view, say('timeline.own', { value: personal('title', name) }), mark);
        }}
      />
    </Picture>
  );
}
