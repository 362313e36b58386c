/** Nights: one dot per last viewing, a median through them, and the time without viewing as a field. */

import type { ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say, useText } from '../say.tsx';
import { nightScale, smooth, type Night } from './nightScale.ts';
import { Readout } from './Readout.tsx';
import { useMarks, type OpenMark } from './useMarks.ts';
import { useWidth } from './useWidth.ts';
import './charts.css';

interface NightsProps {
  readonly label: Message;
  /** Oldest first. Minutes count from the midnight that ends the day; -60 is 23:00. */
  readonly nights: readonly Night[];
  /** Nights that ended later than this are dark. */
  readonly lateAfter: number;
  readonly onOpen?: OpenMark | undefined;
}

const HEIGHT = 122;
const AXIS_WIDTH = 40;
const AXIS_HEIGHT = 20;

const clockOf = (minutes: number): number => ((Math.round(minutes) % 1440) + 1440) % 1440;

export function Nights({ label, nights, lateAfter, onOpen }: NightsProps): ReactNode {
  const text = useText();
  const [place, width] = useWidth<HTMLDivElement>(336);
  const marks = useMarks(nights.length, nights.length, { onOpen });
  const scale = nightScale(nights, { left: AXIS_WIDTH, right: width - 4, height: HEIGHT });
  const held = marks.active === undefined ? undefined : nights[marks.active];
  const dot = ({ day, end }: Night): string => `M${scale.x(day)} ${scale.y(end)}h0`;
  const dots = (late: boolean): string =>
    nights
      .filter(({ end }) => end > lateAfter === late)
      .map(dot)
      .join('');
  return (
    <div className="chart" ref={place} role="group" aria-label={text(label)} {...marks.keys}>
      <svg width={width} height={HEIGHT + AXIS_HEIGHT} aria-hidden="true">
        <Field nights={nights} x={scale.x} y={scale.y} />
        {scale.hours.map((minutes) => (
          <g key={minutes}>
            <path className="grid-line" d={`M${AXIS_WIDTH} ${scale.y(minutes)}H${width}`} />
            <text className="axis" x="0" y={scale.y(minutes) + 4}>
              {text(say('charts.clock', { clock: { clock: clockOf(minutes) } }))}
            </text>
          </g>
        ))}
        <path d={`M${AXIS_WIDTH} ${scale.y(lateAfter)}H${width}`} stroke="var(--ink-3)" strokeDasharray="2 3" />
        <path d={dots(false)} stroke="var(--seq-1)" strokeWidth="3" strokeLinecap="round" />
        <path d={dots(true)} stroke="var(--seq-4)" strokeWidth="3.2" strokeLinecap="round" />
        <Median nights={nights} x={scale.x} y={scale.y} />
        {scale.months.map(({ day, month }) => (
          <text key={day} className="axis" x={scale.x(day)} y={HEIGHT + 16}>
            {text(say(`charts.month.${month}`))}
          </text>
        ))}
        {held && <circle className="mark-ring" cx={scale.x(held.day)} cy={scale.y(held.end)} r="5" />}
      </svg>
      <Readout text={held && text(say('charts.nights.held', { day: { day: held.day }, end: { clock: clockOf(held.end) } }))}>
        <NightsKey lateAfter={lateAfter} />
      </Readout>
    </div>
  );
}

interface PathProps {
  readonly nights: readonly Night[];
  readonly x: (day: number) => number;
  readonly y: (minutes: number) => number;
}

/** From the median of the last viewing to the median of the next one. */
function Field({ nights, x, y }: PathProps): ReactNode {
  const down = smooth(nights, ({ next }) => next);
  if (down.length < 2) return null;
  const ends = smooth(nights, ({ end }) => end);
  const points = [...ends, ...down.toReversed()];
  return <path d={`M${points.map(({ day, value }) => `${x(day)} ${y(value)}`).join('L')}Z`} fill="var(--seq-0)" />;
}

function Median({ nights, x, y }: PathProps): ReactNode {
  const points = smooth(nights, ({ end }) => end);
  if (points.length < 2) return null;
  const line = `M${points.map(({ day, value }) => `${x(day)} ${y(value)}`).join('L')}`;
  return (
    <>
      <path d={line} fill="none" stroke="var(--paper)" strokeWidth="4" />
      <path d={line} fill="none" stroke="var(--ink)" strokeWidth="1.6" strokeLinejoin="round" />
    </>
  );
}

function NightsKey({ lateAfter }: { readonly lateAfter: number }): ReactNode {
  return (
    <div className="key" aria-hidden="true">
      <svg width="6" height="8">
        <circle cx="3" cy="4" r="2.2" fill="var(--seq-4)" />
      </svg>
      <span>
        <Say message={say('charts.nights.late', { after: { clock: clockOf(lateAfter) } })} />
      </span>
      <svg width="6" height="8">
        <circle cx="3" cy="4" r="2" fill="var(--seq-1)" />
      </svg>
      <span>
        <Say message={say('charts.nights.earlier')} />
      </span>
      <svg width="14" height="8">
        <path d="M0 4H14" stroke="var(--ink)" strokeWidth="1.6" />
      </svg>
      <span>
        <Say message={say('charts.nights.median')} />
      </span>
      <i style={{ background: 'var(--seq-0)' }} />
      <span>
        <Say message={say('charts.nights.none')} />
      </span>
    </div>
  );
}
