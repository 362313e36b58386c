/** The mark: rows of a table, one of them in the copy's amber. */

import type { ReactNode } from 'react';

export function Mark(): ReactNode {
  return (
    <span className="mark">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <rect x="1" y="3" width="18" height="3.4" rx="1" fill="var(--ink)" />
        <rect x="1" y="8.3" width="11" height="3.4" rx="1" fill="var(--amber)" />
        <rect x="13.4" y="8.3" width="5.6" height="3.4" rx="1" fill="var(--ink)" />
        <rect x="1" y="13.6" width="7" height="3.4" rx="1" fill="var(--ink)" />
      </svg>
      Unreel
    </span>
  );
}
