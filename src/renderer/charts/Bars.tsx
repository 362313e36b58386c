/** Horizontal bars with their numbers. A hatched bar is the tail: many things that were there once. */

import { useId, type ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say, useText } from '../say.tsx';
import { Readout } from './Readout.tsx';
import { linear } from './scale.ts';
import { useMarks } from './useMarks.ts';
import { useWidth } from './useWidth.ts';
import './charts.css';

export interface Bar {
  readonly label: Message;
  readonly value: number;
  readonly hatched?: boolean | undefined;
  /** Written beside the bar in place of its number. */
  readonly text?: Message | undefined;
}

interface BarsProps {
  readonly label: Message;
  readonly bars: readonly Bar[];
  /** Width of the labels; 124 unless told. */
  readonly labelWidth?: number | undefined;
}

const NUMBER_WIDTH = 48;

export function Bars({ label, bars, labelWidth = 124 }: BarsProps): ReactNode {
  const text = useText();
  const hatch = useId();
  const [place, width] = useWidth<HTMLDivElement>(336);
  const marks = useMarks(bars.length, 1);
  const x = linear(0, Math.max(1, ...bars.map((bar) => bar.value)), Math.max(40, width - labelWidth - NUMBER_WIDTH));
  const held = marks.active === undefined ? undefined : bars[marks.active];
  return (
    <div className="chart" ref={place} role="group" aria-label={text(label)} {...marks.keys}>
      <Hatch id={hatch} />
      <div className="strip" style={{ gridTemplateColumns: `${labelWidth}px minmax(0, 1fr)` }}>
        {bars.map((bar, row) => (
          <BarRow key={row} bar={bar} row={row} width={x(bar.value)} held={row === marks.active} hatch={hatch} />
        ))}
      </div>
      <Readout
        text={
          held && text(say('charts.pair', { label: { term: held.label }, value: held.text ? { term: held.text } : held.value }))
        }
      />
    </div>
  );
}

interface BarRowProps {
  readonly bar: Bar;
  readonly row: number;
  readonly width: number;
  readonly held: boolean;
  /** The id of the pattern. */
  readonly hatch: string;
}

function BarRow({ bar, row, width, held, hatch }: BarRowProps): ReactNode {
  return (
    <>
      <span className={held ? 'strip-label in-hand' : 'strip-label'}>
        <Say message={bar.label} row={row} />
      </span>
      <span className="strip-mark">
        <svg width={Math.max(1, width)} height="12" aria-hidden="true">
          <rect width="100%" height="12" rx="2" fill={bar.hatched ? `url(#${hatch})` : 'var(--seq-3)'} />
        </svg>
        <span className={bar.hatched ? undefined : 'faint'}>
          <Say message={bar.text ?? say('charts.number', { count: bar.value })} />
        </span>
      </span>
    </>
  );
}

/** The pattern of the tail. */
function Hatch({ id }: { readonly id: string }): ReactNode {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--seq-0)" />
          <rect width="2" height="5" fill="var(--seq-2)" />
        </pattern>
      </defs>
    </svg>
  );
}
