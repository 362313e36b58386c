/** Rows that look alike: how many rows lie in groups of which size, original and copy as paired bars with their numbers. */

import type { ReactNode } from 'react';
import { say, type Message } from '#core/message.ts';
import { Say, useText } from '../say.tsx';
import { Readout } from './Readout.tsx';
import { linear } from './scale.ts';
import { useMarks } from './useMarks.ts';
import { useWidth } from './useWidth.ts';
import './charts.css';

export interface ClassSize {
  /** The size of the groups, e.g. `5 to 9`. */
  readonly label: Message;
  /** Rows, never people. */
  readonly original: number;
  readonly copy: number;
}

interface ClassSizesProps {
  readonly label: Message;
  readonly classes: readonly ClassSize[];
}

const LABEL_WIDTH = 64;
const NUMBER_WIDTH = 64;

export function ClassSizes({ label, classes }: ClassSizesProps): ReactNode {
  const text = useText();
  const [place, width] = useWidth<HTMLDivElement>(264);
  const marks = useMarks(classes.length, 1);
  const most = Math.max(1, ...classes.flatMap(({ original, copy }) => [original, copy]));
  const x = linear(0, most, Math.max(40, width - LABEL_WIDTH - NUMBER_WIDTH));
  const held = marks.active === undefined ? undefined : classes[marks.active];
  return (
    <div className="chart" ref={place} role="group" aria-label={text(label)} {...marks.keys}>
      <div className="pairs">
        {classes.map((size, row) => (
          <Pair key={row} size={size} x={x} />
        ))}
      </div>
      <Readout
        text={held && text(say('charts.classes.held', { label: { term: held.label }, original: held.original, copy: held.copy }))}
      >
        <div className="key" aria-hidden="true">
          <i style={{ background: 'var(--seq-3)' }} />
          <span>
            <Say message={say('charts.original')} />
          </span>
          <i style={{ background: 'var(--copy-2)' }} />
          <span>
            <Say message={say('charts.copy')} />
          </span>
        </div>
      </Readout>
    </div>
  );
}

function Pair({ size, x }: { readonly size: ClassSize; readonly x: (value: number) => number }): ReactNode {
  return (
    <>
      <span>
        <Say message={size.label} />
      </span>
      <span className="pair">
        <span className="pair-bar original">
          <i style={{ width: x(size.original) }} />
          <Say message={say('charts.number', { count: size.original })} />
        </span>
        <span className="pair-bar copied">
          <i style={{ width: x(size.copy) }} />
          <Say message={say('charts.number', { count: size.copy })} />
        </span>
      </span>
    </>
  );
}
