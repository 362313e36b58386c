/** The pictures of one side and range, worked out behind the screen; what was asked before and answers late is dropped. */

import { useEffect, useState } from 'react';
import type { PicturesView } from '#app/contract.ts';
import type { Recipe } from '#core/anonymization/recipe.ts';
import type { RowChoice } from '#core/anonymization/rowChoice.ts';
import type { DayRange } from '#core/inference/signals/days.ts';
import { say } from '#core/message.ts';
import type { Refusal } from '#core/result.ts';
import { client } from '#renderer/client.ts';
import { useSession } from '#renderer/session.ts';

export interface PicturesState {
  /** The last ones worked out; while others are, they are of what was asked before. */
  readonly view: PicturesView | undefined;
  readonly failure: Refusal | undefined;
}

interface Asked {
  /** Undefined for the file itself; `none` asks nothing. */
  readonly recipe: Recipe | undefined | 'none';
  /** Of the copy. */
  readonly choice?: RowChoice | undefined;
  readonly range: DayRange | undefined;
}

const NOTHING: PicturesState = { view: undefined, failure: undefined };

export function usePictures({ recipe, choice, range }: Asked): PicturesState {
  const summary = useSession((state) => state.summary);
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    if (!summary || recipe === 'none') return undefined;
    const asking = new AbortController();
    client.pictures
      .query({ ...(recipe && { recipe, ...(choice && { choice }) }), ...(range && { range }) }, { signal: asking.signal })
      .then(
        (answer) => {
          if (asking.signal.aborted) return;
          if (answer.ok) setState({ view: answer.value, failure: undefined });
          else if (answer.failure.code !== 'cancelled') setState({ ...NOTHING, failure: answer.failure });
        },
        () => {
          if (!asking.signal.aborted)
            setState({ ...NOTHING, failure: { code: 'not-readable', message: say('timeline.failed') } });
        },
      );
    return () => asking.abort();
  }, [summary, recipe, choice, range]);
  return state;
}
