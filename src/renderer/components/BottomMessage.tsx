/** What a screen says in the bottom bar, and the action it puts there. Both go when the screen goes. */

import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Message } from '#core/message.ts';
import { session } from '../session.ts';

/** The id of the place in the bottom bar that screens fill. */
export const BOTTOM_ACTION_PLACE = 'bottom-action';

/** The screen's standing message; what just happened is shown before it. */
export function BottomMessage({ message }: { readonly message: Message }): ReactNode {
  // Messages are made anew at every drawing; they are the same when they say the same.
  const said = JSON.stringify(message);
  useEffect(() => {
    session.setState({ standing: JSON.parse(said) as Message });
    return () => session.setState({ standing: undefined });
  }, [said]);
  return null;
}

/** Draws its children at the right end of the bottom bar, before the next step. */
export function BottomAction({ children }: { readonly children: ReactNode }): ReactNode {
  const place = document.getElementById(BOTTOM_ACTION_PLACE);
  return place ? createPortal(children, place) : null;
}
