/** Lanes over time: one line per device or country, its spans as bars under the years. */

import type { ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say, useText } from '../say.tsx';
import { Readout } from './Readout.tsx';
import { linear, yearMarks } from './scale.ts';
import { useMarks, type OpenMark } from './useMarks.ts';
import { useWidth } from './useWidth.ts';
import './charts.css';

export interface Lane {
  readonly label: Message;
  /** Days since 1970-01-01. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  /** 1..5, how much lies in it. */
  readonly weight: 1 | 2 | 3 | 4 | 5;
  /** What the lane says when it is in hand. */
  readonly text: Message;
}

interface LanesProps {
  readonly label: Message;
  readonly lanes: readonly Lane[];
  readonly from: number;
  readonly to: number;
  /** Width of the labels; 124 unless told. */
  readonly labelWidth?: number | undefined;
  readonly onOpen?: OpenMark | undefined;
}

const HEIGHT = 11;
const SHORTEST = 3;
const AXIS = 16;

export function Lanes({ label, lanes, from, to, labelWidth = 124, onOpen }: LanesProps): ReactNode {
  const text = useText();
  const [place, width] = useWidth<HTMLDivElement>(336);
  const marks = useMarks(lanes.length, 1, { onOpen });
  const roomy = lanes.length <= 4;
  const step = roomy ? 24 : 19;
  const chart = Math.max(60, width - labelWidth);
  const x = linear(from, to, chart);
  const years = yearMarks(from, to, Math.floor(chart / 38));
  const bottom = lanes.length * step;
  const held = marks.active === undefined ? undefined : lanes[marks.active];
  return (
    <div className="chart" ref={place} role="group" aria-label={text(label)} {...marks.keys}>
      <div className={roomy ? 'lanes roomy' : 'lanes'} style={{ gridTemplateColumns: `${labelWidth}px minmax(0, 1fr)` }}>
        <div>
          {lanes.map((lane, row) => (
            <div key={row} className="lane-label">
              <Say message={lane.label} row={row} />
            </div>
          ))}
        </div>
        <svg width={chart} height={bottom + AXIS} aria-hidden="true" onPointerLeave={() => marks.point(undefined)}>
          {years.map(({ year, day }) => (
            <g key={year}>
              <path className="grid-line" d={`M${x(day)} 0V${bottom}`} />
              <text className="axis" x={Math.min(x(day), chart - 26)} y={bottom + 13}>
                {year}
              </text>
            </g>
          ))}
          {lanes.map((lane, row) => (
            <LaneSpans
              key={row}
              lane={lane}
              x={x}
              y={row * step + (step - HEIGHT) / 2}
              chart={chart}
              held={row === marks.active}
            />
          ))}
          {lanes.map((_, row) => (
            <rect
              key={row}
              className="reach"
              y={row * step}
              width={chart}
              height={step}
              onPointerEnter={() => marks.point(row)}
            />
          ))}
        </svg>
      </div>
      <Readout text={held && text(held.text)} />
    </div>
  );
}

interface LaneSpansProps {
  readonly lane: Lane;
  readonly x: (day: number) => number;
  readonly y: number;
  readonly chart: number;
  readonly held: boolean;
}

/** A span is never narrower than `SHORTEST`, so that a single day is seen. */
function LaneSpans({ lane, x, y, chart, held }: LaneSpansProps): ReactNode {
  return (
    <g className={`q${lane.weight}`}>
      {lane.spans.map((span, index) => {
        const width = Math.max(SHORTEST, x(span.to + 1) - x(span.from));
        return <rect key={index} x={Math.min(x(span.from), chart - width)} y={y} width={width} height={HEIGHT} rx="2" />;
      })}
      {held && <rect className="mark-ring" x="-3" y={y - 3} width={chart + 4} height={HEIGHT + 6} rx="3" />}
    </g>
  );
}

/** Joins spans that lie closer than `days` apart: drawn at a few pixels a month, they would touch anyway. */
export function joinSpans(spans: Lane['spans'], days: number): Lane['spans'] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from - last.to <= days) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What a lane says: its label and what it counts. */
export const laneText = (label: Message, what: Message): Message =>
  say('charts.label', { label: { term: label }, what: { term: what } });
