/** Places: in which countries the account was used, and when. */

import { say } from '#core/message.ts';
import { joinSpans, Lanes, laneText } from '../../../charts/Lanes.tsx';
import { card } from './card.ts';
import { cell } from './cells.tsx';

const DRAWN = 6;
/** Stays in one country closer than this are one span of its lane. */
const JOINED_DAYS = 21;

export const places = card({
  id: 'places',
  title: say('overview.places'),
  picture: ({ data }) => (
    <Lanes
      label={say('overview.places.caption')}
      from={Math.min(...data.stays.map((stay) => stay.from))}
      to={Math.max(...data.stays.map((stay) => stay.to))}
      lanes={data.countries.slice(0, DRAWN).map(({ country, rows, viewingDays }) => {
        const label = say('overview.country', { country: { country } });
        return {
          label,
          spans: joinSpans(
            data.stays.filter((stay) => stay.country === country),
            JOINED_DAYS,
          ),
          weight: country === data.home ? 3 : 4,
          text: laneText(label, say('overview.stay', { count: rows, days: viewingDays })),
        };
      })}
    />
  ),
  table: ({ data }) => ({
    head: [
      { label: say('overview.head.country') },
      { label: say('overview.head.from') },
      { label: say('overview.head.to') },
      { label: say('overview.head.rows'), number: true },
    ],
    rows: data.stays
      .toReversed()
      .map(({ country, from, to, rows }, row) => [cell({ country }, row), cell({ day: from }), cell({ day: to }), cell(rows)]),
  }),
});
