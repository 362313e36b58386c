/** A tick box drawn at 14 px whose whole label is the target. */

import type { ReactNode } from 'react';
import './check.css';

interface CheckProps {
  readonly checked: boolean;
  /** Some of what it stands for is ticked. */
  readonly some?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange: (checked: boolean) => void;
  /** Seen beside the box; without it give `label`. */
  readonly children?: ReactNode;
  readonly label?: string | undefined;
}

export function Check({ checked, some = false, disabled, onChange, children, label }: CheckProps): ReactNode {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-label={label}
        ref={(box) => {
          if (box) box.indeterminate = some;
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children !== undefined && <span>{children}</span>}
    </label>
  );
}
