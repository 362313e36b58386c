/** How few known viewings pick a person out: the chance that nobody else fits, by how many are known; original and copy as curves. */

import type { ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say, useText } from '../say.tsx';
import { Readout } from './Readout.tsx';
import { linear } from './scale.ts';
import { useMarks } from './useMarks.ts';
import { useWidth } from './useWidth.ts';
import './charts.css';

/** Chances 0..1, with the range they lie in by which viewings are known. */
export interface Chance {
  readonly known: number;
  readonly unique: number;
  readonly low: number;
  readonly high: number;
}

interface FewFactsProps {
  readonly label: Message;
  readonly original: readonly Chance[];
  readonly copy: readonly Chance[];
}

const LEFT = 38;
const RIGHT = 8;
const TOP = 8;
const HEIGHT = 96;
const TICKS = [0, 0.5, 1] as const;

export function FewFacts({ label, original, copy }: FewFactsProps): ReactNode {
  const text = useText();
  const [place, width] = useWidth<HTMLDivElement>(248);
  const marks = useMarks(original.length, original.length);
  const along = linear(1, Math.max(2, original.length), Math.max(40, width - LEFT - RIGHT));
  const up = linear(0, 1, HEIGHT);
  const x = (known: number): number => LEFT + along(known);
  const y = (share: number): number => TOP + HEIGHT - up(share);
  const held = marks.active === undefined ? undefined : { original: original[marks.active], copy: copy[marks.active] };
  return (
    <div className="chart" ref={place} role="group" aria-label={text(label)} {...marks.keys}>
      <svg width={width} height={TOP + HEIGHT + 18} aria-hidden="true" onPointerLeave={() => marks.point(undefined)}>
        {TICKS.map((share) => (
          <g key={share}>
            <line className="grid-line" x1={LEFT} x2={width - RIGHT} y1={y(share)} y2={y(share)} />
            <text className="axis" x={LEFT - 6} y={y(share) + 4} textAnchor="end">
              {share === 1 ? text(say('charts.facts.axis', { count: 100 })) : share * 100}
            </text>
          </g>
        ))}
        {/* The diamonds are larger: where both are at one place, their corners show behind the round marks. */}
        <Curve chances={copy} x={x} y={y} kind="copied" />
        <Curve chances={original} x={x} y={y} kind="original" />
        {original.map(({ known }, at) => (
          <g key={known}>
            <text className="axis" x={x(known)} y={TOP + HEIGHT + 15} textAnchor="middle">
              {known}
            </text>
            <rect
              className="facts-reach"
              x={x(known) - along(2) / 2}
              y={0}
              width={along(2)}
              height={TOP + HEIGHT}
              onPointerEnter={() => marks.point(at)}
            />
          </g>
        ))}
        {marks.active !== undefined && (
          <line className="facts-held" x1={x(marks.active + 1)} x2={x(marks.active + 1)} y1={TOP} y2={TOP + HEIGHT} />
        )}
      </svg>
      <Readout
        text={
          held?.original &&
          held.copy &&
          text(
            say('charts.facts.held', {
              count: held.original.known,
              original: { percent: held.original.unique },
              copy: { percent: held.copy.unique },
            }),
          )
        }
      >
        <div className="key" aria-hidden="true">
          <i className="facts-key original" />
          <span>
            <Say message={say('charts.original')} />
          </span>
          <i className="facts-key copied" />
          <span>
            <Say message={say('charts.copy')} />
          </span>
        </div>
      </Readout>
    </div>
  );
}

interface CurveProps {
  readonly chances: readonly Chance[];
  readonly x: (known: number) => number;
  readonly y: (share: number) => number;
  readonly kind: 'original' | 'copied';
}

/** The original has round marks and the copy diamonds, so that the colour is not needed to tell them apart. */
function Curve({ chances, x, y, kind }: CurveProps): ReactNode {
  const there = chances.map(({ known, high }) => `${x(known)},${y(high)}`);
  const back = chances.toReversed().map(({ known, low }) => `${x(known)},${y(low)}`);
  return (
    <g className={`facts ${kind}`}>
      <polygon className="facts-band" points={[...there, ...back].join(' ')} />
      <polyline className="facts-line" points={chances.map(({ known, unique }) => `${x(known)},${y(unique)}`).join(' ')} />
      {chances.map(({ known, unique }) =>
        kind === 'original' ? (
          <circle key={known} className="facts-mark" cx={x(known)} cy={y(unique)} r="3" />
        ) : (
          <path key={known} className="facts-mark" d={`M${x(known)} ${y(unique) - 5}l5 5l-5 5l-5 -5z`} />
        ),
      )}
    </g>
  );
}
