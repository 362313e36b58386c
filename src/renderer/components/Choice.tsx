/** One choice among several behind a closed list: the platform's own select, drawn to the look. */

import type { ReactNode } from 'react';
import { DownIcon } from './icons.tsx';
import './choice.css';

interface ChoiceProps {
  /** The accessible name. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  /** The person changed it from the preset. */
  readonly changed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly size?: 'small' | 'normal' | undefined;
}

export function Choice({ label, value, options, onChange, changed, disabled, size = 'small' }: ChoiceProps): ReactNode {
  return (
    <span className={`choice ${size}${changed ? ' changed' : ''}`}>
      <select aria-label={label} value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <DownIcon size={14} />
    </span>
  );
}
