/** Something to read before going on: what it is, why, and what can be done. No colour of alarm. */

import type { ReactNode } from 'react';
import type { Message } from '#core/message.ts';
import { InfoIcon } from '#renderer/components/icons.tsx';
import { Say } from '#renderer/say.tsx';

interface NoticeProps {
  readonly title: Message;
  readonly detail: Message;
  /** Buttons. */
  readonly children?: ReactNode;
}

export function Notice({ title, detail, children }: NoticeProps) {
  return (
    <div className="notice" role="alert">
      <InfoIcon />
      <div>
        <b>
          <Say message={title} />
        </b>
        <p>
          <Say message={detail} />
        </p>
        {children && <div className="save-actions">{children}</div>}
      </div>
    </div>
  );
}
