/** A calendar with a band for every year: days as cells; where a copy tells only months, the months stand where the days were. */

import type { ReactNode } from 'react';
import type { CalendarUnit } from '#core/anonymization/hierarchies/timeUnits.ts';
import { daysFromCivil } from '#core/dateForm.ts';
import { say, type Message } from '#core/message.ts';
import { Say, useText } from '../say.tsx';
import {
  BAND_HEIGHT,
  calendarLayout,
  CELL,
  dayAt,
  LEFT,
  outlineOf,
  placeOf,
  rectPath,
  type CalendarLayout,
} from './calendarLayout.ts';
import { unitName, type DrawnUnit } from './calendarUnits.ts';
import { Readout } from './Readout.tsx';
import { linear } from './scale.ts';
import { useMarks, type OpenMark } from './useMarks.ts';
import { useWidth } from './useWidth.ts';
import './charts.css';
import './calendar.css';

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface CalendarStay extends Span {
  readonly label: Message;
}

interface YearCalendarProps {
  readonly label: Message;
  readonly unit: CalendarUnit;
  /** Oldest first, without holes. */
  readonly units: readonly DrawnUnit[];
  /** Lower bounds of the five classes. */
  readonly classes: readonly [number, number, number, number, number];
  /** What the first class past the last bound holds, e.g. `5 h and more`. */
  readonly most: Message;
  readonly describe: (value: number) => Message;
  /** What stands over a bar of a month, e.g. `27 h`. */
  readonly short: (value: number) => Message;
  /** Outlined, each as one shape. */
  readonly gaps: readonly Span[];
  /** Lines under their weeks. */
  readonly stays: readonly CalendarStay[];
  /** Days with a dot. */
  readonly dots: readonly number[];
  readonly onOpen?: OpenMark | undefined;
}

const CLASSES = [0, 1, 2, 3, 4, 5] as const;
const ROWS_OF: Readonly<Record<CalendarUnit, number>> = { day: 7, week: 53, month: 12, quarter: 4, year: 1 };

const asCells = (unit: CalendarUnit): boolean => unit === 'day' || unit === 'week';

export function YearCalendar(props: YearCalendarProps): ReactNode {
  const { label, unit, units, describe, gaps, stays, dots, onOpen } = props;
  const text = useText();
  const [place, width] = useWidth<HTMLDivElement>(746);
  const marks = useMarks(units.length, ROWS_OF[unit], { onOpen, turned: unit === 'day' });
  const first = units[0]?.from ?? 0;
  const layout = calendarLayout(first, units.at(-1)?.to ?? first, width);
  const held = marks.active === undefined ? undefined : units[marks.active];
  const pointAt = (x: number, y: number): void => {
    const day = dayAt(layout, x, y);
    const at = day === undefined ? -1 : units.findLastIndex(({ from, to }) => from <= day && day <= to);
    marks.point(at < 0 ? undefined : at);
  };
  return (
    <div className="chart" ref={place} role="group" aria-label={text(label)} {...marks.keys}>
      <svg
        width={width}
        height={layout.height}
        aria-hidden="true"
        onPointerMove={({ currentTarget, clientX, clientY }) => {
          const box = currentTarget.getBoundingClientRect();
          pointAt(clientX - box.left, clientY - box.top);
        }}
        onPointerLeave={() => marks.point(undefined)}
      >
        <Months layout={layout} />
        {layout.years.map((year) => (
          <text key={year} className="calendar-year" x="0" y={layout.band(year) + 9}>
            {year}
          </text>
        ))}
        {asCells(unit) ? <Cells {...props} layout={layout} /> : <UnitBars {...props} layout={layout} />}
        {unit === 'day' && <Dots days={dots} layout={layout} />}
        {gaps.flatMap(({ from, to }) =>
          outlineOf(layout, from, to).map((path) => <path key={path} className="calendar-gap" d={path} />),
        )}
        <Stays stays={stays} layout={layout} width={width} />
        {held && <path className="mark-ring calendar-held" d={boxOf(layout, held, unit)} />}
      </svg>
      <Readout
        text={
          held && text(say('charts.label', { label: { term: unitName(held.from, unit) }, what: { term: describe(held.value) } }))
        }
      >
        <CalendarKey {...props} />
      </Readout>
    </div>
  );
}

interface Drawn extends YearCalendarProps {
  readonly layout: CalendarLayout;
}

const LABEL_ROOM = 26;

function Months({ layout }: { readonly layout: CalendarLayout }): ReactNode {
  const text = useText();
  const year = layout.years[0] ?? 1970;
  const starts = Array.from({ length: 12 }, (_, month) => layout.along(daysFromCivil(year, month + 1, 1)));
  const step = Math.ceil(LABEL_ROOM / ((starts[1] ?? 0) - (starts[0] ?? 0)));
  return starts.map((x, month) =>
    month % step === 0 ? (
      <text key={month} className="axis" x={x} y="10">
        {text(say(`charts.month.${month + 1}`))}
      </text>
    ) : null,
  );
}

/** One path for each class and year: a thousand cells are a few elements. */
function Cells({ units, classes, unit, layout }: Drawn): ReactNode {
  const paths = new Map<string, string>();
  for (const held of units) {
    const key = `${placeOf(held.from).year}q${classes.filter((bound) => held.value >= bound).length}`;
    paths.set(key, (paths.get(key) ?? '') + boxOf(layout, held, unit));
  }
  return [...paths].map(([key, path]) => <path key={key} className={key.slice(key.indexOf('q'))} d={path} />);
}

