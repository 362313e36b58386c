/** What the copy misses of what its purpose promises, one sentence each. */

import { say, type Message } from '#core/message.ts';
import { InfoIcon } from '#renderer/components/icons.tsx';
import { Say } from '#renderer/say.tsx';

export function Missed({ missed, title }: { readonly missed: readonly Message[]; readonly title: Message }) {
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
          <Say message={say('save.misses.why')} />
        </p>
      </div>
    </div>
  );
}
