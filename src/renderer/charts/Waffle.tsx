/** What share of the whole some rows are, as cells of a waffle: the proportion behind a guess. */

import type { ReactNode } from 'react';
import type { Message } from '#core/message.ts';
import { useText } from '../say.tsx';
import './charts.css';

interface WaffleProps {
  /** The sentence it draws, e.g. `14 of 212`. */
  readonly label: Message;
  readonly part: number;
  readonly whole: number;
}

const CELLS = 100;
const COLUMNS = 20;
const PITCH = 10;

/** Cells to draw: one for each where they are few, otherwise a hundred of which a part that is there always fills one. */
export function waffleCells(part: number, whole: number): { readonly filled: number; readonly cells: number } {
  if (whole <= CELLS) return { filled: part, cells: whole };
  const filled = Math.round((part / whole) * CELLS);
  return { filled: part > 0 ? Math.max(1, part < whole ? Math.min(CELLS - 1, filled) : filled) : 0, cells: CELLS };
}

export function Waffle({ label, part, whole }: WaffleProps): ReactNode {
  const text = useText();
  const { filled, cells } = waffleCells(part, whole);
  const rows = Math.ceil(cells / COLUMNS);
  return (
    <svg className="waffle" width={Math.min(cells, COLUMNS) * PITCH} height={rows * PITCH} role="img" aria-label={text(label)}>
      {Array.from({ length: cells }, (_, at) => (
        <rect
          key={at}
          className={at < filled ? 'q4' : 'q0'}
          x={(at % COLUMNS) * PITCH}
          y={Math.floor(at / COLUMNS) * PITCH}
          width={PITCH - 2}
          height={PITCH - 2}
          rx="1.5"
        />
      ))}
    </svg>
  );
}