/** Days as cells, weeks as columns, months and what is longer as fields between their first and last day. */
function boxOf(layout: CalendarLayout, { from, to }: Span, unit: CalendarUnit): string {
  const { year, column, row } = placeOf(from);
  const width = layout.pitch - 1;
  if (unit === 'day') return rectPath(layout.x(column), layout.band(year) + row * CELL.pitch, width, CELL.height);
  if (unit !== 'week') {
    const [left, right] = edgesOf(layout, { from, to });
    return rectPath(left, layout.band(year), right - left, BAND_HEIGHT);
  }
  const end = placeOf(to);
  const rows = end.year === year ? end.row - row + 1 : 7 - row;
  const rest = end.year === year ? '' : rectPath(layout.x(0), layout.band(end.year), width, (end.row + 1) * CELL.pitch - 1);
  return rectPath(layout.x(column), layout.band(year) + row * CELL.pitch, width, rows * CELL.pitch - 1) + rest;
}

function edgesOf(layout: CalendarLayout, { from, to }: Span): readonly [left: number, right: number] {
  const width = layout.along(to) - layout.along(from);
  return [layout.along(from), layout.along(from) + width + layout.pitch / 7 - 1.5];
}

const LABEL_HEIGHT = 15;

function UnitBars({ units, short, layout }: Drawn): ReactNode {
  const text = useText();
  const height = linear(0, Math.max(1, ...units.map(({ value }) => value)), BAND_HEIGHT - LABEL_HEIGHT);
  return units.map((unit) => {
    const [left, right] = edgesOf(layout, unit);
    const top = layout.band(placeOf(unit.from).year);
    const bar = unit.value > 0 ? Math.max(2, height(unit.value)) : 0;
    return (
      <g key={unit.from}>
        <rect className="q0" x={left} y={top} width={right - left} height={BAND_HEIGHT} rx="2" />
        <rect className="q1" x={left} y={top + BAND_HEIGHT - bar} width={right - left} height={bar} rx="2" />
        {unit.value > 0 && right - left >= LABEL_ROOM && (
          <text className="axis calendar-amount" x={left + 6} y={top + BAND_HEIGHT - bar - 4}>
            {text(short(unit.value))}
          </text>
        )}
      </g>
    );
  });
}

function Dots({ days, layout }: { readonly days: readonly number[]; readonly layout: CalendarLayout }): ReactNode {
  const path = days.map((day) => {
    const { year, column, row } = placeOf(day);
    return `M${layout.x(column) + (layout.pitch - 1) / 2} ${layout.band(year) + row * CELL.pitch + CELL.height / 2}h0`;
  });
  return <path className="calendar-dots" d={path.join('')} />;
}

interface StaysProps {
  readonly stays: readonly CalendarStay[];
  readonly layout: CalendarLayout;
  readonly width: number;
}

const LETTER_WIDTH = 6.2;

/** A line under the weeks of each stay; its name beside it where no other line is in the way. */
function Stays({ stays, layout, width }: StaysProps): ReactNode {
  const text = useText();
  const lines = stays
    .flatMap((stay) =>
      yearsOf(stay).map(({ year, from, to }) => ({
        year,
        name: text(stay.label),
        left: layout.x(placeOf(from).column),
        right: layout.x(placeOf(to).column) + layout.pitch - 1,
      })),
    )
    .sort((a, b) => a.year - b.year || a.left - b.left);
  const taken: { readonly year: number; readonly left: number; readonly right: number }[] = [...lines];
  return lines.map(({ year, name, left, right }, at) => {
    const y = layout.band(year) + BAND_HEIGHT + 7;
    const long = name.length * LETTER_WIDTH;
    const free = (from: number): boolean =>
      from >= LEFT && from + long <= width && taken.every((it) => it.year !== year || it.right < from || it.left > from + long);
    // After its line, or before it where the line ends at the edge.
    const place = [right + 5, left - 4 - long].find(free);
    if (place !== undefined) taken.push({ year, left: place, right: place + long });
    return (
      <g key={at}>
        <path className="calendar-stay" d={`M${left + 1.5} ${y}H${Math.max(left + 2, right - 1.5)}`} />
        {place !== undefined && (
          <text className="axis calendar-amount" x={place} y={y + 4}>
            {name}
          </text>
        )}
      </g>
    );
  });
}

function yearsOf({ from, to }: Span): readonly (Span & { readonly year: number })[] {
  const parts: (Span & { year: number })[] = [];
  for (let year = placeOf(from).year; year <= placeOf(to).year; year++)
    parts.push({ year, from: Math.max(from, daysFromCivil(year, 1, 1)), to: Math.min(to, daysFromCivil(year, 12, 31)) });
  return parts;
}

function CalendarKey({ unit, most, gaps, stays, dots }: YearCalendarProps): ReactNode {
  return (
    <div className="key" aria-hidden="true">
      {asCells(unit) ? (
        <>
          <span>
            <Say message={say('charts.calendar.none')} />
          </span>
          {CLASSES.map((step) => (
            <i key={step} style={{ background: `var(--seq-${step})` }} />
          ))}
        </>
      ) : (
        <i style={{ background: 'var(--seq-1)' }} />
      )}
      <span>
        <Say message={most} />
      </span>
      {gaps.length > 0 && (
        <>
          <i className="calendar-key-gap" />
          <span>
            <Say message={say('charts.calendar.gap')} />
          </span>
        </>
      )}
      {stays.length > 0 && (
        <>
          <i className="calendar-key-stay" />
          <span>
            <Say message={say('charts.calendar.stay')} />
          </span>
        </>
      )}
      {dots.length > 0 && unit === 'day' && (
        <>
          <i className="calendar-key-dot" />
          <span>
            <Say message={say('charts.calendar.late')} />
          </span>
        </>
      )}
    </div>
  );
}
