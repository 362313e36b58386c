/** The line under a chart: its key, or what the mark in hand says. */

import type { ReactNode } from 'react';

interface ReadoutProps {
  /** What the mark in hand says. */
  readonly text: string | undefined;
  /** The key, while no mark is in hand. */
  readonly children?: ReactNode;
}

export function Readout({ text, children }: ReadoutProps): ReactNode {
  return (
    <div className="readout">
      <p aria-live="polite" className={text === undefined ? 'sr' : undefined}>
        {text}
      </p>
      {text === undefined && children}
    </div>
  );
}
