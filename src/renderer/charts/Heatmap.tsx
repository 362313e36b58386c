/** Hours of the week as a real table of coloured cells, so that a screen reader can walk it. */

import type { ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say, useSpeaker, useText } from '../say.tsx';
import { Readout } from './Readout.tsx';
import { classOf } from './scale.ts';
import { useMarks, type OpenMark } from './useMarks.ts';
import './charts.css';

interface HeatmapProps {
  readonly caption: Message;
  /** 7 rows, Monday first, of 24 hours. They are drawn in the order of the language. */
  readonly grid: readonly (readonly number[])[];
  /** The cells that the card's sentence names. */
  readonly peak?: { readonly weekday: number; readonly hour: number; readonly hours: number } | undefined;
  /** Hours that one cell stands for: 1, or 6 where only parts of the day are told. */
  readonly step?: 1 | 6 | undefined;
  /** False where the weekdays are not told: every cell stands for all of them. */
  readonly tellsWeekdays?: boolean | undefined;
  /** What one cell holds, e.g. `3 h 20 min`. */
  readonly describe: (value: number) => Message;
  /** The cell as weekday and hours; the weekday is undefined where it is not told. */
  readonly onOpen?: ((weekday: number | undefined, hours: readonly [from: number, to: number]) => void) | undefined;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const CLASSES = [0, 1, 2, 3, 4, 5];

export function Heatmap({ caption, grid, peak, step = 1, tellsWeekdays = true, describe, onOpen }: HeatmapProps): ReactNode {
  const text = useText();
  const { week } = useSpeaker();
  const cells = blocks(
    week.map((weekday) => grid[weekday] ?? []),
    step,
    tellsWeekdays,
  );
  const columns = 24 / step;
  const hoursOf = (at: number): readonly [number, number] => [(at % columns) * step, (at % columns) * step + step];
  const weekdayOf = (at: number): number | undefined => (tellsWeekdays ? week[Math.floor(at / columns)] : undefined);
  const open: OpenMark | undefined = onOpen && ((at) => onOpen(weekdayOf(at), hoursOf(at)));
  const marks = useMarks(cells.length, columns, { onOpen: open });
  const most = Math.max(...cells);
  const held = marks.active;
  const isPeak = (weekday: number, hour: number): boolean =>
    peak !== undefined && weekday === peak.weekday && hour >= peak.hour && hour < peak.hour + peak.hours;
  const heldText = (at: number): string => {
    const [from, to] = hoursOf(at);
    const weekday = weekdayOf(at);
    const what = { term: describe(cells[at] ?? 0) };
    if (step === 1 && weekday !== undefined)
      return text(say('charts.heat.cell', { weekday: { weekday }, from: { clock: from * 60 }, what }));
    const times = { from: { clock: from * 60 }, to: { clock: (to % 24) * 60 }, what };
    return text(
      weekday === undefined ? say('charts.heat.anyDay', times) : say('charts.heat.part', { weekday: { weekday }, ...times }),
    );
  };
  return (
    <div className="chart">
      <table className="heat" aria-label={text(caption)} {...marks.keys}>
        <thead>
          <tr>
            <td />
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                {hour % 3 === 0 ? hour : <span className="sr">{hour}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.map((weekday, place) => (
            <tr key={weekday}>
              <th scope="row">
                <Say message={say(`charts.weekday.${weekday}`)} />
              </th>
              {(tellsWeekdays || place === 0) &&
                Array.from({ length: columns }, (_, column) => {
                  const at = place * columns + column;
                  const value = cells[at] ?? 0;
                  const classes = [
                    `z${classOf(value, most)}`,
                    isPeak(weekday, column * step) && 'peak',
                    held === at && 'in-hand',
                  ];
                  return (
                    <td
                      key={column}
                      colSpan={step}
                      rowSpan={tellsWeekdays ? 1 : 7}
                      className={classes.filter(Boolean).join(' ')}
                      onPointerEnter={() => marks.point(at)}
                      onPointerLeave={() => marks.point(undefined)}
                    >
                      <span className="sr">
                        <Say message={describe(value)} />
                      </span>
                    </td>
                  );
                })}
            </tr>
          ))}
        </tbody>
      </table>
      <Readout text={held === undefined ? undefined : heldText(held)}>
        <div className="key" aria-hidden="true">
          <span>
            <Say message={say('charts.heat.few')} />
          </span>
          {CLASSES.map((step) => (
            <i key={step} style={{ background: `var(--seq-${step})` }} />
          ))}
          <span>
            <Say message={say('charts.heat.many')} />
          </span>
          <span className="key-end">
            <Say message={say('charts.heat.local')} />
          </span>
        </div>
      </Readout>
    </div>
  );
}

/** The cells row by row, hours added up in steps and weekdays where they are not told. */
export function blocks(grid: HeatmapProps['grid'], step: 1 | 6, tellsWeekdays: boolean): readonly number[] {
  const rows = tellsWeekdays ? grid : [HOURS.map((hour) => grid.reduce((sum, row) => sum + (row[hour] ?? 0), 0))];
  return rows.flatMap((row) =>
    Array.from({ length: 24 / step }, (_, at) => row.slice(at * step, at * step + step).reduce((a, b) => a + b, 0)),
  );
}
