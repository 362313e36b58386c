/** What the copy misses of what its purpose promises, one sentence each. */

import type { Message } from '#core/message.ts';
import { InfoIcon } from '#renderer/components/icons.tsx';
import { Say } from '#renderer/say.tsx';

interface Props {
  readonly missed: readonly Message[];
  readonly title: Message;
  /** What can be done about it. */
  readonly why: Message;
}

export function Missed({ missed, title, why }: Props) {
  return (
    <div className="notice" role="status">
      <InfoIcon />
      <div>
        <b>
          <Say message={title} />
        </b>
        <ul>
          {missed.map((sentence, at) => (
            <li key={at}>
              <Say message={sentence} />
            </li>
          ))}
        </ul>
        <p className="small">
          <Say message={why} />
        </p>
      </div>
    </div>
  );
}
