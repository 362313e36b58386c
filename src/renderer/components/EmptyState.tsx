/** What is missing and what is still possible. No picture but three hairlines. */

import type { ReactNode } from 'react';
import type { Message } from '#core/message.ts';
import { Say } from '../say.tsx';
import './emptyState.css';

interface EmptyStateProps {
  readonly title: Message;
  readonly detail: Message;
  /** What to do. */
  readonly children?: ReactNode;
}

export function EmptyState({ title, detail, children }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      <div className="empty-lines" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
      <b>
        <Say message={title} />
      </b>
      <p className="dim">
        <Say message={detail} />
      </p>
      {children}
    </div>
  );
}
