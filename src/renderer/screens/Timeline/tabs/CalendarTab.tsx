/** Calendar: how much was watched on each day, or in each month where a copy tells no more. */

import { useMemo, type ReactNode } from 'react';
import type { PicturesView } from '#app/contract.ts';
import { say, type Message } from '#core/message.ts';
import { unitName, unitsOf, type DrawnUnit } from '#renderer/charts/calendarUnits.ts';
import { joinSpans } from '#renderer/charts/Lanes.tsx';
import { YearCalendar } from '#renderer/charts/YearCalendar.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { Figure } from '#renderer/components/Figure.tsx';
import { useTimelineView } from '#renderer/timelineView.ts';
import { amount, JOINED_DAYS, placeName, shortAmount, unitOf } from '../words.ts';
import { word } from './cells.tsx';
import { openRows, type TabProps } from './tab.ts';

const HOUR = 3600;
type Bounds = readonly [number, number, number, number, number];
/** Lower bounds of the classes of a day: the same for every file, so that two calendars can be compared. */
const DAY_CLASSES: Readonly<Record<PicturesView['unit'], Bounds>> = {
  seconds: [1, HOUR, 2 * HOUR, 3 * HOUR, 5 * HOUR],
  plays: [1, 2, 3, 5, 8],
};

export function CalendarTab({ view }: TabProps): ReactNode {
  const { overlays } = useTimelineView();
  const unit = unitOf(view);
  const { range, amounts } = view;
  const units = useMemo(() => (range === undefined ? [] : unitsOf(range.first, amounts, unit)), [range, amounts, unit]);
  if (range === undefined)
    return <EmptyState title={say(`timeline.noDates.${view.of}`)} detail={say(`timeline.noDates.${view.of}.detail`)} />;
  const describe = (value: number): Message => amount(view.unit, value);
  const title = say(`timeline.calendar.${unit}`);
  return (
    <Figure
      title={title}
      summary={say('timeline.calendar.sentence', {
        from: { day: range.first },
        to: { day: range.last },
        total: { term: describe(units.reduce((sum, { value }) => sum + value, 0)) },
      })}
      table={() => ({
        head: [{ label: say(`timeline.head.${unit}`) }, { label: say('timeline.head.watched'), number: true }],
        rows: units
          .filter(({ value }) => value > 0)
          .toReversed()
          .map(({ from, value }) => [word(unitName(from, unit)), word(describe(value))]),
      })}
    >
      <YearCalendar
        label={title}
        unit={unit}
        units={units}
        {...classesOf(view, units)}
        describe={describe}
        short={(value) => shortAmount(view.unit, value)}
        gaps={overlays.gaps ? view.gaps : []}
        stays={overlays.stays ? linesAbroad(view) : []}
        dots={overlays.nights ? lateDays(view) : []}
        onOpen={(at) => {
          const { from, to } = units[at]!;
          openRows(view, unitName(from, unit), { first: from, last: to });
        }}
      />
    </Figure>
  );
}

export const lateDays = ({ nights, lateAfter }: PicturesView): readonly number[] =>
  nights.filter(({ end }) => end > lateAfter).map(({ day }) => day);

export const staysAbroad = ({ places }: PicturesView) => places.filter(({ home }) => !home).flatMap(({ stays }) => stays);

/** Stays in one place that lie close together are one line: drawn at two pixels a day they would touch. */
const linesAbroad = (view: PicturesView) =>
  view.places
    .filter(({ home }) => !home)
    .flatMap(({ place, stays }) => joinSpans(stays, JOINED_DAYS).map(({ from, to }) => ({ from, to, label: placeName(place) })));

/** Days have classes that are the same for every file; weeks are measured by their largest. */
function classesOf(view: PicturesView, units: readonly DrawnUnit[]): { readonly classes: Bounds; readonly most: Message } {
  const unit = unitOf(view);
  if (unit === 'day') {
    const classes = DAY_CLASSES[view.unit];
    return { classes, most: say('timeline.andMore', { amount: { term: shortAmount(view.unit, classes[4]) } }) };
  }
  const most = Math.max(1, ...units.map(({ value }) => value));
  const classes: Bounds = [1, most / 5, (2 * most) / 5, (3 * most) / 5, (4 * most) / 5];
  if (unit === 'week') return { classes, most: say('timeline.atMost', { amount: { term: shortAmount(view.unit, most) } }) };
  return { classes, most: say(`timeline.bar.${view.unit}.${unit}`) };
}
