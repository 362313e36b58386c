/** Leaving the page asks first while a copy is being written, and at no other time: there is nothing else to lose. */

import { saving } from '#renderer/saving.ts';

const ask = (event: Event): void => event.preventDefault();

/** Watches the saving from now on. The question is the browser's own; the desktop asks it in its own words. */
export function guardLeaving(): void {
  saving.subscribe(({ phase }) => {
    if (phase.at === 'saving') window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
}
