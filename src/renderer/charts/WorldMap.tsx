/** Countries on a map, with the list of them beside it: the list is walked by keys, and the map shows where one is. */

import { useMemo, type ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say, useText } from '../say.tsx';
import { useSession } from '../session.ts';
import { Readout } from './Readout.tsx';
import { classOf } from './scale.ts';
import { useMarks, type OpenMark } from './useMarks.ts';
import { useWidth } from './useWidth.ts';
import { mappedCodes, worldShapes } from './worldShapes.ts';
import './charts.css';
import './map.css';

export interface MapPlace {
  readonly label: Message;
  /** ISO 3166-1 alpha-2 of the countries it is drawn as while values are shown; several for a region, none for what is nowhere in particular. */
  readonly codes: readonly string[];
  readonly value: number;
  /** What it says when it is in hand. */
  readonly text: Message;
}

interface WorldMapProps {
  readonly label: Message;
  /** In the order of the list. */
  readonly places: readonly MapPlace[];
  readonly describe: (value: number) => Message;
  readonly onOpen?: OpenMark | undefined;
}

const LIST_WIDTH = 220;
const GAP = 32;
/** Under this width the list goes below the map. */
const BESIDE_FROM = 560;
/** A country smaller than this many px would not be seen: it gets a ring. */
const SMALL = 7;

export function WorldMap({ label, places, describe, onOpen }: WorldMapProps): ReactNode {
  const text = useText();
  const [place, width] = useWidth<HTMLDivElement>(746);
  const marks = useMarks(places.length, 1, { onOpen });
  const beside = width >= BESIDE_FROM;
  const mapWidth = beside ? width - LIST_WIDTH - GAP : width;
  const { height, shapes } = useMemo(() => worldShapes(mapWidth), [mapWidth]);
  const known = useMemo(() => mappedCodes(), []);
  const most = Math.max(0, ...places.map(({ value }) => value));
  // Where a country lies says which it is.
  const drawn = useSession(({ hideValues }) => hideValues) ? [] : places;
  const indexOf = new Map(drawn.flatMap(({ codes }, at) => codes.map((code) => [code, at] as const)));
  const held = marks.active === undefined ? undefined : places[marks.active];
  const isHeld = (code: string | undefined): boolean =>
    code !== undefined && indexOf.has(code) && indexOf.get(code) === marks.active;
  const fillOf = (code: string | undefined): string => {
    const at = code === undefined ? undefined : indexOf.get(code);
    return `q${at === undefined ? 0 : classOf(places[at]?.value ?? 0, most)}`;
  };
  return (
    <div className="chart" ref={place} role="group" aria-label={text(label)} {...marks.keys}>
      <div className={beside ? 'map beside' : 'map'}>
        <svg width={mapWidth} height={height} aria-hidden="true" onPointerLeave={() => marks.point(undefined)}>
          {shapes.map(({ code, path }, at) => (
            <path
              key={code ?? at}
              className={`map-land ${fillOf(code)}`}
              d={path}
              onPointerEnter={() => marks.point(code === undefined ? undefined : indexOf.get(code))}
            />
          ))}
          {shapes
            .filter(({ code, path }) => code !== undefined && indexOf.has(code) && isSmall(path))
            .map(({ code, centre: [x, y] }) => (
              <circle key={code} className="map-small" cx={x} cy={y} r={SMALL} />
            ))}
          {shapes
            .filter(({ code }) => isHeld(code))
            .map(({ code, path }) => (
              <path key={code} className="mark-ring" d={path} />
            ))}
        </svg>
        <div className="map-list">
          {places.map((item, row) => (
            <div
              key={row}
              className={row === marks.active ? 'map-item in-hand' : 'map-item'}
              onPointerEnter={() => marks.point(row)}
            >
              <i className={`z${classOf(item.value, most)}`} />
              <span>
                <Say message={item.label} row={row} />
                {drawn.length > 0 && item.codes.length > 0 && !item.codes.some((code) => known.has(code)) && (
                  <small>
                    <Say message={say('charts.map.tooSmall')} />
                  </small>
                )}
              </span>
              <span className="map-value">
                <Say message={describe(item.value)} />
              </span>
            </div>
          ))}
        </div>
      </div>
      <Readout text={held && text(held.text)} />
    </div>
  );
}

/** By the numbers of its path: the box they span. */
function isSmall(path: string): boolean {
  const numbers = path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const span = (offset: 0 | 1): number => {
    const along = numbers.filter((_, at) => at % 2 === offset);
    return Math.max(...along) - Math.min(...along);
  };
  return span(0) < SMALL && span(1) < SMALL;
}
