/** A state in a word. Amber: in the plan. Outline: left as it is. Green: measured in the saved file, and nothing else. */

import type { ReactNode } from 'react';
import { CheckIcon } from './icons.tsx';
import './chip.css';

interface ChipProps {
  readonly tone?: 'plain' | 'line' | 'plan' | 'checked' | undefined;
  readonly children: ReactNode;
}

/** `plan` and `checked` carry a tick, so that the colour is never the only sign. */
export function Chip({ tone = 'plain', children }: ChipProps): ReactNode {
  return (
    <span className={`chip ${tone}`}>
      {(tone === 'plan' || tone === 'checked') && <CheckIcon />}
      {children}
    </span>
  );
}
