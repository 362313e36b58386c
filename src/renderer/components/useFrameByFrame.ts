/** Many heavy things come into the page a few with every frame: no frame has all of them to lay out, and keys are answered between. */

import { startTransition, useEffect, useState } from 'react';

/** How many of `total` things stand in the page by now: `step` at first, as many more with every frame. */
export function useFrameByFrame(total: number, step: number): number {
  const [shown, setShown] = useState(step);
  useEffect(() => {
    if (shown >= total) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setShown(shown + step)));
    return () => cancelAnimationFrame(frame);
  }, [shown, total, step]);
  return Math.min(shown, total);
}
