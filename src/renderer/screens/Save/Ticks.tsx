/** Written, read back, scanned: a tick when that step has ended, in this order. */

import { say } from '#core/message.ts';
import { CheckIcon } from '#renderer/components/icons.tsx';
import { Say } from '#renderer/say.tsx';
import { TICKS, type Tick } from './outcome.ts';

export function Ticks({ done }: { done: readonly Tick[] }) {
  return (
    <ol className="ticks">
      {TICKS.map((tick) => (
        <li key={tick} className={done.includes(tick) ? 'done' : undefined}>
          {done.includes(tick) ? <CheckIcon /> : <i aria-hidden="true" />}
          <Say message={say(`save.tick.${tick}`)} />
          {!done.includes(tick) && (
            <span className="sr">
              <Say message={say('save.tick.waiting')} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
