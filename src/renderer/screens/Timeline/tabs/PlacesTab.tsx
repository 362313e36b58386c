/** Places: countries on a map and along time; in a copy regions, or home and away. */

import type { ReactNode } from 'react';
import type { PicturesView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { joinSpans, Lanes, laneText } from '#renderer/charts/Lanes.tsx';
import { WorldMap } from '#renderer/charts/WorldMap.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import type { FigureTable } from '#renderer/components/Figure.tsx';
import { useSession } from '#renderer/session.ts';
import { Picture } from '../Picture.tsx';
import { JOINED_DAYS, placeName, unitOf, when } from '../words.ts';
import { cell, word } from './cells.tsx';
import { openRows, type TabProps } from './tab.ts';

type Lane = PicturesView['places'][number];

export function PlacesTab({ view }: TabProps): ReactNode {
  const { places, range } = view;
  const hasColumn = useSession(({ summary }) => summary?.columns.some(({ role }) => role === 'country') === true);
  if (range === undefined || places.length === 0) {
    const key = `timeline.noPlaces.${view.of === 'copy' ? 'copy' : hasColumn ? 'range' : 'file'}`;
    return <EmptyState title={say(key)} detail={say(`${key}.detail`)} />;
  }
  const onMap = places.some(({ codes }) => codes.length > 0);
  return (
    <div className="pictures">
      {onMap ? <MapPicture view={view} /> : <EmptyState title={say('timeline.noMap')} detail={say('timeline.noMap.detail')} />}
      <LanesPicture view={view} />
    </div>
  );
}

/** Rows that lie in each place; opened by the country where the file names it. */
const opener =
  (view: PicturesView) =>
  (at: number): void => {
    const { place } = view.places[at]!;
    if (place.kind === 'country') openRows(view, placeName(place), { country: place.country });
  };

const held = ({ viewingDays, rows }: Lane, view: PicturesView): Message =>
  say(`timeline.places.held.${unitOf(view)}`, { count: viewingDays, rows: { term: say('timeline.rows', { count: rows }) } });

function MapPicture({ view }: TabProps): ReactNode {
  const { places } = view;
  const all = places.reduce((sum, { rows }) => sum + rows, 0);
  const away = places.filter(({ home }) => !home).reduce((sum, { rows }) => sum + rows, 0);
  const home = places.find((place) => place.home);
  return (
    <Picture
      title={say('timeline.map')}
      scope="account"
      sentence={say('timeline.map.sentence', {
        count: places.length,
        rows: away,
        of: all,
        home: home ? { term: placeName(home.place) } : '',
      })}
      table={() => placesTable(view)}
    >
      <WorldMap
        label={say('timeline.map')}
        places={places.map((lane) => ({
          label: placeName(lane.place),
          codes: lane.codes,
          value: lane.viewingDays,
          text: laneText(placeName(lane.place), held(lane, view)),
        }))}
        describe={(count) => say(`timeline.length.${unitOf(view)}`, { count })}
        onOpen={opener(view)}
      />
    </Picture>
  );
}

function LanesPicture({ view }: TabProps): ReactNode {
  const { places, range } = view;
  if (range === undefined) return null;
  const longest = places.filter(({ home }) => !home).flatMap(({ stays }) => stays).length;
  return (
    <Picture
      title={say('timeline.places')}
      scope="account"
      sentence={say('timeline.places.sentence', { count: longest })}
      table={() => staysTable(view)}
    >
      <Lanes
        label={say('timeline.places')}
        from={range.first}
        to={range.last}
        labelWidth={200}
        lanes={places.map((lane) => ({
          label: placeName(lane.place),
          spans: unitOf(view) === 'day' ? joinSpans(lane.stays, JOINED_DAYS) : lane.stays,
          weight: lane.home ? 3 : 4,
          text: laneText(placeName(lane.place), held(lane, view)),
        }))}
        onOpen={opener(view)}
      />
    </Picture>
  );
}

const placesTable = (view: PicturesView): FigureTable => ({
  head: [
    { label: say('timeline.head.place') },
    { label: say(`timeline.head.${unitOf(view)}s`), number: true },
    { label: say('timeline.head.rows'), number: true },
  ],
  rows: view.places.map((lane) => [word(placeName(lane.place)), cell(lane.viewingDays), cell(lane.rows)]),
});

const staysTable = (view: PicturesView): FigureTable => ({
  head: [{ label: say('timeline.head.place') }, { label: say('timeline.head.when') }],
  rows: view.places
    .flatMap((lane) => lane.stays.map((stay) => ({ ...stay, place: lane.place })))
    .sort((a, b) => b.from - a.from)
    .map(({ place, from, to }) => [word(placeName(place)), word(when(from, to, unitOf(view)))]),
});
