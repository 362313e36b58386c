/** How many guesses are decided: one small cell each, amber in the plan, grey left, empty open. Nothing where nothing was guessed. */

import type { GuessView } from '#app/contract.ts';
import { say } from '#core/message.ts';
import { Say } from '#renderer/say.tsx';
import { handledMarks, type Dispositions } from './guessOrder.ts';

/** Past this many the cells say less than the sentence below them. */
const MOST_CELLS = 24;

export function HandledCells({ guesses, dispositions }: { guesses: readonly GuessView[]; dispositions: Dispositions }) {
  const marks = handledMarks(guesses, dispositions);
  if (marks.length === 0) return null;
  const done = marks.filter((mark) => mark !== 'open').length;
  return (
    <div className="handled">
      {marks.length <= MOST_CELLS && (
        <span className="handled-cells" aria-hidden="true">
          {marks.map((mark, at) => (
            <i key={at} data-mark={mark} />
          ))}
        </span>
      )}
      <span className="small dim">
        <Say message={say('warnings.handled', { done, total: marks.length })} />
      </span>
    </div>
  );
}
