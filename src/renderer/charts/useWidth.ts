/** The drawn width of an element: charts are drawn at the width they have, so that their text stays 11 px. */

import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Gives the reference to put on the element, and its width in px; `initial` before it was measured. */
export function useWidth<T extends HTMLElement>(initial: number): readonly [RefObject<T | null>, number] {
  const place = useRef<T>(null);
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(Math.max(1, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
