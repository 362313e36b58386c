/** The path of the copy: suggested by the program, changed by the person. */

import { useEffect, useState } from 'react';
import { client } from '#renderer/client.ts';
import { note } from '#renderer/session.ts';
import { say } from '#core/message.ts';

/** `first` is used instead of a suggestion. */
export function useTarget(first: string | undefined): [path: string, setPath: (path: string) => void] {
  const [path, setPath] = useState(first ?? '');
  useEffect(() => {
    let wanted = first === undefined;
    if (wanted) {
      client.suggestTarget
        .query()
        // What the person typed in the meantime is not overwritten.
        .then((suggestion) => wanted && setPath((typed) => (typed === '' ? suggestion.path : typed)))
        .catch(() => note(say('shell.lost'), 'problem'));
    }
    return () => {
      wanted = false;
    };
  }, [first]);
  return [path, setPath];
}
