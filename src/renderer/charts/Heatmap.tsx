/** Hours of the week as a real table of coloured cells, so that a screen reader can walk it. */

import type { ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say, useSpeaker, useText } from '../say.tsx';
import { Readout } from './Readout.tsx';
import { classOf } from './scale.ts';
import { useMarks } from './useMarks.ts';
import './charts.css';

interface HeatmapProps {
  readonly caption: Message;
  /** 7 rows, Monday first, of 24 hours. They are drawn in the order of the language. */
  readonly grid: readonly (readonly number[])[];
  /** The cells that the card's sentence names. */
  readonly peak: { readonly weekday: number; readonly hour: number; readonly hours: number };
  /** What one cell holds, e.g. `3 h 20 min`. */
  readonly describe: (value: number) => Message;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const CLASSES = [0, 1, 2, 3, 4, 5];

export function Heatmap({ caption, grid, peak, describe }: HeatmapProps): ReactNode {
  const text = useText();
  const { week } = useSpeaker();
  const marks = useMarks(7 * 24, 24);
  const most = Math.max(...grid.flat());
  const cellText = (weekday: number, hour: number): string =>
    text(
      say('charts.heat.cell', {
        weekday: { weekday },
        from: { clock: hour * 60 },
        what: { term: describe(grid[weekday]?.[hour] ?? 0) },
      }),
    );
  const inHand = marks.active === undefined ? undefined : cellText(week[Math.floor(marks.active / 24)] ?? 0, marks.active % 24);
  const isPeak = (weekday: number, hour: number): boolean =>
    weekday === peak.weekday && hour >= peak.hour && hour < peak.hour + peak.hours;
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
              {(grid[weekday] ?? []).map((value, hour) => {
                const at = place * 24 + hour;
                const classes = [`z${classOf(value, most)}`, isPeak(weekday, hour) && 'peak', marks.active === at && 'in-hand'];
                return (
                  <td
                    key={hour}
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
      <Readout text={inHand}>
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
