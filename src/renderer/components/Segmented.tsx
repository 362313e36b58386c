/** One choice among few that are all seen: a row of radio buttons in a sunken track. */

import { useId, type ReactNode } from 'react';
import './segmented.css';

interface SegmentedProps<T extends string> {
  /** Read before the choices. */
  readonly label: string;
  readonly value: T | undefined;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly onChange: (value: T) => void;
  /** The choice is about the copy: amber instead of ink. */
  readonly copy?: boolean | undefined;
}

export function Segmented<T extends string>({ label, value, options, onChange, copy }: SegmentedProps<T>): ReactNode {
  const name = useId();
  return (
    <div className={copy ? 'segmented copy-side' : 'segmented'} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            className="sr"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
