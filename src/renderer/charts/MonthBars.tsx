/** One bar per month, empty months drawn too. */

import type { ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { useText } from '../say.tsx';
import { Readout } from './Readout.tsx';
import { classOf, linear } from './scale.ts';
import { useMarks, type OpenMark } from './useMarks.ts';
import { useWidth } from './useWidth.ts';
import './charts.css';

interface MonthBarsProps {
  readonly label: Message;
  /** Months since January 1970 of `values[0]`. */
  readonly first: number;
  readonly values: readonly number[];
  /** What one month holds, e.g. `4 evenings`. */
  readonly describe: (value: number) => Message;
  readonly onOpen?: OpenMark | undefined;
}

const HEIGHT = 64;

export function MonthBars({ label, first, values, describe, onOpen }: MonthBarsProps): ReactNode {
  const text = useText();
  const [place, width] = useWidth<HTMLDivElement>(336);
  const marks = useMarks(values.length, values.length, { onOpen });
  const most = Math.max(1, ...values);
  const step = Math.min(28, width / Math.max(1, values.length));
  const x = (month: number): number => month * step;
  const y = linear(0, most, HEIGHT - 4);
  const held = marks.active;
  return (
    <div className="chart" ref={place} role="group" aria-label={text(label)} {...marks.keys}>
      <svg width={width} height={HEIGHT + 18} aria-hidden="true" onPointerLeave={() => marks.point(undefined)}>
        {values.map((value, month) => {
          const height = value > 0 ? Math.max(2, y(value)) : 2;
          return (
            <rect
              key={month}
              className={value > 0 ? `q${Math.max(2, classOf(value, most))}` : 'q0'}
              x={x(month)}
              y={HEIGHT - height}
              width={Math.max(1, step - 1)}
              height={height}
              rx={step > 3 ? 1 : 0}
              onPointerEnter={() => marks.point(month)}
            />
          );
        })}
        {yearLabels(first, values.length, step).map(({ year, month }) => (
          <text key={year} className="axis" x={x(month)} y={HEIGHT + 15}>
            {year}
          </text>
        ))}
        {held !== undefined && <rect className="mark-ring" x={x(held) - 1.5} y="0" width={step + 2} height={HEIGHT + 1} rx="1" />}
      </svg>
      <Readout
        text={
          held === undefined
            ? undefined
            : text(say('charts.month', { month: { month: first + held }, what: { term: describe(values[held] ?? 0) } }))
        }
      />
    </div>
  );
}

const LABEL_ROOM = 40;

/** Januaries that have room for a label. The first year is named at the left edge. */
function yearLabels(first: number, count: number, step: number): readonly { readonly year: number; readonly month: number }[] {
  const labels: { year: number; month: number }[] = [];
  for (let month = 0; month < count; month++) {
    if (month > 0 && (first + month) % 12 !== 0) continue;
    const last = labels.at(-1);
    if (last && (month - last.month) * step < LABEL_ROOM) continue;
    if (month * step > count * step - 26 && last) continue;
    labels.push({ year: 1970 + Math.floor((first + month) / 12), month });
  }
  return labels;
}
