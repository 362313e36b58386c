/** Keys inside a chart: one tab stop, arrows from mark to mark, Escape leaves the mark. The mark's own text is read politely. */

import { useState, type KeyboardEvent } from 'react';

export interface Marks {
  /** Index of the mark under the keys or the pointer; undefined for none. */
  readonly active: number | undefined;
  readonly point: (mark: number | undefined) => void;
  /** For the element that takes the focus. */
  readonly keys: {
    readonly tabIndex: 0;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
  };
}

/** Where an arrow leads from a mark, in a grid of `columns`; the same mark at an edge, undefined for other keys. */
export function stepFrom(key: string, mark: number, count: number, columns: number): number | undefined {
  const last = count - 1;
  const to = {
    ArrowRight: mark + 1,
    ArrowLeft: mark - 1,
    ArrowDown: mark + columns,
    ArrowUp: mark - columns,
    Home: 0,
    End: last,
  }[key];
  if (to === undefined) return undefined;
  return to < 0 || to > last ? mark : to;
}

/** `columns` is 1 for a list of rows and `count` for marks along time. */
export function useMarks(count: number, columns: number): Marks {
  const [active, point] = useState<number>();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return point(undefined);
    const sideways = columns === 1 ? { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] : undefined;
    const along = columns >= count ? { ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft' }[event.key] : undefined;
    const key = sideways ?? along ?? event.key;
    const next = active === undefined && key.startsWith('Arrow') ? 0 : stepFrom(key, active ?? 0, count, columns);
    if (next === undefined || count === 0) return;
    event.preventDefault();
    point(next);
  };
  return { active, point, keys: { tabIndex: 0, onKeyDown, onBlur: () => point(undefined) } };
}
